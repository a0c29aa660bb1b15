/** Formats that are not read from their beginning to their end are held in memory: beyond this, CSV does better. */
export const MAX_WHOLE_BYTES = 200_000_000;

/** Reads a stream chunk by chunk, and lets it go when the reading stops. Streams are no iterables in every browser. */
export async function* chunksOf<T>(stream: ReadableStream<T>): AsyncGenerator<T> {
  const reader = stream.getReader();
  let isDone = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      isDone = done;
      if (done) return;
      yield value;
    }
  } finally {
    // A stream that failed fails here again, with the same error that is on its way to the caller.
    if (!isDone) await reader.cancel().catch(() => undefined);
  }
}

export function streamOf<T>(chunks: AsyncIterable<T> | Iterable<T>): ReadableStream<T> {
  const iterator = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  return new ReadableStream<T>({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

/** Reads a whole file into memory, or returns null when it is too large. */
export async function readWhole(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MAX_WHOLE_BYTES) return null;
    parts.push(chunk);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
