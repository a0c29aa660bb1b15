/**
 * Creates a random key, in the form of a UUID version 4.
 * Pages on plain http have no `crypto.randomUUID`, so it is drawn from `getRandomValues`.
 * @example await sink.submit(contribution, { idempotencyKey: createIdempotencyKey() });
 */
export function createIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
