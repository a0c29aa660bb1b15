import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';

// No two letters look or sound alike (0 O, 1 I L, 2 Z, 5 S, 8 B, U V): the number is read aloud on the phone.
const LETTERS = '23456789ACDEFGHJKMNPQRTWXY';

/** Draws the short number of a contribution, `XXXX-XXXX`: a label for people, not a key. */
export function drawNumero(): string {
  const draw = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${draw()}-${draw()}`;
}

/** Derives the 128-bit key that opens the follow-up of a contribution. The key is the same each time. */
export function toCle(secret: Buffer, id: string): string {
  return createHmac('sha256', secret).update(`suivi:${id}`).digest().subarray(0, 16).toString('base64url');
}

/** Tests whether a key opens a contribution, in the same time for any answer. */
export function isCle(secret: Buffer, id: string, cle: string): boolean {
  const expected = Buffer.from(toCle(secret, id));
  const given = Buffer.from(cle);
  return timingSafeEqual(expected, given.length === expected.length ? given : Buffer.alloc(expected.length));
}

/** Fingerprints a contribution, whatever the order of its keys, by a key, so that it tells nothing to a reader of the table. */
export function toCorpsHash(secret: Buffer, value: unknown): string {
  return createHmac('sha256', secret)
    .update(`corps:${toCanonicalJson(value)}`)
    .digest('base64url');
}

function toCanonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
