export interface ScheduleOptions {
  /** Prepares, and tells in how many milliseconds the work is first due. */
  first: () => Promise<number>;
  run: (signal: AbortSignal) => Promise<void>;
  everyMs: number;
  /** Wait after a failure, twice as long each time, and at most `everyMs`. */
  retryMs: number;
}

/** Many relays started by the same timer must not all ask at the same time. */
const JITTER = 0.1;

/** Starts work that is done again and again: at its interval, sooner after a failure. */
export function createSchedule({ first, run, everyMs, retryMs }: ScheduleOptions) {
  const closing = new AbortController();
  const { signal } = closing;
  let failures = 0;

  const work = async (): Promise<void> => {
    // A copy dated in the future, by a clock that was set wrong, is no reason to wait longer.
    let dueIn = Math.min(everyMs, await first());
    while (await sleep(dueIn * (1 + JITTER * Math.random()), signal)) {
      try {
        await run(signal);
        failures = 0;
        dueIn = everyMs;
      } catch {
        // The work itself reports its failure.
        dueIn = Math.min(everyMs, retryMs * 2 ** failures);
        failures += 1;
      }
    }
  };
  const working = work();
  return {
    /** Stops it, and waits for the work under way to notice. */
    close: async (): Promise<void> => {
      closing.abort();
      await working;
    },
  };
}

function sleep(ms: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve(!signal.aborted);
    };
    const timer = setTimeout(done, ms).unref();
    signal.addEventListener('abort', done, { once: true });
  });
}
