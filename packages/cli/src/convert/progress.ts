/** Shows how far long work has come, to a person at a terminal. */
export interface Progress {
  /** Shows a line in place of the one before. The line is made only when it is shown. */
  update(line: () => string): void;
  clear(): void;
}

const EVERY_MS = 200;

/** Creates the progress of a stream. It writes nothing where nobody watches. */
export function createProgress(stream: { isTTY?: boolean; columns?: number; write(text: string): unknown }): Progress {
  if (stream.isTTY !== true) return { update: () => undefined, clear: () => undefined };
  let shownAt = 0;
  return {
    update: (line) => {
      const now = Date.now();
      if (now - shownAt < EVERY_MS) return;
      shownAt = now;
      stream.write(`\r\u001B[2K${line().slice(0, (stream.columns ?? 80) - 1)}`);
    },
    clear: () => {
      if (shownAt > 0) stream.write('\r\u001B[2K');
      shownAt = 0;
    },
  };
}
