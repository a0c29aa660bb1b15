import { deflateSync } from 'fflate';
import { inflate } from './deflate.ts';

/** The most that deflate looks back: what comes before has no use. */
export const DICTIONARY_BYTES = 32 * 1024;
/** Bytes before those of a stored block of deflate: its kind, its length and the complement of its length. */
const STORED_HEAD = 5;

/**
 * Compresses bytes that mostly say what a dictionary says. By a library: the compression of the platform takes no
 * dictionary.
 */
export function deflateAfter(dictionary: Uint8Array, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return deflateSync(bytes, { dictionary, level: 9 });
}

/**
 * Undoes `deflateAfter`, by the decompression of the platform: it is given the dictionary as a first block that is stored as
 * it is, and what it makes of that is cut off.
 */
export async function inflateAfter(dictionary: Uint8Array, compressed: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const length = dictionary.length;
  const stream = new Uint8Array(STORED_HEAD + length + compressed.length);
  stream.set([0, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff]);
  stream.set(dictionary, STORED_HEAD);
  stream.set(compressed, STORED_HEAD + length);
  return (await inflate(stream)).subarray(length);
}
