/** Creates a key that names one contribution over its retries: 128 random bits in hexadecimal. */
export function createIdempotencyKey(): string {
  // `crypto.randomUUID` is missing on pages without https; random values are not.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
