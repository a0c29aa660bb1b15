/** A request failed since the relay lets no page of this origin read. Its author has to put it right: asking again helps nobody. */
export class RefusedOriginError extends TypeError {
  override readonly name = 'RefusedOriginError';
}

const looked = new Map<string, Promise<boolean>>();

/**
 * Tells whether a relay of another origin refuses this page: it is there and gives its files, which any page may load, but no offer.
 * Looks once, and then tells the author of the page which setting lets it read.
 */
export function isOriginRefused(baseUrl: string): Promise<boolean> {
  const known = looked.get(baseUrl) ?? look(baseUrl);
  looked.set(baseUrl, known);
  return known;
}

async function look(baseUrl: string): Promise<boolean> {
  const { origin, protocol } = globalThis.location;
  const relay = new URL(baseUrl, document.baseURI);
  if (relay.origin === origin) return false;
  try {
    await fetch(`${relay.href.replace(/\/$/, '')}/widget/latest/embed.js`, { method: 'HEAD' });
  } catch {
    return false;
  }
  console.warn(
    protocol === 'file:'
      ? `${relay.origin} answers, but a page opened from a file has no origin that it could allow. Serve its folder, for instance by "python3 -m http.server 8080", and add http://127.0.0.1:8080 to its setting ALLOWED_ORIGINS.`
      : `${relay.origin} answers, but lets no page of ${origin} read: add ${origin} to its setting ALLOWED_ORIGINS.`,
  );
  return true;
}
