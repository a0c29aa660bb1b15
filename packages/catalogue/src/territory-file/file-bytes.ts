import { SILENCE_MS, toReadError } from './fetch-file.ts';

/** The bytes of a file, which may still be on their way. */
export interface FileBytes {
  /**
   * Returns the bytes from `start` up to `end`, fewer only when the file ends before.
   * @throws NetworkError when they cannot be had now
   */
  read(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** Bytes of a stream: all of them are kept, and can be read as soon as they are there. */
export interface StreamBytes extends FileBytes {
  /** Bytes received so far. */
  readonly received: number;
  /** Resolves at the end of the stream, with the number of its bytes. Rejects when the stream fails. */
  readonly ended: Promise<number>;
  /** Stops receiving: what was not received will never be. */
  cancel(): void;
}

/** Reads a file that is at hand, for instance in the browser's storage. */
export function blobBytes(blob: Blob): FileBytes {
  return { read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()) };
}

/** What is told of a stream, and what ends it. */
export interface StreamOptions {
  /** Told the number of bytes so far, after each piece; what it throws ends the reading. */
  onReceived?: (received: number) => void;
  signal?: AbortSignal | undefined;
}

/** Keeps the bytes of a stream as they come. Fails as the network does, and when nothing comes for long. */
export function streamBytes(
  stream: ReadableStream<Uint8Array>,
  { onReceived = () => undefined, signal }: StreamOptions = {},
): StreamBytes {
  let bytes = new Uint8Array(64 * 1024);
  let received = 0;
  let isEnded = false;
  let failure: { error: unknown } | undefined;
  let waiting: (() => void)[] = [];
  const wake = (): void => {
    const woken = waiting;
    waiting = [];
    for (const go of woken) go();
  };
  const reader = stream.getReader();

  async function receive(): Promise<number> {
    try {
      for (let piece = await next(reader, signal); !piece.done; piece = await next(reader, signal)) {
        bytes = append(bytes, received, piece.value);
        received += piece.value.length;
        onReceived(received);
        wake();
      }
      return received;
    } catch (error) {
      failure = { error: toReadError(error, signal) };
      void reader.cancel().catch(() => undefined);
      throw failure.error;
    } finally {
      isEnded = true;
      wake();
    }
  }
  const ended = receive();
  // Whoever reads learns of the failure; nobody has to wait for the end.
  ended.catch(() => undefined);

  return {
    get received() {
      return received;
    },
    ended,
    cancel: () => void reader.cancel().catch(() => undefined),
    read: async (start, end) => {
      while (received < end && !isEnded) await new Promise<void>((resolve) => waiting.push(resolve));
      if (received < end && failure !== undefined) throw failure.error;
      return bytes.slice(start, Math.min(end, received));
    },
  };
}

/** Reads the next piece of a stream, unless it is aborted or nothing comes. */
function next(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<ReadableStreamReadResult<Uint8Array>> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal?.reason as Error);
    const timer = setTimeout(() => reject(toReadError(null, signal, true) as Error), SILENCE_MS);
    if (signal?.aborted === true) abort();
    signal?.addEventListener('abort', abort, { once: true });
    reader
      .read()
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
      });
  });
}

function append(bytes: Uint8Array<ArrayBuffer>, length: number, piece: Uint8Array): Uint8Array<ArrayBuffer> {
  let room = bytes;
  if (length + piece.length > bytes.length) {
    room = new Uint8Array(Math.max(bytes.length * 2, length + piece.length));
    room.set(bytes.subarray(0, length));
  }
  room.set(piece, length);
  return room;
}

/** Bytes that a stream over a file hands out at once. */
const PIECE_BYTES = 256 * 1024;

/** Streams a file from its beginning to its end. */
export function toStream(bytes: FileBytes): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream(
    {
      pull: async (controller) => {
        const piece = await bytes.read(at, at + PIECE_BYTES);
        at += piece.length;
        if (piece.length > 0) controller.enqueue(piece);
        if (piece.length < PIECE_BYTES) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}
