import { followSignal, raceSignal } from './signal.ts';

/** A signal that fires when the caller's does, or when the time is over. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  /** True when the time is over and the caller had not stopped before. */
  readonly expired: boolean;
  /** Follows a promise until the signal fires. It then rejects with the signal's reason, whatever the promise does later. */
  race<T>(promise: Promise<T>): Promise<T>;
  /** Lets go of the timer and of the caller's signal. */
  release(): void;
}

/** Starts a time limit. The code within it may not listen to the signal, hence `race`. */
export function createTimeLimit(outer: AbortSignal | undefined, ms: number): TimeLimit {
  const { controller, release } = followSignal(outer);
  const { signal } = controller;
  let expired = false;
  const timer = setTimeout(() => {
    if (signal.aborted) return;
    expired = true;
    controller.abort(new DOMException('The time is over.', 'TimeoutError'));
  }, ms);
  return {
    signal,
    get expired() {
      return expired;
    },
    race: (promise) => raceSignal(promise, signal),
    release: () => {
      clearTimeout(timer);
      release();
    },
  };
}
