import { html, type TemplateResult } from 'lit';
import { toSafeUrl } from '@inclusion-kit/sdk/normalise';

/** Returns an address that is safe in a link, or null. Records come from strangers: no script, no path of the page. */
export function toSafeHref(href: string | null | undefined): string | null {
  return href === null || href === undefined || href.length > 2083 ? null : toSafeUrl(href);
}

/** Tells whether an address opens a page, rather than a mail or a call. */
export function opensPage(href: string): boolean {
  return href.startsWith('http');
}

/** Returns the `mailto:` address of a mail. A `?` in the mail adds no copy, subject or text. */
export function toMailHref(mail: string): string {
  return `mailto:${encodeURIComponent(mail).replaceAll('%40', '@')}`;
}

/** Shows a web address as people write it: without protocol, `www.` and closing slash. */
export function formatUrl(href: string): string {
  return href.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
}

/** Returns the address of a page that a record names, or null when it names none that is safe to open. */
export function toPageHref(address: string | null): string | null {
  const href = toSafeHref(address);
  return href !== null && opensPage(href) ? href : null;
}

/** Draws a link to a page of another site, which opens in a new tab and learns nothing of this one. */
export function renderOuterLink(
  href: string,
  content: unknown,
  { newTab }: { newTab: string },
  className = 'in-text',
): TemplateResult {
  return html`<a class=${className} href=${href} target="_blank" rel="noopener noreferrer nofollow"
    >${content}<span class="vh"> (${newTab})</span></a
  >`;
}
