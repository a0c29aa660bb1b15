/** Creates a decoder of UTF-8, piece by piece, which tells whether all bytes decoded so far were UTF-8. Others become U+FFFD. */
export function createDecoder() {
  let isUtf8 = true;

  async function* decode(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
    const decoder = new TextDecoder();
    // The character may stand in the file itself: only a decoder that refuses other bytes tells the two apart.
    const strict = new TextDecoder('utf-8', { fatal: true });
    const decodeNext = (chunk: Uint8Array, stream: boolean): string => {
      try {
        if (isUtf8) strict.decode(chunk, { stream });
      } catch {
        isUtf8 = false;
      }
      return decoder.decode(chunk, { stream });
    };
    for await (const chunk of chunks) yield decodeNext(chunk, true);
    yield decodeNext(new Uint8Array(), false);
  }
  return { decode, isUtf8: () => isUtf8 };
}
