import type { ResolvedOptions } from './request-options.ts';
import { createTimeLimit } from './time-limit.ts';

/** Returns a header of an answer; null when there is none. */
export type ReadHeader = (name: string) => string | null;

/** What one attempt came to. `text` is empty when the body of a refusal could not be read. */
export type Outcome =
  | { kind: 'answer'; ok: boolean; status: number; header: ReadHeader; text: string }
  | { kind: 'network'; cause: unknown }
  /** The answer began, and its body was cut on its way. */
  | { kind: 'cut'; cause: unknown }
  /** A redirect led to another host, whose answer was not read. */
  | { kind: 'elsewhere'; host: string }
  | { kind: 'timeout' };

/** Sends a request once and reads the whole answer. @throws the signal's reason once it fired */
export async function attempt(
  { fetch = globalThis.fetch, timeoutMs }: Pick<ResolvedOptions, 'fetch' | 'timeoutMs'>,
  url: string,
  init: RequestInit & { signal: AbortSignal },
): Promise<Outcome> {
  const limit = createTimeLimit(init.signal, timeoutMs);
  let kind: 'network' | 'cut' = 'network';
  try {
    // Async, so that a `fetch` that throws at once rejects like any other.
    const sent = (async () => fetch(url, { ...init, signal: limit.signal }))();
    const response = await limit.race(sent);
    const { ok, status, headers } = response;
    // A `fetch` given by the caller may answer anything.
    if (typeof (headers as Partial<Headers> | undefined)?.get !== 'function' || !Number.isInteger(status)) {
      throw new TypeError('fetch gave no Response: what it gave has no headers, or no status.');
    }
    const host = hostElsewhere(response, url);
    if (host !== null) {
      void response.body?.cancel().catch(() => undefined);
      return { kind: 'elsewhere', host };
    }
    kind = 'cut';
    const body = limit.race(response.text());
    // A refusal stands whether or not its body can be read.
    const text = ok ? await body : await body.catch(() => '');
    if (init.signal.aborted) throw init.signal.reason;
    if (typeof text !== 'string') throw new TypeError('fetch gave no Response: its text is none.');
    return { kind: 'answer', ok, status, header: (name) => readHeader(headers, name), text };
  } catch (cause) {
    if (init.signal.aborted) throw init.signal.reason;
    return limit.expired ? { kind: 'timeout' } : { kind, cause };
  } finally {
    limit.release();
  }
}

/** Headers that are none of the platform's may hold anything, or fail. */
function readHeader(headers: Headers, name: string): string | null {
  try {
    const value: unknown = headers.get(name);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

/** Returns the host a redirect led to, when it is not the one asked; a move from http to https stays at home. */
function hostElsewhere({ redirected, url }: Response, asked: string): string | null {
  if (!redirected) return null;
  const { hostname, host } = new URL(url);
  return hostname === new URL(asked).hostname ? null : host;
}
