/** Told how far a long work has come. */
export interface TextProgress {
  /** Services read. */
  readonly done: number;
  readonly total: number;
}

/** How a long work is done without holding the page, or the server, that it runs in. */
export interface SliceOptions {
  /** Stops the work. The promise then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Told after each slice. */
  onProgress?: ((progress: TextProgress) => void) | undefined;
  /**
   * Milliseconds of work before others have their turn.
   * @default 10, so that a page still draws each frame
   */
  sliceMs?: number | undefined;
}

/** Does a work whose steps are short, in slices of time. @throws the reason of the signal */
export async function runInSlices<R>(
  steps: Iterator<TextProgress, R>,
  { signal, onProgress, sliceMs = 10 }: SliceOptions,
): Promise<R> {
  for (;;) {
    signal?.throwIfAborted();
    const end = performance.now() + sliceMs;
    let step = steps.next();
    while (step.done !== true && performance.now() < end) step = steps.next();
    if (step.done === true) return step.value;
    onProgress?.(step.value);
    await giveWay();
  }
}

/** Lets others have their turn. */
function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve, 0));
}
