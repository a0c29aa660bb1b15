import { html, type TemplateResult } from 'lit';
import { opensPage, toSafeHref } from '../shared/format/safe-link.ts';

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
