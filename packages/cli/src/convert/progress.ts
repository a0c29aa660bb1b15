const EVERY_MS = 200;

export type Progress = ReturnType<typeof createProgress>;

/** Creates the progress of a stream. It writes nothing where nobody watches. */
export function createProgress(stream: { isTTY?: boolean; columns?: number; write(text: string): unknown }) {
  let shownAt = 0;
  return {
    /** Shows a line in place of the one before. The line is made only when it is shown. */
    update: (line: () => string): void => {
      const now = Date.now();
      if (stream.isTTY !== true || now - shownAt < EVERY_MS) return;
      shownAt = now;
      stream.write(`\r\u001B[2K${line().slice(0, (stream.columns ?? 80) - 1)}`);
    },
    clear: () => {
      if (shownAt > 0) stream.write('\r\u001B[2K');
      shownAt = 0;
    },
  };
}
