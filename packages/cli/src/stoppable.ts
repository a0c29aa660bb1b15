/** Ctrl+C stopped the command before it wrote anything. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/** Runs a work that Ctrl+C stops between two of its steps. A second Ctrl+C ends the program at once. @throws StoppedError */
export async function stoppable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  process.once('SIGINT', stop);
  try {
    return await work(controller.signal);
  } catch (error) {
    throw controller.signal.aborted && error === controller.signal.reason
      ? new StoppedError('', { cause: error })
      : error;
  } finally {
    process.off('SIGINT', stop);
  }
}
