import type { CallOptions } from '../source.ts';

/** One request, and what goes with it. */
export interface Call extends SendOptions {
  /** The path below the base address, percent-encoded, for instance `/api/v1/sources`. */
  path: string;
  /** The parameters. */
  query?: URLSearchParams | undefined;
  /** Stops the call. */
  signal?: AbortSignal | undefined;
  /** Sends a POST with this body as JSON. */
  json?: unknown;
}

/** The options of one call. Each option replaces that of the transport, but headers are added to the transport's headers. */
export interface SendOptions {
  /** Milliseconds for one attempt, its body included, 1–600,000. */
  timeoutMs?: number | undefined;
  /** How many times the call is tried again after a failure, 0–10. A POST needs an idempotency key to allow any. */
  retries?: number | undefined;
  /** Headers to send. In a page, other origins must allow them (CORS). */
  headers?: HeadersInit | undefined;
}

/**
 * The options of a call over HTTP. A call with its own `timeoutMs` may last three times as long in all, unless the client has
 * a `totalTimeoutMs`.
 * @example await client.sources({ signal: AbortSignal.timeout(3000), timeoutMs: 1000, retries: 0, headers: { 'x-trace': 'a1' } });
 */
export interface HttpCallOptions extends CallOptions, SendOptions {}

/** The names of the options of a call over HTTP. */
export const httpCallOptionNames = ['signal', 'timeoutMs', 'retries', 'headers'] as const;

/** One answer of a server, with the facts that an error about it needs. */
export interface Answer {
  /** The JSON answered. */
  body: unknown;
  /** The method and path asked, without parameters, for instance `GET /api/v1/sources`. */
  call: string;
  /** HTTP status, absent when the transport does not tell it. */
  status?: number | undefined;
  /** The server's id for this request, absent when it gave none. */
  requestId: string | undefined;
  /** Hides the token in what an error is about to say of the body. */
  mask: (text: string) => string;
}

/** Sends a call and returns what was answered. @throws DataInclusionError, or the signal's reason once aborted */
export type Transport = (call: Call) => Promise<Answer>;

/** Returns a header of an answer, or null when there is none. */
export type ReadHeader = (name: string) => string | null;

/** Returns what a call asks, without parameters, for instance `GET /api/v1/sources`. */
export function nameOf(baseUrl: string, { path, json }: Call): string {
  return `${json === undefined ? 'GET' : 'POST'} ${new URL(baseUrl + path).pathname}`;
}

/** Returns the address that a call asks. */
export function toUrl(baseUrl: string, { path, query }: Call): string {
  const text = query?.toString() ?? '';
  return baseUrl + path + (text === '' ? '' : `?${text}`);
}

/** Returns the headers of a call, without the token. Those of the call win over those of the transport. */
export function toHeaders(headers: HeadersInit, { headers: own, json }: Call): Headers {
  const type = 'application/json';
  const ours = { accept: type, ...(json === undefined ? {} : { 'content-type': type }) };
  return addHeaders(addHeaders(ours, headers), own);
}

/** Adds headers to others, of which they replace those of the same name. */
export function addHeaders(headers: HeadersInit | undefined, added: HeadersInit | undefined): Headers {
  const all = new Headers(headers);
  for (const [name, value] of new Headers(added)) all.set(name, value);
  return all;
}
