import { UsageError } from '../errors.ts';
import { DEFAULT_BASE_URL, toBaseUrl } from './base-url.ts';

/** How requests are sent. */
export interface RequestOptions {
  /**
   * Address of the API or of a relay, path prefix allowed; in a page it may be relative to it.
   * @default 'https://api.data.inclusion.gouv.fr'
   */
  baseUrl?: string | URL | undefined;
  /**
   * The API's bearer token, or a function that gives it for each call. Never put one in a web page: use a relay there.
   * @example () => process.env.DATA_INCLUSION_TOKEN
   */
  token?: string | (() => string | undefined | Promise<string | undefined>) | undefined;
  /** The `fetch` to use instead of the platform's. */
  fetch?: typeof globalThis.fetch | undefined;
  /**
   * Milliseconds for one attempt, 1–600,000. A call with its retries and waits ends within three times that.
   * @default 10_000
   */
  timeoutMs?: number | undefined;
  /**
   * How many times a failed read is tried again: no network, or status 429, 502, 503, 504. 0–10.
   * @default 2
   */
  retries?: number | undefined;
}

/** The options checked and completed. */
export interface ResolvedOptions {
  baseUrl: string;
  token: () => Promise<string | undefined>;
  fetch: typeof globalThis.fetch | undefined;
  timeoutMs: number;
  retries: number;
}

const knownOptions = new Set(['baseUrl', 'token', 'fetch', 'timeoutMs', 'retries']);

/** Checks the options. @throws UsageError naming the option at fault, and why */
export function resolveOptions(options: RequestOptions): ResolvedOptions {
  for (const name of Object.keys(options)) {
    if (!knownOptions.has(name)) {
      throw new UsageError(`Unknown option "${name}".`, { hint: `The options are ${[...knownOptions].join(', ')}.` });
    }
  }
  const { baseUrl = DEFAULT_BASE_URL, token, fetch, timeoutMs = 10_000, retries = 2 } = options;
  if (fetch !== undefined && typeof fetch !== 'function') throw new UsageError('fetch must be a function.');
  requireInteger('timeoutMs', timeoutMs, 1, 600_000);
  requireInteger('retries', retries, 0, 10);
  return { baseUrl: toBaseUrl(baseUrl), token: toTokenReader(token), fetch, timeoutMs, retries };
}

/** @throws UsageError when a number is not an integer within bounds */
export function requireInteger(name: string, value: unknown, min: number, max: number): void {
  if (!Number.isInteger(value) || (value as number) < min || (value as number) > max) {
    throw new UsageError(`${name} must be an integer from ${min} to ${max}.`);
  }
}

function toTokenReader(token: RequestOptions['token']): ResolvedOptions['token'] {
  if (typeof token === 'function') return async () => checkToken(await callToken(token));
  const checked = checkToken(token);
  return () => Promise.resolve(checked);
}

async function callToken(token: () => string | undefined | Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await token();
  } catch (cause) {
    throw new UsageError('The `token` function failed.', { hint: 'See `cause`.', cause });
  }
}

// The platform's own complaint about a malformed header quotes its value, so the check comes before it.
function checkToken(token: unknown): string | undefined {
  if (token === undefined) return undefined;
  if (typeof token !== 'string') throw new UsageError('token must be a string or a function that gives one.');
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new UsageError('token is empty, or holds a space, a line break or a non-ASCII character.', {
      hint: 'Leave it out when there is none; trim it when it comes from a file.',
    });
  }
  return token;
}
