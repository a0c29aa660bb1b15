const safeSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * Returns the address that a link may safely point to (http, https, mailto or tel), or null for anything else.
 * An address that begins with `www.` is completed. An address with a login is refused, because the login disguises its host.
 * @example toSafeUrl('javascript:alert(1)') // null
 */
export function toSafeUrl(text: string | null | undefined): string | null {
  if (typeof text !== 'string') return null;
  const bare = text.trim();
  const address = /^www\./i.test(bare) ? `https://${bare}` : bare;
  try {
    const url = new URL(address);
    return safeSchemes.has(url.protocol) && url.username === '' && url.password === '' ? url.href : null;
  } catch {
    return null;
  }
}
