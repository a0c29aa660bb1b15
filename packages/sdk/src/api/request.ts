import ky, { isHTTPError, isNetworkError, isTimeoutError, type Options } from 'ky';
import { DataInclusionError, NetworkError, ShapeError, TimeoutError } from '../errors.ts';
import { parseRetryAfter, toApiError } from './error-answer.ts';
import type { ResolvedOptions } from './request-options.ts';

/** One request: its path below the base address, percent-encoded, and what goes with it. */
export interface Call {
  path: string;
  query?: URLSearchParams | undefined;
  signal?: AbortSignal | undefined;
  /** Sends a POST with this body as JSON. */
  json?: unknown;
  headers?: Record<string, string> | undefined;
  /** How many times to try again, instead of the client's own. A POST needs an idempotency key to allow any. */
  retries?: number | undefined;
}

/** Sends a call and returns the JSON answered. @throws DataInclusionError, or the signal's reason once aborted */
export type Send = (call: Call) => Promise<unknown>;

const retriedStatuses = [429, 502, 503, 504];
// A longer wait is the caller's to decide: the refusal is given at once, with its `retryAfterSeconds`.
const MAX_WAIT_SECONDS = 10;
const FIRST_DELAY_MS = 300;
const MAX_DELAY_MS = 4000;

/** Creates the function that talks to one server. The token stays in its closure. */
export function createSend(options: ResolvedOptions): Send {
  return async (call) => {
    const name = `${call.json === undefined ? 'GET' : 'POST'} ${new URL(options.baseUrl + call.path).pathname}`;
    throwIfAborted(call.signal);
    const token = await options.token();
    throwIfAborted(call.signal);
    let text: string;
    let contentType: string;
    try {
      const answer = ky(options.baseUrl + call.path, toKyOptions(options, call, token));
      contentType = (await answer).headers.get('content-type') ?? '';
      text = await answer.text();
    } catch (error) {
      throwIfAborted(call.signal);
      throw toError(error, name, options.timeoutMs);
    }
    return parseJson(text, name, contentType);
  };
}

function toKyOptions(options: ResolvedOptions, call: Call, token: string | undefined): Options {
  const { query, signal, json, headers } = call;
  return {
    method: json === undefined ? 'get' : 'post',
    ...(json === undefined ? {} : { json }),
    ...(query === undefined ? {} : { searchParams: query }),
    ...(signal === undefined ? {} : { signal }),
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
    headers: {
      accept: 'application/json',
      ...headers,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    timeout: options.timeoutMs,
    totalTimeout: options.timeoutMs * 3,
    retry: {
      limit: call.retries ?? options.retries,
      methods: ['get', 'post'],
      statusCodes: retriedStatuses,
      afterStatusCodes: retriedStatuses,
      delay: (attempt) => Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempt - 1)),
      jitter: (delay) => delay * (0.5 + Math.random() / 2),
      shouldRetry: ({ error }) => shouldRetry(error, signal),
    },
  };
}

/** Decides what ky's own heuristics leave out: long waits, and the errors of a `fetch` that is not the platform's. */
function shouldRetry(error: Error, signal: AbortSignal | undefined): boolean | undefined {
  if (signal?.aborted === true || isTimeoutError(error)) return false;
  if (isHTTPError(error)) {
    const wait = parseRetryAfter(error.response.headers.get('retry-after'));
    return wait !== undefined && wait > MAX_WAIT_SECONDS ? false : undefined;
  }
  return true;
}

/** Maps an error of ky or of `fetch`. Errors of ky are never kept as a cause: they hold the request, token included. */
function toError(error: unknown, name: string, timeoutMs: number): DataInclusionError {
  if (error instanceof DataInclusionError) return error;
  if (isHTTPError(error)) {
    const { status, headers } = error.response;
    return toApiError({ call: name, status, headers, body: error.data });
  }
  if (isTimeoutError(error)) {
    return new TimeoutError(`${name} had no answer in time (${timeoutMs} ms an attempt).`, {
      hint: 'Try again, or allow more with `timeoutMs`.',
    });
  }
  return new NetworkError(`${name} got no answer: the network failed.`, {
    hint: 'Check the connection and `baseUrl`; in a page, also the server’s allowed origins (CORS).',
    cause: isNetworkError(error) ? error.cause : error,
  });
}

function parseJson(text: string, name: string, contentType: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const what = /json/i.test(contentType) ? 'broken or truncated JSON' : 'something else than JSON';
    throw new ShapeError(`${name} was answered with ${what}.`, {
      hint: 'Check that `baseUrl` is the address of the API or of a relay, and that no proxy answers in its place.',
    });
  }
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw signal.reason;
}
