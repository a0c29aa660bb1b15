import { deflateSync } from 'fflate';
import { concat } from './concat.ts';
import { inflate } from './deflate.ts';

/** The most that deflate looks back: what comes before has no use. */
export const DICTIONARY_BYTES = 32 * 1024;
/** The head of a zlib stream of the widest window. */
const ZLIB_HEAD = [0x78, 0x01];
/** The largest prime below 2¹⁶, which Adler-32 counts by; and how many bytes can be added up before it is needed. */
const ADLER_PRIME = 65_521;
const ADLER_RUN = 3800;

/**
 * Compresses bytes that mostly say what a dictionary says, and adds the Adler-32 of both. By a library: the compression of
 * the platform takes no dictionary.
 */
export function deflateAfter(dictionary: Uint8Array, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const sum = adler32([dictionary, bytes]);
  return concat(
    deflateSync(bytes, { dictionary, level: 9 }),
    [24, 16, 8, 0].map((shift) => (sum >>> shift) & 0xff),
  );
}

/**
 * Undoes `deflateAfter`, by the decompression of the platform: it is given the dictionary as a first block that is stored as
 * it is, and what it makes of that is cut off. Rejects when the bytes are not those that were compressed.
 */
export async function inflateAfter(dictionary: Uint8Array, compressed: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const { length } = dictionary;
  const storedHead = [0, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff];
  return (await inflate(concat(ZLIB_HEAD, storedHead, dictionary, compressed))).subarray(length);
}

/** Returns the sum that a zlib stream ends with. */
function adler32(parts: readonly Uint8Array[]): number {
  let [low, high] = [1, 0];
  for (const part of parts) {
    for (let from = 0; from < part.length; from += ADLER_RUN) {
      for (const byte of part.subarray(from, from + ADLER_RUN)) {
        low += byte;
        high += low;
      }
      low %= ADLER_PRIME;
      high %= ADLER_PRIME;
    }
  }
  return high * 0x10000 + low;
}
