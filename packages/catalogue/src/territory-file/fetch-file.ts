import {
  ApiError,
  DatasetError,
  isDataInclusionError,
  NetworkError,
  TimeoutError,
  UsageError,
} from '@inclusion-kit/sdk';

/** Asks a server for one file. */
export interface FetchFile {
  /** Asks for the file, or for its bytes from `start` up to `end`. @throws NetworkError, TimeoutError, ApiError, DatasetError */
  (init?: { range?: readonly [start: number, end: number]; cache?: RequestCache }): Promise<Response>;
  /** The whole address of the file, without fragment. */
  readonly url: string;
}

/** A line that says nothing for so long is taken for dead. */
export const SILENCE_MS = 30_000;

/** What a file is fetched with. */
export interface FetchFileOptions {
  fetch?: typeof fetch | undefined;
  signal?: AbortSignal | undefined;
}

/** Creates the function that asks a server for one file. @throws UsageError when the address is none */
export function createFetchFile(
  input: string | URL | Request,
  { fetch: given = globalThis.fetch, signal }: FetchFileOptions,
): FetchFile {
  const request = toRequest(input);
  const fetchFile = async ({ range, cache }: Parameters<FetchFile>[0] = {}): Promise<Response> => {
    const headers = new Headers(request.headers);
    // The end is inclusive in HTTP.
    if (range !== undefined) headers.set('Range', `bytes=${range[0]}-${range[1] - 1}`);
    const silence = new AbortController();
    const timer = setTimeout(() => silence.abort(), SILENCE_MS);
    const stop = (): void => silence.abort(signal?.reason);
    signal?.addEventListener('abort', stop, { once: true });
    let response: Response;
    try {
      signal?.throwIfAborted();
      response = await given(
        new Request(request, { headers, signal: silence.signal, ...(cache === undefined ? {} : { cache }) }),
      );
    } catch (cause) {
      throw toReadError(cause, signal, silence.signal.aborted);
    } finally {
      clearTimeout(timer);
      // What comes after the head of the answer is watched by whoever reads it.
      signal?.removeEventListener('abort', stop);
    }
    if (response.ok || response.status === 416) return response;
    void response.body?.cancel().catch(() => undefined);
    throw toStatusError(response.status);
  };
  const url = new URL(request.url);
  url.hash = '';
  return Object.assign(fetchFile, { url: url.href });
}

/** Turns what a request or a stream failed with into an error of the kit; an abort passes through. */
export function toReadError(cause: unknown, signal: AbortSignal | undefined, wasSilent = false): unknown {
  if (signal?.aborted === true) return signal.reason;
  if (isDataInclusionError(cause)) return cause;
  if (wasSilent) {
    return new TimeoutError(`The dataset's server sent nothing for ${SILENCE_MS / 1000} s.`, {
      hint: 'Try again: the network, or the server, is very slow.',
    });
  }
  return new NetworkError('The dataset file could not be fetched.', {
    hint: 'Check the network, that the address is right, and that its server lets this page read it (CORS).',
    cause,
  });
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
