// Before ky, which looks for `AbortSignal.any` as it loads.
import './sending/abort-signal-any.ts';
import ky, { isHTTPError, isTimeoutError } from 'ky';
import { isDataInclusionError, NetworkError } from '../errors.ts';
import { sendAttempt } from './sending/attempt.ts';
import { parseRetryAfter, toApiError } from './sending/error-answer.ts';
import { toNetworkError, toTimeoutError } from './sending/failures.ts';
import { callHook, type Hooks } from './sending/hooks.ts';
import { toJsonAnswer } from './sending/json-answer.ts';
import type { LogFields, Logger } from './sending/logger.ts';
import { checkSendOptions, type ResolvedOptions } from './request-options.ts';
import { readHeader, requestIdOf } from './sending/secrets.ts';
import { checkSignal, followSignal, raceSignal } from './signal.ts';
import type { FullAnswer, FullTransport } from './answer-promise.ts';
import { nameOf, toHeaders, toUrl, type Call } from './transport.ts';

const retriedStatuses = [429, 502, 503, 504];
// A longer wait is the caller's to decide: the refusal is given at once, with its `retryAfterSeconds`.
const MAX_WAIT_MS = 10_000;
const FIRST_DELAY_MS = 300;
const MAX_DELAY_MS = 4000;
/** The limit of a call in all, in limits of an attempt. */
const LIMITS_IN_ALL = 3;
/** Letters of a body that goes on its way though its page is left. Browsers keep 64 kB of them at most, all pages' calls together. */
const MOST_KEPT_ALIVE = 8000;

/** Creates the transport that talks to one server by ky, with retries. The token stays in its closure: ky never sees it. */
export function createTransport(options: ResolvedOptions): FullTransport {
  return async (call) => {
    checkSignal(call.signal);
    checkSendOptions(call);
    const { controller, release } = followSignal(call.signal);
    try {
      return await raceSignal(send(options, call, controller.signal), controller.signal);
    } finally {
      release();
    }
  };
}

