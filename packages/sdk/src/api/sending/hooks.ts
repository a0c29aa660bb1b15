import { UsageError, type DataInclusionError } from '../../errors.ts';
import { toSafeCause } from './secrets.ts';
import type { ReadHeader } from '../transport.ts';

/** One attempt of a call. Nothing that a hook is given holds the token. */
export interface Attempt {
  /** Method and path, without parameters, for instance `GET /api/v1/search/services`. */
  call: string;
  /** Number of the attempt, from 1. */
  attempt: number;
}

/**
 * Functions called during each request, one after another, within the time of the call. They may return a promise, which is
 * awaited. An error in one of them ends the call with a `UsageError`, whose `cause` is that error.
 */
export interface Hooks {
  /** Called before each attempt. Headers set here are sent. The token is added afterwards. */
  beforeRequest?: ((attempt: Attempt & { headers: Headers }) => void | Promise<void>) | undefined;
  /** Called after each answer, also after a refusal. `header` returns one of its headers, or null when it has none of that name. */
  afterResponse?: ((answer: Attempt & { status: number; header: ReadHeader }) => void | Promise<void>) | undefined;
  /** Called after a failed attempt and the wait that follows it. `attempt` is the number of the next one. */
  beforeRetry?: ((retry: Attempt & { error: DataInclusionError }) => void | Promise<void>) | undefined;
  /**
   * Called with the error of a call that got no answer, or a refusal. `attempt` is the number of the last one. It is not called
   * for an abort, nor for an answer of another shape than expected.
   */
  beforeError?: ((failure: Attempt & { error: DataInclusionError }) => void | Promise<void>) | undefined;
}

/** The names of the hooks. */
export const hookNames: readonly (keyof Hooks)[] = ['beforeRequest', 'afterResponse', 'beforeRetry', 'beforeError'];

/** Calls a hook, when it was given. @throws UsageError when the hook fails, with a cause that holds no token */
export async function callHook(
  hooks: Hooks,
  name: keyof Hooks,
  told: Attempt,
  token: string | undefined,
): Promise<void> {
  try {
    await (hooks[name] as ((told: Attempt) => void | Promise<void>) | undefined)?.(told);
  } catch (cause) {
    throw new UsageError(`The hook \`${name}\` failed.`, { hint: 'See `cause`.', cause: toSafeCause(cause, token) });
  }
}
