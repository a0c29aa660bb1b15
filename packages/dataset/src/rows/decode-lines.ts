import { joined, linesOf, wideOf } from '../readers/utf8.ts';

/** A line longer than this is no row of a table. */
const MAX_LINE_BYTES = 8_000_000;
const LINE_FEED = 0x0a;

/**
 * Gives the lines of a text, piece by piece, each line in the encoding it was written in: UTF-8, UTF-16 by its mark, else
 * Windows-1252.
 * @throws RangeError when a line is longer
 */
export async function* decodeLines(
  bytes: AsyncIterable<Uint8Array>,
  mostBytes = MAX_LINE_BYTES,
): AsyncGenerator<string[]> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const western = new TextDecoder('windows-1252');
  // Files that were put together hold lines of both encodings: each line of a piece that is no UTF-8 is read for itself.
  const decode = (bytesOfLines: Uint8Array): string[] => {
    try {
      return strict.decode(bytesOfLines).split('\n');
    } catch {
      return linesOf(bytesOfLines).map((line) => {
        try {
          return strict.decode(line);
        } catch {
          return western.decode(line);
        }
      });
    }
  };
  let parts: Uint8Array[] = [];
  let size = 0;
  let wide: TextDecoder | null = null;
  let wideRest = '';
  let isFirst = true;
  for await (const chunk of bytes) {
    if (isFirst) wide = wideOf(chunk);
    isFirst = false;
    if (wide !== null) {
      const lines = (wideRest + wide.decode(chunk, { stream: true })).split('\n');
      wideRest = lines.pop() ?? '';
      if (wideRest.length > mostBytes) throw new RangeError('line');
      yield lines;
      continue;
    }
    const end = chunk.lastIndexOf(LINE_FEED);
    if (end !== -1) {
      yield decode(joined([...parts, chunk.subarray(0, end)]));
      parts = [];
      size = 0;
    }
    parts.push(chunk.slice(end + 1));
    size += chunk.length - end - 1;
    if (size > mostBytes) throw new RangeError('line');
  }
  const last = wide === null ? decode(joined(parts)) : [wideRest + wide.decode()];
  if (last.length > 1 || last[0] !== '') yield last;
}
