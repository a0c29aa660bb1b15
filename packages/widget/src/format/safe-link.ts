const protocols = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * Returns an address that a link may carry: absolute, `http`, `https`, `mailto` or `tel`; null for anything else.
 * A record's texts come from strangers: a script, a data address or a path of the host page is never a link.
 */
export function toSafeHref(href: string | null | undefined): string | null {
  if (href === null || href === undefined || href.length > 2000) return null;
  const url = URL.parse?.(href.trim()) ?? parse(href.trim());
  return url !== null && protocols.has(url.protocol) ? url.href : null;
}

/** Tells whether an address opens a page, rather than a mail or a call. */
export function opensPage(href: string): boolean {
  return href.startsWith('http');
}

/** Shows a web address as people write it: without protocol, `www.` and closing slash. */
export function formatUrl(href: string): string {
  return href.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
}

// `URL.parse` is newer than the oldest browsers we support.
function parse(href: string): URL | null {
  try {
    return new URL(href);
  } catch {
    return null;
  }
}
