import {
  ApiError,
  DatasetError,
  isDataInclusionError,
  NetworkError,
  TimeoutError,
  UsageError,
} from '@inclusion-kit/sdk';
import { createTimeLimit } from '@inclusion-kit/sdk/internal';

/** Milliseconds of silence after which a connection counts as dead. */
const SILENCE_MS = 30_000;

/** Asks a server for one file. */
export interface FetchFile {
  /** Asks for the file, or for its bytes from `start` up to `end`. @throws NetworkError, TimeoutError, ApiError, DatasetError */
  (init?: { range?: readonly [start: number, end: number]; cache?: RequestCache }): Promise<Response>;
  /** The whole address of the file, without fragment. */
  readonly url: string;
}

/** How a file is fetched. */
export interface FetchFileOptions {
  fetch?: typeof fetch | undefined;
  signal?: AbortSignal | undefined;
}

/** Creates the function that asks a server for one file. @throws UsageError when the address is not valid */
export function createFetchFile(
  input: string | URL | Request,
  { fetch: given = globalThis.fetch, signal }: FetchFileOptions,
): FetchFile {
  const request = toRequest(input);
  const fetchFile = async ({ range, cache }: Parameters<FetchFile>[0] = {}): Promise<Response> => {
    const headers = new Headers(request.headers);
    // The end is inclusive in HTTP.
    if (range !== undefined) headers.set('Range', `bytes=${range[0]}-${range[1] - 1}`);
    const settings = cache === undefined ? { headers } : { headers, cache };
    const response = await unlessSilent(
      (silence) => given(new Request(request, { ...settings, signal: silence })),
      signal,
    );
    if (response.ok || response.status === 416) return response;
    void response.body?.cancel().catch(() => undefined);
    throw toStatusError(response.status);
  };
  const url = new URL(request.url);
  url.hash = '';
  return Object.assign(fetchFile, { url: url.href });
}

/** Waits for a server's next sign of life. @throws the signal's reason, TimeoutError after a long silence, NetworkError */
export async function unlessSilent<T>(
  wait: (signal: AbortSignal) => Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  const limit = createTimeLimit(signal, SILENCE_MS);
  try {
    limit.signal.throwIfAborted();
    return await limit.race(wait(limit.signal));
  } catch (cause) {
    if (signal?.aborted === true) throw signal.reason;
    if (limit.expired) {
      throw new TimeoutError(`The dataset's server sent nothing for ${SILENCE_MS / 1000} s.`, {
        hint: 'Try again: the network, or the server, is very slow.',
      });
    }
    if (isDataInclusionError(cause)) throw cause;
    throw new NetworkError('The dataset file could not be fetched.', {
      hint: 'Check the network, that the address is right, and that its server lets this page read it (CORS).',
      cause,
    });
  } finally {
    limit.release();
  }
}

function toStatusError(status: number): Error {
  if (status === 404 || status === 410) {
    return new DatasetError('missing', 'There is no dataset file at this address.', {
      hint: 'Check the address, and that the file was put on the site.',
    });
  }
  return new ApiError(status, `The dataset's server answered ${status}.`, {
    hint: 'Open the address in a browser: the file must be readable without signing in.',
  });
}

function toRequest(input: string | URL | Request): Request {
  try {
    const page = globalThis as { document?: { baseURI: string }; location?: { href: string } };
    const base = page.document?.baseURI ?? page.location?.href;
    const request = input instanceof Request ? input : new Request(new URL(input, base));
    if (!/^https?:$/.test(new URL(request.url).protocol)) throw new TypeError('Not http.');
    return request;
  } catch (cause) {
    throw new UsageError('The address of the dataset is no http(s) address.', {
      hint: 'Relative addresses work in web pages only; give the others whole, or a Blob.',
      cause,
    });
  }
}
