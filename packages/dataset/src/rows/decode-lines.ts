import { createDecoder, type Decoder } from '../readers/utf8.ts';

/** A line longer than this is no row of a table. */
const MAX_LINE_CHARACTERS = 8_000_000;

/**
 * Gives the lines of a text, piece by piece.
 * @param decoder tells the encoding once all lines are given
 * @throws RangeError when a line is longer
 */
export async function* decodeLines(
  bytes: AsyncIterable<Uint8Array>,
  decoder: Decoder = createDecoder(),
  mostCharacters = MAX_LINE_CHARACTERS,
): AsyncGenerator<string[]> {
  let parts: string[] = [];
  let size = 0;
  for await (const text of decoder.decode(bytes)) {
    const end = text.lastIndexOf('\n');
    if (end !== -1) {
      parts.push(text.slice(0, end));
      yield parts.join('').split('\n');
      parts = [];
      size = 0;
    }
    parts.push(text.slice(end + 1));
    size += text.length - end - 1;
    if (size > mostCharacters) throw new RangeError('line');
  }
  const last = parts.join('');
  if (last !== '') yield [last];
}
