import { raceSignal } from './signal.ts';

/** A signal that fires when the caller's does, or when the time is over. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  /** Whether the time is over, the caller not having stopped before. */
  readonly expired: boolean;
  /** Milliseconds left. */
  remainingMs(): number;
  /** Follows a promise until the signal fires; then rejects with its reason, whatever the promise does later. */
  race<T>(promise: Promise<T>): Promise<T>;
  /** Waits so long, or until the signal fires; then rejects with its reason. */
  sleep(ms: number): Promise<void>;
  /** Lets go of the timer and of the caller's signal. */
  release(): void;
}

/**
 * Starts a time limit.
 * `AbortSignal.any` would say this in a line, but came after the oldest browsers this kit runs in; and a `fetch` given
 * by the caller may not listen to its signal, hence `race`.
 */
export function createTimeLimit(outer: AbortSignal | undefined, ms: number): TimeLimit {
  const controller = new AbortController();
  const { signal } = controller;
  const end = performance.now() + ms;
  let expired = false;
  const follow = () => controller.abort(outer?.reason);
  const timer = setTimeout(() => {
    if (signal.aborted) return;
    expired = true;
    controller.abort(new DOMException('The time is over.', 'TimeoutError'));
  }, ms);
  if (outer?.aborted === true) follow();
  outer?.addEventListener('abort', follow, { once: true });
  return {
    signal,
    get expired() {
      return expired;
    },
    remainingMs: () => end - performance.now(),
    race: (promise) => raceSignal(promise, signal),
    sleep: async (ms) => {
      let alarm: ReturnType<typeof setTimeout> | undefined;
      const rung = new Promise<void>((resolve) => (alarm = setTimeout(resolve, ms)));
      // A timer left behind would keep a program alive whose call was stopped.
      await raceSignal(rung, signal).finally(() => clearTimeout(alarm));
    },
    release: () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', follow);
    },
  };
}
