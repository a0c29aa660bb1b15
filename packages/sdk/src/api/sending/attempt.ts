import { toRedirectError } from './failures.ts';
import { raceSignal } from '../signal.ts';

/** The request of one attempt. */
export interface Sent {
  url: string;
  init: RequestInit & { signal: AbortSignal };
  /** The method and path asked, for error messages. */
  call: string;
}

/**
 * Sends a request once and reads an answer to its end, so that a body cut on its way fails the attempt. A refusal is not
 * read.
 * @returns the answer and its text, which is absent for a refusal
 * @param onAnswer called with the answer once it began
 * @throws ShapeError for a redirect to another host, the signal's reason once it fired, and the errors of the `fetch`
 */
export async function sendAttempt(
  fetch: typeof globalThis.fetch,
  { url, init, call }: Sent,
  onAnswer: (response: Response) => void,
): Promise<{ response: Response; text: string }> {
  // The function is async, so that a `fetch` that throws at once rejects like any other. The call is raced, since the `fetch`
  // may not listen to its signal.
  const response: unknown = await raceSignal((async () => fetch(url, init))(), init.signal);
  if (!isResponse(response)) throw new TypeError('fetch gave no Response.');
  const host = hostElsewhere(response, url);
  if (host !== null) {
    void response.body?.cancel().catch(() => undefined);
    throw toRedirectError(call, host);
  }
  onAnswer(response);
  return { response, text: response.ok ? await raceSignal(response.text(), init.signal) : '' };
}

/** Tells whether a `fetch` given by the caller answered a `Response`, of the platform or like it. */
function isResponse(value: unknown): value is Response {
  return Object.prototype.toString.call(value) === '[object Response]';
}

/** Returns the host of a redirect when it is not the host asked, else null. A move from http to https keeps the host. */
function hostElsewhere({ redirected, url }: Response, asked: string): string | null {
  if (!redirected) return null;
  const { hostname, host } = new URL(url);
  return hostname === new URL(asked).hostname ? null : host;
}
