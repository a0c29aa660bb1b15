const LINE_FEED = 0x0a;
const QUOTE = 0x22;

/** Bytes of a file in their order: whole lines, but for the last ones and for lines that are longer than a part. */
export interface CutPart {
  /** The room in which they stand, from its start. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly length: number;
  /** Line ends among them. */
  readonly lines: number;
}

/** How a file is cut in parts. */
interface CutOptions {
  /** Tells a table, whose cells may have several lines. */
  readonly isTable: boolean;
  /** Gives the room of a part. */
  readonly room: () => Uint8Array<ArrayBuffer>;
}

/**
 * Cuts the bytes of a file at ends of lines, those of a table with an even number of quotes before them. Where a quote stands alone a
 * part may end inside a record, which its reader finds out.
 */
export async function* cutParts(
  bytes: AsyncIterable<Uint8Array>,
  { isTable, room }: CutOptions,
): AsyncGenerator<CutPart> {
  let part = room();
  let length = 0;
  /** The bytes before this place were looked at. */
  let looked = 0;
  let ends = noEnds;

  const look = (): void => {
    ends = (isTable ? lookAtTable : lookAtLines)(part, looked, length, ends);
    looked = length;
  };

  try {
    for await (const chunk of bytes) {
      for (let from = 0; from < chunk.length;) {
        const count = Math.min(part.length - length, chunk.length - from);
        part.set(chunk.subarray(from, from + count), length);
        length += count;
        from += count;
        if (length < part.length) break;
        look();
        const { end, lines, linesBefore, isInside } = ends;
        const whole = end > 0 ? { length: end, lines: linesBefore } : { length, lines };
        const next = room();
        next.set(part.subarray(whole.length, length));
        yield { bytes: part, ...whole };
        part = next;
        looked = length -= whole.length;
        ends = { ...noEnds, isInside, lines: lines - whole.lines };
      }
    }
  } catch (error) {
    // Records before the fault of a disk are read all the same.
    look();
    yield { bytes: part, length, lines: ends.lines };
    throw error;
  }
  look();
  yield { bytes: part, length, lines: ends.lines };
}

/** The ends of lines among the bytes of a part that were looked at. */
interface LineEnds {
  readonly lines: number;
  /** The place that the part may end at, 0 where there is none, and the line ends before it. */
  readonly end: number;
  readonly linesBefore: number;
  /** Tells whether the last byte stands in a cell with quotes. */
  readonly isInside: boolean;
}

const noEnds: LineEnds = { lines: 0, end: 0, linesBefore: 0, isInside: false };

function lookAtTable(bytes: Uint8Array, from: number, to: number, before: LineEnds): LineEnds {
  let { lines, end, linesBefore, isInside } = before;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) isInside = !isInside;
    else if (byte === LINE_FEED) {
      lines += 1;
      if (isInside) continue;
      end = at + 1;
      linesBefore = lines;
    }
  }
  return { lines, end, linesBefore, isInside };
}

function lookAtLines(bytes: Uint8Array, from: number, to: number, before: LineEnds): LineEnds {
  let { lines, end } = before;
  for (let at = bytes.indexOf(LINE_FEED, from); at !== -1 && at < to; at = bytes.indexOf(LINE_FEED, at + 1)) {
    lines += 1;
    end = at + 1;
  }
  return { lines, end, linesBefore: lines, isInside: false };
}
