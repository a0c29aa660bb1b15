import type { FileBytes } from '../territory-file/members.ts';
import { unlessSilent } from './fetch-file.ts';

/** Bytes of a stream: all of them are kept, and can be read as soon as they are there. */
export interface StreamBytes extends FileBytes {
  /** Stops receiving: the missing bytes will never come. */
  cancel(): void;
}

/** Reads a file that is at hand, for instance in the browser's storage. */
export function blobBytes(blob: Blob): FileBytes {
  return { read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()) };
}

/** The listener of a stream, and the signal that ends it. */
export interface StreamOptions {
  /** Told the number of bytes so far, after each piece. Its own failure ends the reading. */
  onReceived?: (received: number) => void;
  signal?: AbortSignal | undefined;
}

/** Keeps the bytes of a stream as they come. Fails as the network does, and when nothing comes for long. */
export function streamBytes(
  stream: ReadableStream<Uint8Array>,
  { onReceived, signal }: StreamOptions = {},
): StreamBytes {
  const reader = stream.getReader();
  const cancel = (): void => void reader.cancel().catch(() => undefined);
  const waiting: (() => void)[] = [];
  let bytes = new Uint8Array(64 * 1024);
  let received = 0;
  let end: { failure?: unknown } | undefined;
  const wake = (): void => {
    for (const go of waiting.splice(0)) go();
  };

  async function receive(): Promise<void> {
    for (;;) {
      const { done, value } = await unlessSilent(() => reader.read(), signal);
      if (done) return;
      if (received + value.length > bytes.length) {
        const larger = new Uint8Array(Math.max(bytes.length * 2, received + value.length));
        larger.set(bytes.subarray(0, received));
        bytes = larger;
      }
      bytes.set(value, received);
      received += value.length;
      onReceived?.(received);
      wake();
    }
  }
  void receive().then(
    () => {
      end = {};
      wake();
    },
    (error: unknown) => {
      end = { failure: error };
      cancel();
      wake();
    },
  );

  return {
    cancel,
    read: async (start, until) => {
      while (received < until && end === undefined) await new Promise<void>((go) => waiting.push(go));
      if (received < until && end?.failure !== undefined) throw end.failure as Error;
      return bytes.slice(start, Math.min(until, received));
    },
  };
}
