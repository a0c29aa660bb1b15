import { toSafeUrl } from '@inclusion-kit/sdk/normalise';

/**
 * Returns an address that a link may carry: absolute, `http`, `https`, `mailto` or `tel`. Returns null for any other, or for
 * none. The texts of a record come from strangers: a script, a data address or a path of the host page is never a link.
 */
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
