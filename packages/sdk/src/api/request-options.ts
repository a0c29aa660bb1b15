import { UsageError } from '../errors.ts';
import { DEFAULT_BASE_URL, toBaseUrl } from './base-url.ts';
import { hookNames, type Hooks } from './sending/hooks.ts';
import { toSafeLogger, type Logger } from './sending/logger.ts';
import { toSafeCause } from './sending/secrets.ts';
import type { SendOptions } from './transport.ts';

/** The options that say how requests are sent. */
export interface RequestOptions {
  /**
   * Address of the API or of a relay, with or without a path prefix. In a browser it may be relative to the page.
   * @default 'https://api.data.inclusion.gouv.fr'
   */
  baseUrl?: string | URL | undefined;
  /**
   * The API's bearer token, or a function that gives it, called before each attempt, and once again after a 401. One in
   * a web page is refused: use a relay there.
   * @example () => process.env.DATA_INCLUSION_TOKEN
   */
  token?: string | (() => string | undefined | Promise<string | undefined>) | undefined;
  /** The `fetch` to use instead of the platform's. */
  fetch?: typeof globalThis.fetch | undefined;
  /**
   * Milliseconds for one attempt, its body included, 1–600,000.
   * @default 10_000
   */
  timeoutMs?: number | undefined;
  /**
   * Milliseconds for a call in all: the token, every attempt and the waits between, 1–3,600,000.
   * @default three times `timeoutMs`
   */
  totalTimeoutMs?: number | undefined;
  /**
   * Number of times that a failed read is tried again, 0–10. Only a missing network and the statuses 429, 502, 503 and 504 are.
   * The wait doubles from 0.3 to 4 s, and is drawn between half of it and the whole. A `Retry-After` of up to 10 s replaces it.
   * Beyond 10 s the refusal is given at once with its `retryAfterSeconds`.
   * @default 2
   */
  retries?: number | undefined;
  /**
   * Headers sent with every request, for instance those of a gateway. An authorization header is refused: use `token`. In a
   * browser, a server of another origin must allow the headers (CORS).
   * @example { 'x-gateway': 'accueil' }
   */
  headers?: HeadersInit | undefined;
  /**
   * Functions called on the way of each request.
   * @example { afterResponse: ({ call, status, header }) => console.log(call, status, header('x-request-id')) }
   */
  hooks?: Hooks | undefined;
  /** Called for every attempt. `console` is a valid logger. It gets no token, no parameter and no body. */
  logger?: Logger | undefined;
}

/** The options checked and completed. */
export interface ResolvedOptions {
  baseUrl: string;
  token: () => Promise<string | undefined>;
  /** True when the token comes from a function, which may give another one after a refusal. */
  renewsToken: boolean;
  fetch: typeof globalThis.fetch | undefined;
  timeoutMs: number;
  /** Undefined for three times the limit of an attempt. */
  totalTimeoutMs: number | undefined;
  retries: number;
  headers: HeadersInit;
  hooks: Hooks;
  logger: Logger | undefined;
}

/** The names of the options, for those who add their own. */
export const requestOptionNames: readonly string[] = [
  'baseUrl',
  'token',
  'fetch',
  'timeoutMs',
  'totalTimeoutMs',
  'retries',
  'headers',
  'hooks',
  'logger',
] as const satisfies readonly (keyof RequestOptions)[];

/** Checks the options. @throws UsageError naming the option at fault, and why */
export function resolveOptions(options: RequestOptions): ResolvedOptions {
  refuseUnknown(options, requestOptionNames);
  const { token, headers = {}, totalTimeoutMs, hooks = {}, logger } = options;
  const plain = resolvePlainOptions(options);
  if (totalTimeoutMs !== undefined) requireInteger('totalTimeoutMs', totalTimeoutMs, 1, 3_600_000);
  checkHooks(hooks);
  return {
    ...plain,
    token: toTokenReader(token),
    renewsToken: typeof token === 'function',
    totalTimeoutMs,
    headers,
    hooks,
    logger: logger === undefined ? undefined : toSafeLogger(logger),
  };
}

/** Checks the options of what talks to a relay. @throws UsageError naming the option at fault, and why */
export function resolveRelayOptions(
  options: Pick<RequestOptions, PlainOption>,
  names: readonly PlainOption[],
): ResolvedOptions {
  refuseUnknown(options, names);
  // The default is the API of data·inclusion, which is no relay.
  if (options.baseUrl === undefined) {
    throw new UsageError('baseUrl is missing.', { hint: 'Give the address of the relay.' });
  }
  return {
    ...resolvePlainOptions(options),
    token: () => Promise.resolve(undefined),
    renewsToken: false,
    totalTimeoutMs: undefined,
    headers: {},
    hooks: {},
    logger: undefined,
  };
}

/** The options that every sender has. */
type PlainOption = 'baseUrl' | 'fetch' | 'timeoutMs' | 'retries';

function resolvePlainOptions(options: RequestOptions): Pick<ResolvedOptions, PlainOption> {
  const { baseUrl = DEFAULT_BASE_URL, fetch, timeoutMs = 10_000, retries = 2 } = options;
  requireFunction('fetch', fetch);
  checkSendOptions(options);
  return { baseUrl: toBaseUrl(baseUrl), fetch, timeoutMs, retries };
}

/** @throws UsageError when options are no object, or hold a name that nothing reads */
export function refuseUnknown(options: unknown, names: readonly string[]): void {
  if (typeof options !== 'object' || options === null || isContainer(options))
    throw new UsageError('The options must be an object.');
  for (const name of Object.keys(options)) {
    if (!names.includes(name)) {
      throw new UsageError(`Unknown option "${name}".`, { hint: `The options are ${names.join(', ')}.` });
    }
  }
}

/** Tells whether a value stores its entries apart from plain properties, so that none of them would be read. */
export function isContainer(value: object): boolean {
  return Array.isArray(value) || [Map, Set, URLSearchParams].some((container) => value instanceof container);
}

/** @throws UsageError when a value is there and is no function */
export function requireFunction(name: string, value: unknown): void {
  if (value !== undefined && typeof value !== 'function') throw new UsageError(`${name} must be a function.`);
}

/** @throws UsageError when a number is not an integer within bounds */
export function requireInteger(name: string, value: unknown, min: number, max: number): void {
  if (!Number.isInteger(value) || (value as number) < min || (value as number) > max) {
    throw new UsageError(`${name} must be an integer from ${min} to ${max}.`);
  }
}

/** Checks how requests are sent, as far as it is said. @throws UsageError naming the option at fault */
export function checkSendOptions({ timeoutMs, retries, headers }: SendOptions): void {
  if (timeoutMs !== undefined) requireInteger('timeoutMs', timeoutMs, 1, 600_000);
  if (retries !== undefined) requireInteger('retries', retries, 0, 10);
  try {
    if (!new Headers(headers).has('authorization')) return;
  } catch {
    // The platform's own complaint is left aside: it quotes the value.
  }
  throw new UsageError('headers must be names and texts that HTTP can carry, and no authorization.', {
    hint: 'An authorization is given as `token`.',
  });
}

function checkHooks(hooks: Hooks): void {
  refuseUnknown(hooks, hookNames);
  for (const [name, hook] of Object.entries(hooks)) requireFunction(`hooks.${name}`, hook);
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
    throw new UsageError('The `token` function failed.', {
      hint: 'See `cause`.',
      cause: toSafeCause(cause, undefined),
    });
  }
}

// The platform's own complaint quotes the value, so the check comes before it.
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
