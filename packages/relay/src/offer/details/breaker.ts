/** Leaves a server alone for a while once it has failed several times in a row. */
export interface Breaker {
  /** Returns the milliseconds until the server may be asked again, 0 when it may be now. */
  waitMs(): number;
  succeeded(): void;
  /** Notes a failure. `atLeastMs` is the time that the server itself asked for. */
  failed(atLeastMs?: number): void;
}

/** Failures in a row after which a server is left alone. */
const FAILURES = 3;

/** Creates a breaker. After each pause one more failure is enough for the next. */
export function createBreaker(pauseMs: number): Breaker {
  let failures = 0;
  let pausedUntil = 0;
  return {
    waitMs: () => Math.max(0, pausedUntil - performance.now()),
    succeeded: () => {
      failures = 0;
      pausedUntil = 0;
    },
    failed: (atLeastMs = 0) => {
      failures += 1;
      const pause = failures >= FAILURES ? Math.max(pauseMs, atLeastMs) : atLeastMs;
      pausedUntil = Math.max(pausedUntil, performance.now() + pause);
    },
  };
}
