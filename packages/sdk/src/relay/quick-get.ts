import { toBaseUrl } from '../api/base-url.ts';
import type { CallOptions } from '../source.ts';

/** A longer wait is the whole source's to bear, which tries again. */
const TIMEOUT_MS = 10_000;

/** Asks a relay once. Returns the answer when it is sound, else null: no answer, a refusal, or one that has to be completed. */
export type QuickGet = <T>(
  path: string,
  params: object,
  isSound: (body: unknown) => boolean,
  call?: CallOptions,
) => Promise<T | null>;

/** What a relay refused, by the address asked: for whoever asks again, and explains. */
export type Refused = Map<string, Response>;

/**
 * Creates the function that asks. It throws nothing but the reason of an aborted signal.
 * @param refused takes what was refused
 */
export function createQuickGet(baseUrl: string, refused: Refused, fetch = globalThis.fetch.bind(globalThis)): QuickGet {
  return async <T>(path: string, params: object, isSound: (body: unknown) => boolean, { signal }: CallOptions = {}) => {
    const controller = new AbortController();
    const stop = (): void => controller.abort(signal?.reason);
    const timer = setTimeout(stop, TIMEOUT_MS);
    signal?.addEventListener('abort', stop, { once: true });
    try {
      signal?.throwIfAborted();
      const address = toAddress(baseUrl, path, params);
      const response = await fetch(address, {
        headers: { accept: 'application/json' },
        signal: controller.signal,
      });
      if (!response.ok) refused.set(address, response);
      else if (!response.redirected) {
        const body: unknown = await response.json();
        if (isSound(body)) return body as T;
      }
    } catch {
      signal?.throwIfAborted();
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
    return null;
  };
}

/**
 * Returns the address that a relay is asked at, exactly as `createRelayReader` asks it: for whoever asks before it.
 * @param path below `/api/v1`
 * @throws UsageError when `baseUrl` is no address of a relay
 * @example toRelayAddress('https://offre.example.org', '/search/services', { code_commune: '59350', page: 1, size: 20 })
 */
export function toRelayAddress(baseUrl: string | URL, path: string, params: object): string {
  return toAddress(toBaseUrl(baseUrl), path, Object(params) as object);
}

function toAddress(baseUrl: string, path: string, params: object): string {
  return `${baseUrl}/api/v1${path}${toQuery(params)}`;
}

/** Writes parameters as the relay takes them: repeated keys; a rectangle is one value. */
function toQuery(params: object): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params) as [string, unknown][]) {
    if (value === undefined || value === null) continue;
    const items: readonly unknown[] = name === 'bbox' ? [value] : [value].flat();
    for (const item of items) query.append(name, String(item));
  }
  const text = query.toString();
  return text && `?${text}`;
}
