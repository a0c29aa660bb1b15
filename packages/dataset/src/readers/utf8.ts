/** The decoding of the bytes of a file. */
interface Decoding {
  /** Decodes bytes that go on where the last ones ended. A character that is cut waits for its end. */
  push(bytes: Uint8Array): string;
  /** Decodes what still waits. */
  end(): string;
  /** Tells whether all bytes so far were UTF-8. */
  readonly isUtf8: boolean;
}

/**
 * Starts to decode UTF-8. Other bytes become U+FFFD. Each piece is decoded as a whole text, up to its last whole character: engines are
 * several times slower at one that goes on.
 */
function createDecoding(): Decoding {
  // The sign may stand in the file itself: only a decoder that refuses other bytes tells the two apart.
  const strict = new TextDecoder('utf-8', { fatal: true });
  const strictBehind = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let lenient: TextDecoder | null = null;
  let begun = new Uint8Array();
  let read = 0;
  const goOn = (bytes: Uint8Array, stream: boolean): string => {
    lenient ??= new TextDecoder('utf-8', { ignoreBOM: read > 0 });
    return lenient.decode(bytes, { stream });
  };
  return {
    push: (bytes) => {
      if (lenient !== null) return goOn(bytes, true);
      const given = begun.length === 0 ? bytes : joined(begun, bytes);
      const rest = unfinished(given);
      try {
        const text = (read === 0 ? strict : strictBehind).decode(given.subarray(0, given.length - rest.length));
        begun = rest;
        read += given.length - rest.length;
        return text;
      } catch {
        return goOn(given, true);
      }
    },
    end: () => (lenient === null && begun.length === 0 ? '' : goOn(lenient === null ? begun : new Uint8Array(), false)),
    get isUtf8() {
      return lenient === null;
    },
  };
}

/** Creates a decoder of UTF-8, piece by piece, which tells whether a file that was decoded to its end is UTF-8. */
export function createDecoder() {
  let isUtf8 = true;

  async function* decode(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
    const decoding = createDecoding();
    for await (const chunk of chunks) yield decoding.push(chunk);
    yield decoding.end();
    isUtf8 = decoding.isUtf8;
  }
  return { decode, isUtf8: () => isUtf8 };
}

/** Bytes of a character in UTF-8, at most. */
const MOST_BYTES = 4;

/** Returns the bytes at the end of a text in UTF-8 that begin a character and do not end it. */
function unfinished(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  for (let count = 1; count < MOST_BYTES && count <= bytes.length; count += 1) {
    const byte = bytes[bytes.length - count] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return bytes.slice(length > count ? -count : bytes.length);
  }
  return new Uint8Array();
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
