import type { ResolvedOptions } from './request-options.ts';
import { createTimeLimit } from './time-limit.ts';

/** What one attempt came to. `text` is empty when the body of a refusal could not be read. */
export type Outcome =
  | { kind: 'answer'; ok: boolean; status: number; headers: Headers; text: string }
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
    if (typeof (headers as Partial<Headers> | undefined)?.get !== 'function') {
      throw new TypeError('fetch gave no Response: what it gave has no headers.');
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
    return { kind: 'answer', ok, status, headers, text };
  } catch (cause) {
    if (init.signal.aborted) throw init.signal.reason;
    return limit.expired ? { kind: 'timeout' } : { kind, cause };
  } finally {
    limit.release();
  }
}

/** Returns the host a redirect led to, when it is not the one asked; a move from http to https stays at home. */
function hostElsewhere({ redirected, url }: Response, asked: string): string | null {
  if (!redirected) return null;
  const { hostname, host } = new URL(url);
  return hostname === new URL(asked).hostname ? null : host;
}
