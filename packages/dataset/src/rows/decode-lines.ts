/** A line longer than this is no row of a table. */
const MAX_LINE_BYTES = 8_000_000;
const LINE_FEED = 0x0a;

/**
 * Gives the lines of a text, each in the encoding it was written in: UTF-8, UTF-16 by its mark, else Windows-1252.
 * @throws RangeError when a line is longer
 */
export async function* decodeLines(
  bytes: AsyncIterable<Uint8Array>,
  mostBytes = MAX_LINE_BYTES,
): AsyncGenerator<string> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const western = new TextDecoder('windows-1252');
  // Files that were put together hold lines of both encodings: each line is read for itself.
  const decode = (line: Uint8Array): string => {
    try {
      return strict.decode(line);
    } catch {
      return western.decode(line);
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
      for (const line of lines) yield line;
      continue;
    }
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      yield decode(joined([...parts, chunk.subarray(start, end)]));
      parts = [];
      size = 0;
      start = end + 1;
    }
    parts.push(chunk.slice(start));
    size += chunk.length - start;
    if (size > mostBytes) throw new RangeError('line');
  }
  const last = wide === null ? decode(joined(parts)) : wideRest + wide.decode();
  if (last !== '') yield last;
}

function wideOf([first, second]: Uint8Array): TextDecoder | null {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  return first === 0xfe && second === 0xff ? new TextDecoder('utf-16be') : null;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [first = new Uint8Array()] = parts;
  if (parts.length < 2) return first;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
