/**
 * Unzipped bytes for each byte of a file, and those that any file may have. Records shrink to a tenth, gzip could shrink zeros
 * to a thousandth.
 */
const MOST_INFLATION = 100;
const ALWAYS_BYTES = 10_000_000;

/** The content of a file is far larger than the file. */
export class InflatedError extends Error {
  override readonly name = 'InflatedError';
}

/** Unzips bytes piece by piece. @throws InflatedError once there are far more than there were */
export async function* gunzip(
  zipped: AsyncIterable<Uint8Array>,
  unzip: (zipped: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let room = ALWAYS_BYTES;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of zipped) {
      room += piece.length * MOST_INFLATION;
      yield piece;
    }
  }
  for await (const piece of unzip(counted())) {
    room -= piece.length;
    if (room < 0) throw new InflatedError();
    yield piece;
  }
}
