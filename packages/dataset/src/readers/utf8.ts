/** Stands for bytes that could not be decoded. */
const REPLACEMENT = '\uFFFD';

/** Creates a decoder of UTF-8, piece by piece, which tells whether all bytes decoded so far were UTF-8. Others become U+FFFD. */
export function createDecoder() {
  let isUtf8 = true;

  async function* decode(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
    const decoder = new TextDecoder();
    let before: Uint8Array = new Uint8Array();
    const decodeNext = (chunk: Uint8Array, isLast: boolean): string => {
      const text = decoder.decode(chunk, { stream: !isLast });
      // The character may stand in the file itself: decoding makes more of them only of bytes that are not UTF-8.
      if (text.includes(REPLACEMENT) && text.split(REPLACEMENT).length - 1 > countWritten(join(before, chunk))) {
        isUtf8 = false;
      }
      // One of them may be cut in two.
      before = join(chunk.length === 1 ? before : new Uint8Array(), chunk.subarray(-2)).subarray(-2);
      return text;
    };
    for await (const chunk of chunks) yield decodeNext(chunk, false);
    yield decodeNext(new Uint8Array(), true);
  }
  return { decode, isUtf8: () => isUtf8 };
}

/** Counts how often U+FFFD itself is written in the bytes. */
function countWritten(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0xef); at !== -1; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count += 1;
  }
  return count;
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
