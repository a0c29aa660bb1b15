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

/** A byte in each of the four places of a word. */
const [QUOTES, LINE_FEEDS, LOW_BITS] = [0x22_22_22_22, 0x0a_0a_0a_0a, 0x7f_7f_7f_7f] as const;
/** So many words have no more than a byte can count in each of their places. */
const WORDS_COUNTED = 255;

/** Returns the highest bit of each of the four bytes of a word that are zero. */
const zeroBytes = (word: number): number => ~(((word & LOW_BITS) + LOW_BITS) | word | LOW_BITS);

/** Counts line ends, and tells whether the quotes are odd: by words of four bytes, without a turn at each of them. */
function count(bytes: Uint8Array, from: number, to: number): { lines: number; isOdd: boolean } {
  let lines = 0;
  let odd = 0;
  const one = (at: number): void => {
    const byte = bytes[at];
    if (byte === LINE_FEED) lines += 1;
    else if (byte === QUOTE) odd ^= 1;
  };
  const words = new Int32Array(bytes.buffer, 0, bytes.length >> 2);
  const first = Math.min((from + 3) >> 2, to >> 2);
  const last = to >> 2;
  for (let at = from; at < Math.min(first * 4, to); at += 1) one(at);
  for (let at = first; at < last;) {
    const stop = Math.min(last, at + WORDS_COUNTED);
    let sums = 0;
    for (; at < stop; at += 1) {
      const word = words[at] ?? 0;
      odd ^= zeroBytes(word ^ QUOTES);
      sums = (sums + (zeroBytes(word ^ LINE_FEEDS) >>> 7)) | 0;
    }
    lines += (sums & 0xff) + ((sums >>> 8) & 0xff) + ((sums >>> 16) & 0xff) + (sums >>> 24);
  }
  for (let at = Math.max(last * 4, from); at < to; at += 1) one(at);
  for (let half = 16; half > 0; half >>= 1) odd ^= odd >>> half;
  return { lines, isOdd: (odd & 1) === 1 };
}

function lookAtTable(bytes: Uint8Array, from: number, to: number, before: LineEnds): LineEnds {
  const counted = count(bytes, from, to);
  const isInside = before.isInside !== counted.isOdd;
  const lines = before.lines + counted.lines;
  // The last line end with even quotes before it stands near the end of the part.
  let linesBefore = lines;
  let isQuoted = isInside;
  for (let at = to - 1; at >= 0; at -= 1) {
    const byte = bytes[at];
    if (byte === QUOTE) isQuoted = !isQuoted;
    else if (byte === LINE_FEED) {
      if (!isQuoted) return { lines, end: at + 1, linesBefore, isInside };
      linesBefore -= 1;
    }
  }
  return { lines, end: 0, linesBefore: 0, isInside };
}

function lookAtLines(bytes: Uint8Array, from: number, to: number, before: LineEnds): LineEnds {
  let { lines, end } = before;
  for (let at = bytes.indexOf(LINE_FEED, from); at !== -1 && at < to; at = bytes.indexOf(LINE_FEED, at + 1)) {
    lines += 1;
    end = at + 1;
  }
  return { lines, end, linesBefore: lines, isInside: false };
}
