import { NetworkError, ShapeError, TimeoutError, type DataInclusionError } from '../errors.ts';
import { attempt, type Outcome, type ReadHeader } from './attempt.ts';
import { parseRetryAfter, toApiError } from './error-answer.ts';
import type { ResolvedOptions } from './request-options.ts';
import { maskToken, toSafeCause } from './secrets.ts';
import { checkSignal } from './signal.ts';
import { createTimeLimit, type TimeLimit } from './time-limit.ts';

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

/** What a server answered, and what an error about it has to say. */
export interface Answer {
  /** The JSON answered. */
  body: unknown;
  /** What was asked, without parameters, for instance `GET /api/v1/sources`. */
  call: string;
  /** The server's own id for this request, when it gave one. */
  requestId: string | undefined;
  /** Hides the token in what an error is about to say of the body. */
  mask: (text: string) => string;
}

/** Sends a call and returns what was answered. @throws DataInclusionError, or the signal's reason once aborted */
export type Send = (call: Call) => Promise<Answer>;

const retriedStatuses = [429, 502, 503, 504];
// A longer wait is the caller's to decide: the refusal is given at once, with its `retryAfterSeconds`.
const MAX_WAIT_MS = 10_000;
const FIRST_DELAY_MS = 300;
const MAX_DELAY_MS = 4000;

/** Creates the function that talks to one server. The token stays in its closure. */
export function createSend(options: ResolvedOptions): Send {
  return async (call) => {
    checkSignal(call.signal);
    const name = `${call.json === undefined ? 'GET' : 'POST'} ${new URL(options.baseUrl + call.path).pathname}`;
    const limit = createTimeLimit(call.signal, options.totalTimeoutMs);
    try {
      return await insist(options, call, name, limit);
    } catch (error) {
      checkSignal(call.signal);
      throw limit.expired ? toTimeoutError(name, `${options.totalTimeoutMs} ms in all`, 'totalTimeoutMs') : error;
    } finally {
      limit.release();
    }
  };
}

/** Attempts a call until it is answered for good. */
async function insist(options: ResolvedOptions, call: Call, name: string, limit: TimeLimit): Promise<Answer> {
  const retries = call.retries ?? options.retries;
  const query = call.query?.toString() ?? '';
  const url = options.baseUrl + call.path + (query === '' ? '' : `?${query}`);
  for (let number = 1; ; number += 1) {
    // Anew for each attempt: a short-lived token may have ended while waiting.
    const token = await limit.race(options.token());
    const started = performance.now();
    const outcome = await attempt(options, url, toInit(call, token, limit.signal));
    const wait = number > retries ? undefined : waitMsAfter(outcome, number);
    // Sleeping past the end would only hide the last refusal behind a time-out.
    const waitMs = wait !== undefined && wait < limit.remainingMs() ? wait : undefined;
    tell(options, outcome, token, {
      call: name,
      attempt: number,
      durationMs: Math.round(performance.now() - started),
      waitMs,
    });
    if (outcome.kind === 'answer' && outcome.ok) return parseJson(outcome, name, token);
    if (waitMs === undefined) throw toError(outcome, name, options.timeoutMs, token);
    await limit.sleep(waitMs);
  }
}

function toInit({ json, headers }: Call, token: string | undefined, signal: AbortSignal) {
  return {
    method: json === undefined ? 'GET' : 'POST',
    headers: {
      accept: 'application/json',
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    signal,
  };
}

/** Returns how long to wait before trying again; undefined when it would not help. */
function waitMsAfter(outcome: Outcome, attempts: number): number | undefined {
  if (outcome.kind === 'timeout' || outcome.kind === 'elsewhere') return undefined;
  if (outcome.kind === 'answer') {
    if (!retriedStatuses.includes(outcome.status)) return undefined;
    const asked = parseRetryAfter(outcome.header('retry-after'));
    if (asked !== undefined) return asked * 1000 > MAX_WAIT_MS ? undefined : asked * 1000;
  }
  // Between half and whole, so that clients cut at the same moment do not come back together.
  return Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempts - 1)) * (0.5 + Math.random() / 2);
}

const notAnswered = {
  timeout: 'No answer in time',
  network: 'No answer: the network failed',
  cut: 'The answer was cut on its way',
  elsewhere: 'Redirected to another server',
};

function tell(
  { logger }: ResolvedOptions,
  outcome: Outcome,
  token: string | undefined,
  facts: { call: string; attempt: number; durationMs: number; waitMs: number | undefined },
): void {
  if (logger === undefined) return;
  const { waitMs, ...always } = facts;
  const fields = { ...always, ...(waitMs === undefined ? {} : { waitMs: Math.round(waitMs) }) };
  if (outcome.kind !== 'answer') {
    logger.warn(notAnswered[outcome.kind], fields);
    return;
  }
  const requestId = requestIdOf(outcome.header, token);
  const answered = { ...fields, status: outcome.status, ...(requestId === undefined ? {} : { requestId }) };
  if (outcome.ok) logger.debug('Answered', answered);
  else logger.warn('Refused', answered);
}

function toError(outcome: Outcome, name: string, timeoutMs: number, token: string | undefined): DataInclusionError {
  if (outcome.kind === 'timeout') return toTimeoutError(name, `${timeoutMs} ms an attempt`, 'timeoutMs');
  if (outcome.kind === 'elsewhere') {
    return new ShapeError(`${name} was redirected to another server, ${outcome.host}: its answer was not read.`, {
      hint: 'Check `baseUrl`; give the address where the API or the relay itself answers.',
    });
  }
  if (outcome.kind === 'cut') {
    return new NetworkError(`${name} was answered, but the answer was cut on its way.`, {
      hint: 'Try again; if it lasts, look at what stands between: a proxy, or a server that stops too early.',
      cause: toSafeCause(outcome.cause, token),
    });
  }
  if (outcome.kind === 'network') {
    return new NetworkError(`${name} got no answer: the network failed.`, {
      hint: 'Check the connection and `baseUrl`; in a page, also the server’s allowed origins (CORS).',
      cause: toSafeCause(outcome.cause, token),
    });
  }
  const { status, header, text } = outcome;
  const requestId = requestIdOf(header, token);
  return toApiError({ call: name, status, header, requestId, body: parseErrorBody(text, token) });
}

function requestIdOf(header: ReadHeader, token: string | undefined): string | undefined {
  const id = header('x-request-id');
  return id === null ? undefined : maskToken(id, token);
}

function toTimeoutError(name: string, limit: string, option: string): TimeoutError {
  return new TimeoutError(`${name} had no answer in time (${limit}).`, {
    hint: `Try again, or allow more with \`${option}\`.`,
  });
}

function parseErrorBody(text: string, token: string | undefined): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? maskToken(value, token) : value));
  } catch {
    return undefined;
  }
}

function parseJson(
  { text, header }: { text: string; header: ReadHeader },
  call: string,
  token: string | undefined,
): Answer {
  const requestId = requestIdOf(header, token);
  try {
    return { body: JSON.parse(text) as unknown, call, requestId, mask: (said) => maskToken(said, token) };
  } catch {
    const isJson = /json/i.test(header('content-type') ?? '');
    throw new ShapeError(
      `${call} was answered with ${isJson ? 'broken or truncated JSON' : 'something else than JSON'}.`,
      {
        hint: 'Check that `baseUrl` is the address of the API or of a relay, and that no proxy answers in its place.',
        requestId,
      },
    );
  }
}
