const looked = new Set<string>();

/**
 * Tells the author of the page which setting lets it read, where a relay of another origin is there and gives its files, which any
 * page may load, but no offer. It looks once.
 */
export async function tellRefusedOrigin(baseUrl: string): Promise<void> {
  const { origin, protocol } = globalThis.location;
  const relay = new URL(baseUrl, document.baseURI);
  if (relay.origin === origin || looked.has(baseUrl)) return;
  looked.add(baseUrl);
  try {
    await fetch(`${relay.href.replace(/\/$/, '')}/widget/latest/embed.js`, { method: 'HEAD' });
  } catch {
    return;
  }
  console.warn(
    protocol === 'file:'
      ? `${relay.origin} answers, but a page opened from a file has no origin that it could allow. Serve its folder, for instance by "python3 -m http.server 8080", and add http://127.0.0.1:8080 to its setting ALLOWED_ORIGINS.`
      : `${relay.origin} answers, but lets no page of ${origin} read: add ${origin} to its setting ALLOWED_ORIGINS.`,
  );
}
