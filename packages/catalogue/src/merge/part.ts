import { createTimeLimit } from '@inclusion-kit/sdk/internal';
import {
  ApiError,
  type CallOptions,
  isDataInclusionError,
  NetworkError,
  type OfferLists,
  type OfferSource,
  TimeoutError,
} from '@inclusion-kit/sdk';

/** A source that may have lists too. */
export type ReadableSource = OfferSource & Partial<OfferLists>;

/** One of the sources of a merge. */
export interface MergedPart {
  /** Its name, which `absentFrom` gives when the source did not answer. */
  name: string;
  /** The source of its offers. */
  source: ReadableSource;
  /** Milliseconds that one answer may wait for it. Those of the merge when absent. */
  timeoutMs?: number | undefined;
}

/** Why a source is not part of an answer. */
export interface AbsentPart {
  /** The name of the source. */
  readonly name: string;
  /** The error of the source, or the reason it was not asked. */
  readonly error: unknown;
}

/** The answer of a part of a merge: a value, or the reason there is none. */
export type Outcome<T> = { readonly name: string; readonly value: T } | AbsentPart;

/** A part that is asked within a time, and left alone for a while once it failed several times in a row. */
export interface Part {
  readonly name: string;
  readonly source: ReadableSource;
  /** Asks the source. Rejects only with the reason of the caller's own signal. */
  ask<T>(call: (source: ReadableSource, options: CallOptions) => Promise<T>, signal?: AbortSignal): Promise<Outcome<T>>;
}

/** How the parts of a merge are asked. */
export interface PartSettings {
  timeoutMs: number;
  /** Failures in a row after which a part is left alone. */
  failures: number;
  /** Milliseconds during which it is left alone. */
  pauseMs: number;
  onFailure: (part: AbsentPart) => void;
}

/** Creates a part. */
export function createPart(
  { name, source, timeoutMs: own }: MergedPart,
  { timeoutMs, failures, pauseMs, onFailure }: PartSettings,
): Part {
  let failed = 0;
  let pausedUntil = 0;
  let last: unknown;

  const noteFailure = (error: unknown): void => {
    failed += 1;
    last = error;
    const asked = error instanceof ApiError ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
    const pause = failed >= failures ? Math.max(pauseMs, asked) : asked;
    pausedUntil = Math.max(pausedUntil, performance.now() + pause);
    onFailure({ name, error });
  };

  return {
    name,
    source,
    async ask(call, signal) {
      if (performance.now() < pausedUntil) {
        const message = `The source "${name}" failed a moment ago and is left alone for now.`;
        return { name, error: new NetworkError(message, { cause: last }) };
      }
      const limit = createTimeLimit(signal, own ?? timeoutMs);
      try {
        const value = await limit.race(Promise.resolve().then(() => call(source, { signal: limit.signal })));
        failed = 0;
        return { name, value };
      } catch (error) {
        if (signal?.aborted === true) throw signal.reason;
        const told = limit.expired ? new TimeoutError(`The source "${name}" did not answer in time.`) : error;
        if (isRefusal(told)) failed = 0;
        else noteFailure(told);
        return { name, error: told };
      } finally {
        limit.release();
      }
    },
  };
}

/** Tells whether a source refused the request itself, and is well. */
export function isRefusal(error: unknown): boolean {
  return isDataInclusionError(error) && ['usage', 'invalid_request', 'not_found'].includes(error.code);
}
