import { broken, changed } from '../territory-file/dataset-errors.ts';
import type { FetchFile } from './fetch-file.ts';
import { joinBytes } from '../territory-file/members.ts';
import type { FileBytes } from '../territory-file/members.ts';
import { streamBytes, type StreamBytes } from './file-bytes.ts';

/** Bytes of a file on a server that gives parts of it, or of the whole file once it is at hand. */
export interface RangeBytes extends FileBytes {
  /** Reads from here from now on. */
  replaceBy(bytes: FileBytes): void;
}

/** Reads a file part by part, after its beginning up to `headEnd`, whose answer had these headers. */
export function rangeBytes(
  fetchFile: FetchFile,
  head: StreamBytes,
  headEnd: number,
  headers: Headers,
  signal: AbortSignal | undefined,
): RangeBytes {
  let whole: FileBytes | undefined;
  return {
    replaceBy: (bytes) => {
      whole = bytes;
    },
    read: async (start, end) => {
      if (whole !== undefined) return whole.read(start, end);
      if (end <= headEnd) return head.read(start, end);
      if (start >= headEnd) return readRange(start, end);
      return joinBytes(...(await Promise.all([head.read(start, headEnd), readRange(headEnd, end)])));
    },
  };

  async function readRange(start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
    // The browser's HTTP cache lets one request at a time through for a file, and the parts are kept here anyway.
    const response = await fetchFile({ range: [start, end], cache: 'no-store' });
    if (response.status === 416) throw broken('it ends too early');
    if (response.status !== 206 || response.body === null || isOther(headers, response.headers)) {
      void response.body?.cancel().catch(() => undefined);
      throw changed();
    }
    return streamBytes(response.body, { signal }).read(0, Infinity);
  }
}

/** Tells whether bytes come from a server part by part. */
export function isRangeBytes(bytes: FileBytes): bytes is RangeBytes {
  return 'replaceBy' in bytes;
}

/** Returns the bytes of the whole file that an answer holds a part of, null when it does not say, as to another site's page. */
export function totalBytesOf(headers: Headers): number | null {
  const total = /\/(\d+)$/.exec(headers.get('Content-Range') ?? '')?.[1];
  return total === undefined ? null : Number(total);
}

/** Tells whether two answers say that they are of different files. A header that one of them lacks tells nothing. */
function isOther(a: Headers, b: Headers): boolean {
  return [
    (headers: Headers) => headers.get('ETag'),
    (headers: Headers) => headers.get('Last-Modified'),
    totalBytesOf,
  ].some((read) => read(a) !== null && read(b) !== null && read(a) !== read(b));
}
