/** A part of a file. It ends with a line, or with the file. */
export interface Piece {
  readonly bytes: Uint8Array;
  readonly isLast: boolean;
}

const LINE_FEED = 0x0a;
const QUOTE = 0x22;
/** Bytes without an end of a line outside quotes, in sizes of a piece, after which any end of a line will do. */
const MOST_PIECES = 2;

/**
 * Cuts the bytes of a file at ends of lines, for CSV at those with an even number of quotes before them. Where a quote stands alone,
 * a piece may end inside a record. The reader of the piece finds that out.
 */
export async function* cutPieces(
  bytes: AsyncIterable<Uint8Array>,
  { size, isTable }: { size: number; isTable: boolean },
): AsyncGenerator<Piece> {
  let parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of bytes) {
      parts.push(chunk);
      length += chunk.length;
      if (length < size) continue;
      const whole = joined(parts, length);
      const end = endOf(whole, isTable, length >= size * MOST_PIECES);
      parts = [whole.subarray(end)];
      length -= end;
      if (end > 0) yield { bytes: whole.subarray(0, end), isLast: false };
    }
  } catch (error) {
    // Records before the fault of a disk are read all the same.
    yield { bytes: joined(parts, length), isLast: false };
    throw error;
  }
  yield { bytes: joined(parts, length), isLast: true };
}

/** Returns the place behind the last end of a line that a piece may end with, or 0 when it has to be longer. */
function endOf(bytes: Uint8Array, isTable: boolean, isLong: boolean): number {
  const end = isTable ? endOutside(bytes) : bytes.lastIndexOf(LINE_FEED) + 1;
  // A line that is longer than pieces goes on in the next one.
  return end > 0 || !isLong ? end : bytes.lastIndexOf(LINE_FEED) + 1 || bytes.length;
}

/** Returns the place behind the last end of a line with an even number of quotes before it, or 0. */
function endOutside(bytes: Uint8Array): number {
  let isInside = false;
  let end = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) isInside = !isInside;
    else if (byte === LINE_FEED && !isInside) end = at + 1;
  }
  return end;
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
