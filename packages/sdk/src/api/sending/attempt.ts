import { toRedirectError } from './failures.ts';
import { raceSignal } from '../signal.ts';

/** What is sent in one attempt. */
export interface Sent {
  url: string;
  init: RequestInit & { signal: AbortSignal };
  /** What is asked, for an error to say. */
  call: string;
}

/**
 * Sends a request once and reads an answer that is no refusal to its end, so that a body cut on its way fails the attempt.
 * @returns the answer and its text; that of a refusal is not read
 * @param onAnswer called once the answer began
 * @throws ShapeError for a redirect to another host, the signal's reason once it fired, and what the `fetch` throws
 */
export async function sendAttempt(
  fetch: typeof globalThis.fetch,
  { url, init, call }: Sent,
  onAnswer: () => void,
): Promise<{ response: Response; text: string }> {
  // Async, so that a `fetch` that throws at once rejects like any other; raced, since it may not listen to its signal.
  const response: unknown = await raceSignal((async () => fetch(url, init))(), init.signal);
  if (!isResponse(response)) throw new TypeError('fetch gave no Response.');
  const host = hostElsewhere(response, url);
  if (host !== null) {
    void response.body?.cancel().catch(() => undefined);
    throw toRedirectError(call, host);
  }
  onAnswer();
  return { response, text: response.ok ? await raceSignal(response.text(), init.signal) : '' };
}

/** Tells whether a `fetch` given by the caller answered a `Response`, of the platform or like it. */
function isResponse(value: unknown): value is Response {
  return Object.prototype.toString.call(value) === '[object Response]';
}

/** Returns the host a redirect led to, when it is not the one asked; a move from http to https stays at home. */
function hostElsewhere({ redirected, url }: Response, asked: string): string | null {
  if (!redirected) return null;
  const { hostname, host } = new URL(url);
  return hostname === new URL(asked).hostname ? null : host;
}
