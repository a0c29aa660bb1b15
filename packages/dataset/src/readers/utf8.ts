/** How the bytes of a file were read: `damaged` is UTF-8 some of whose characters are lost. */
export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252' | 'damaged';

const LINE_FEED = 0x0a;
/** A line is decoded as a whole. A longer one is decoded in pieces. */
const LONGEST_HELD = 1 << 16;
/** Whole lines of so many bytes are decoded at once. A longer piece of text is held longer, and a shorter one is read slower. */
const LONGEST_PIECE = 1 << 17;
/** Bytes of a character in UTF-8, at most. */
const MOST_BYTES = 4;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const western = new TextDecoder('windows-1252');

/** Decodes a text piece by piece, and tells its encoding once all is decoded. */
export interface Decoder {
  readonly decode: (chunks: AsyncIterable<Uint8Array>) => AsyncGenerator<string>;
  readonly encoding: () => Encoding;
  /** Goes on behind whole lines in UTF-8 that were decoded elsewhere, with characters of several bytes among them. */
  readonly skipUtf8: () => void;
}

/**
 * Creates a decoder of text, piece by piece: UTF-16 by its mark, else UTF-8. A line that is none is in Windows-1252, or loses the characters
 * that are broken. Once the text is decoded, it tells its encoding.
 */
export function createDecoder(): Decoder {
  let encoding: Encoding = 'utf-8';
  /** Tells that a line before had characters of several bytes in UTF-8 and none that is broken. A letter cut below is then one of UTF-8. */
  let hasUtf8 = false;
  /** The encoding of the first line that has more than plain letters. Below one in Windows-1252, no line has lost characters of UTF-8. */
  let first: 'utf-8' | 'windows-1252' | null = null;

  const skipUtf8 = (): void => {
    hasUtf8 = true;
    first ??= 'utf-8';
  };

  /** Decodes bytes in UTF-8 without any error, else returns null. */
  const decodeStrictly = (bytes: Uint8Array): string | null => {
    try {
      const text = strict.decode(bytes);
      if (text.length < bytes.length) skipUtf8();
      return text;
    } catch {
      return null;
    }
  };

  /** Decodes whole lines. */
  const decodeBlock = (bytes: Uint8Array): string =>
    decodeStrictly(bytes) ??
    linesOf(bytes)
      .map((line) => decodeStrictly(line) ?? decodeBroken(line))
      .join('\n');

  const decodeBroken = (bytes: Uint8Array): string => {
    const isDamaged = first !== 'windows-1252' && (isMostlyUtf8(bytes) || (hasUtf8 && isCutUtf8(bytes)));
    first ??= isDamaged ? 'utf-8' : 'windows-1252';
    if (isDamaged) encoding = 'damaged';
    else if (encoding === 'utf-8') encoding = 'windows-1252';
    return (isDamaged ? lenient : western).decode(bytes);
  };

  async function* decode(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
    let held: Uint8Array = new Uint8Array();
    let wide: TextDecoder | null = null;
    let isFirst = true;
    for await (const chunk of chunks) {
      if (wide !== null) {
        yield wide.decode(chunk, { stream: true });
        continue;
      }
      let given: Uint8Array = chunk;
      // The line that was held ends in this chunk: to join both would copy all of the chunk.
      const lineEnd = isFirst || held.length === 0 ? 0 : chunk.indexOf(LINE_FEED) + 1;
      if (lineEnd > 0) {
        yield decodeBlock(joined([held, chunk.subarray(0, lineEnd)]));
        given = chunk.subarray(lineEnd);
      } else if (held.length > 0) given = joined([held, chunk]);
      if (isFirst) {
        // The mark of a text may come in pieces.
        if (given.length < MARK_BYTES) {
          held = copyOf(given);
          continue;
        }
        isFirst = false;
        wide = wideOf(given);
        if (wide !== null) {
          encoding = 'utf-16';
          yield wide.decode(given, { stream: true });
          continue;
        }
        given = withoutMark(given);
      }
      let end = given.lastIndexOf(LINE_FEED) + 1;
      if (given.length - end >= LONGEST_HELD) end = given.length - unfinished(given);
      held = copyOf(given.subarray(end));
      let from = 0;
      while (end - from > LONGEST_PIECE) {
        const cut = given.lastIndexOf(LINE_FEED, from + LONGEST_PIECE) + 1;
        if (cut <= from) break;
        yield decodeBlock(given.subarray(from, cut));
        from = cut;
      }
      yield decodeBlock(given.subarray(from, end));
    }
    yield wide === null ? decodeBlock(isFirst ? withoutMark(held) : held) : wide.decode();
  }
  return { decode, encoding: () => encoding, skipUtf8 };
}

const MARK = [0xef, 0xbb, 0xbf] as const;
const MARK_BYTES = MARK.length;

const withoutMark = (bytes: Uint8Array): Uint8Array =>
  MARK.every((byte, at) => bytes[at] === byte) ? bytes.subarray(MARK_BYTES) : bytes;

/** Returns a decoder of UTF-16 for a text that begins with its mark, else null. */
export function wideOf([first, second]: Uint8Array): TextDecoder | null {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  return first === 0xfe && second === 0xff ? new TextDecoder('utf-16be') : null;
}

/** Cuts bytes at the ends of lines, which are left out. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
}

/** Copies bytes: the next chunk may come in the place of this one. */
const copyOf = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);

/** Puts bytes one behind the other. */
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

/** Returns how many bytes a character of UTF-8 has, by its first one, 1 where no character of several begins so. */
const lengthOf = (byte: number): number => (byte < 0xc2 || byte > 0xf4 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4);

const goesOn = (byte = 0): boolean => (byte & 0xc0) === 0x80;

/** Returns how many bytes at the end of a text in UTF-8 begin a character and do not end it. */
function unfinished(bytes: Uint8Array): number {
  for (let count = 1; count < MOST_BYTES && count <= bytes.length; count += 1) {
    const byte = bytes[bytes.length - count] ?? 0;
    if (!goesOn(byte)) return lengthOf(byte) > count ? count : 0;
  }
  return 0;
}

/**
 * Accented letters of French in Windows-1252 that no letter of French in UTF-8 has a byte of. Where they alone are part of no character,
 * the others were damaged before the text was written.
 */
const WESTERN_LETTERS: ReadonlySet<number> = new Set(
  Array.from('ÀÇÈÉÊËÎÏÔÙÛàçèéêëîïôùûü', (sign) => sign.charCodeAt(0)),
);

/** Tells bytes that have at least as many characters of several bytes as bytes that are part of none. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const { whole, lost } = piecesOf(bytes);
  return whole > 0 && whole >= lost.length && !lost.every((byte) => WESTERN_LETTERS.has(byte));
}

/** Tells bytes of which only accented letters in UTF-8 lost their second half. In Windows-1252 such a first half is « Â » or « Ã ». */
const isCutUtf8 = (bytes: Uint8Array): boolean => piecesOf(bytes).lost.every((byte) => byte === 0xc2 || byte === 0xc3);

/** Counts the characters of several bytes, and lists the bytes that are part of none. */
function piecesOf(bytes: Uint8Array): { whole: number; lost: number[] } {
  let whole = 0;
  const lost: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    const length = lengthOf(byte);
    let count = 1;
    while (count < length && goesOn(bytes[at + count])) count += 1;
    if (byte >= 0x80 && length > 1 && count === length) whole += 1;
    else if (byte >= 0x80) lost.push(byte);
    at += count === length ? length : 1;
  }
  return { whole, lost };
}