async function send(options: ResolvedOptions, call: Call, signal: AbortSignal): Promise<FullAnswer> {
  const { fetch = globalThis.fetch, hooks, logger } = options;
  const name = nameOf(options.baseUrl, call);
  const url = toUrl(options.baseUrl, call);
  const json = call.json === undefined ? undefined : JSON.stringify(call.json);
  const body = json === undefined ? {} : { body: json, keepalive: json.length <= MOST_KEPT_ALIVE };
  const timeoutMs = call.timeoutMs ?? options.timeoutMs;
  const totalTimeoutMs = options.totalTimeoutMs ?? timeoutMs * LIMITS_IN_ALL;
  const endMs = performance.now() + totalTimeoutMs;
  let token: string | undefined;
  /** Number of the attempt under way, from 1. */
  let number = 0;
  /** The time it was sent, undefined when none is under way. */
  let startedMs: number | undefined;
  /** The answer of the attempt under way, undefined until it begins. */
  let began: Response | undefined;
  let text = '';
  let waitMs = 0;
  /** A refused token is asked for again, once. This attempt is not counted among the retries. */
  let spareAttempts = options.renewsToken ? 1 : 0;
  const retries = call.retries ?? options.retries;
  const limit = retries + spareAttempts;

  /** Calls a hook of the caller with what it is told, the attempt included. */
  const tell = async (hook: keyof Hooks, told: object, attempt = number) =>
    callHook(hooks, hook, { call: name, attempt, ...told }, token);

  /** Goes before each attempt: a short-lived token may have ended while waiting. */
  async function prepare({ request: { headers }, retryCount }: { request: Request; retryCount: number }) {
    startedMs = undefined;
    token = await raceSignal(options.token(), signal);
    await tell('beforeRequest', { headers }, retryCount + 1);
  }

  /** Sends one attempt. The token is added here, behind ky, whose errors keep the request. */
  async function sendOnce({ method, headers, signal: stopped }: Request): Promise<Response> {
    number += 1;
    startedMs = performance.now();
    began = undefined;
    const secret = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const init = { method, headers: { ...Object.fromEntries(headers), ...secret }, ...body, signal: stopped };
    try {
      const read = await sendAttempt(fetch, { url, init, call: name }, (response) => (began = response));
      text = read.text;
      // ky reads the body of a refusal alone, and copies answers for a hook.
      return read.response.ok ? new Response(null, read.response) : read.response;
    } catch (cause) {
      if (stopped.aborted || isDataInclusionError(cause)) throw cause;
      throw toNetworkError(name, cause, token, began);
    }
  }

  /** Tells whether a failure is worth another attempt, and sets how long to wait before. */
  function shouldRetry({ error, retryCount }: { error: Error; retryCount: number }): boolean {
    if (signal.aborted) return false;
    const isRenewal = spareAttempts > 0 && isHTTPError(error) && error.response.status === 401;
    if (isRenewal) spareAttempts = 0;
    const wait = isRenewal ? 0 : retryCount > limit - spareAttempts ? undefined : waitMsAfter(error, number);
    // Sleeping past the end would only hide the last refusal behind a time-out.
    if (wait === undefined || wait >= endMs - performance.now()) return false;
    waitMs = wait;
    log(error, waitMs);
    return true;
  }

  /** Tells the logger how the attempt under way ended. */
  function log(ended: Response | Error, wait?: number): void {
    if (logger === undefined || startedMs === undefined) return;
    const fields: LogFields = { call: name, attempt: number, durationMs: Math.round(performance.now() - startedMs) };
    if (wait !== undefined) fields.waitMs = Math.round(wait);
    logAttempt(logger, fields, isHTTPError(ended) ? ended.response : ended, token, began !== undefined);
  }

  /** Makes an error of ky one of the kit. */
  function toError(error: Error): Error {
    // A kit's own error has the names of ky's.
    if (isDataInclusionError(error)) return error;
    if (isHTTPError(error)) return toApiError(name, error.response, error.data, token);
    if (!isTimeoutError(error)) return error;
    return startedMs !== undefined && startedMs + timeoutMs <= endMs
      ? toTimeoutError(name, timeoutMs)
      : toTimeoutError(name, totalTimeoutMs, true);
  }

  const response = await ky(url, {
    method: call.json === undefined ? 'get' : 'post',
    headers: toHeaders(options.headers, call),
    signal,
    fetch: async (request) => sendOnce(request as Request),
    timeout: timeoutMs,
    totalTimeout: totalTimeoutMs,
    // A refusal's body is parsed with the token hidden.
    parseJson: (read) => read,
    retry: { limit, methods: ['get', 'post'], shouldRetry, delay: () => waitMs },
    hooks: {
      beforeRequest: [prepare],
      afterResponse: [
        async ({ response: { status, headers } }) =>
          tell('afterResponse', { status, header: (wanted: string) => readHeader(headers, wanted, token) }),
      ],
      beforeRetry: [
        async ({ error, retryCount }) => tell('beforeRetry', { error: toError(error) }, retryCount + 1),
        prepare,
      ],
      beforeError: [
        async ({ error }) => {
          // An abort is the caller's own.
          if (signal.aborted) return error;
          const failed = toError(error);
          log(isHTTPError(error) ? error : failed);
          await tell('beforeError', { error: failed });
          return failed;
        },
      ],
    },
  });
  log(response);
  return toJsonAnswer(name, text, response, token);
}

/** Returns the milliseconds to wait before another attempt, or undefined when another attempt would not help. */
function waitMsAfter(error: Error, attempts: number): number | undefined {
  if (isHTTPError(error)) {
    const { status, headers } = error.response;
    if (!retriedStatuses.includes(status)) return undefined;
    const asked = parseRetryAfter(headers.get('retry-after'));
    if (asked !== undefined) return asked * 1000 > MAX_WAIT_MS ? undefined : asked * 1000;
  } else if (!(error instanceof NetworkError)) return undefined;
  // Between half and whole, so that clients cut at the same moment do not come back together.
  return Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempts - 1)) * (0.5 + Math.random() / 2);
}

/** Tells a logger how an attempt ended, `isCut` when an error came after the answer began. */
function logAttempt(
  logger: Logger,
  fields: LogFields,
  ended: Response | Error,
  token: string | undefined,
  isCut: boolean,
): void {
  if (ended instanceof Error) {
    logger.warn(toLine(ended, isCut), fields);
    return;
  }
  fields.status = ended.status;
  const requestId = requestIdOf(ended.headers, token);
  if (requestId !== undefined) fields.requestId = requestId;
  if (ended.ok) logger.debug('Answered', fields);
  else logger.warn('Refused', fields);
}

function toLine({ name }: Error, isCut: boolean): string {
  if (name === 'TimeoutError') return 'No answer in time';
  if (name === 'ShapeError') return 'Redirected to another server';
  return isCut ? 'The answer was cut on its way' : 'No answer: the network failed';
}
