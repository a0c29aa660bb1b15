import { UsageError } from '../errors.ts';
import type { CallOptions } from '../source.ts';
import { refuseUnknown } from './request-options.ts';

/** @throws UsageError when it is no signal, and the signal's reason once it fired */
export function checkSignal(signal: AbortSignal | null | undefined): void {
  if (signal === undefined || signal === null) return;
  const { addEventListener } = Object(signal) as { addEventListener?: unknown };
  if (typeof addEventListener !== 'function') throw new UsageError('signal must be an AbortSignal.');
  if (signal.aborted) throw signal.reason;
}

/** Creates a controller whose signal fires when another signal does. `release` ends the link between them. */
export function followSignal(outer: AbortSignal | undefined): { controller: AbortController; release: () => void } {
  const controller = new AbortController();
  const follow = () => controller.abort(outer?.reason);
  if (outer?.aborted === true) follow();
  outer?.addEventListener('abort', follow, { once: true });
  return { controller, release: () => outer?.removeEventListener('abort', follow) };
}

/** Follows a promise until the signal fires. It then rejects with the signal's reason, whatever the promise does later. */
export function raceSignal<T>(promise: Promise<T>, signal: AbortSignal | null | undefined): Promise<T> {
  if (signal === undefined || signal === null) return promise;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** Starts a time limit within the caller's signal. `race` also stops code that does not listen to the signal. */
export function createTimeLimit(outer: AbortSignal | undefined, ms: number) {
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
    /** True when the time is over and the caller had not stopped before. */
    get expired(): boolean {
      return expired;
    },
    race: <T>(promise: Promise<T>): Promise<T> => raceSignal(promise, signal),
    release: (): void => {
      clearTimeout(timer);
      release();
    },
  };
}

/** Checks the options of a call, null counting as none, any other than `names` refused. @throws UsageError */
export function checkOptions<Options extends CallOptions>(
  options: Options | null | undefined,
  names?: readonly (keyof Options & string)[],
): Partial<Options> {
  if (options === undefined || options === null) return {};
  if (typeof options !== 'object') throw new UsageError('The options must be an object.');
  if (names !== undefined) refuseUnknown(options, names);
  checkSignal(options.signal);
  return options;
}
