/** Creates a decoder of UTF-8, piece by piece, which tells whether all bytes decoded so far were UTF-8. Others become U+FFFD. */
export function createDecoder() {
  let isUtf8 = true;

  async function* decode(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
    // The sign may stand in the file itself: only a decoder that refuses other bytes tells the two apart.
    let decoder = new TextDecoder('utf-8', { fatal: true });
    let begun = new Uint8Array();
    let read = 0;
    const decodeNext = (chunk: Uint8Array, stream: boolean): string => {
      try {
        const text = decoder.decode(chunk, { stream });
        if (isUtf8 && stream) {
          begun = unfinished(chunk.length < MOST_BYTES ? joined(begun, chunk) : chunk);
          read += chunk.length;
        }
        return text;
      } catch {
        // A decoder that refused once has lost its place: another one goes on, with the bytes that wait for their end.
        isUtf8 = false;
        decoder = new TextDecoder('utf-8', { ignoreBOM: read > begun.length });
        return decoder.decode(begun, { stream: true }) + decoder.decode(chunk, { stream });
      }
    };
    for await (const chunk of chunks) yield decodeNext(chunk, true);
    yield decodeNext(new Uint8Array(), false);
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
