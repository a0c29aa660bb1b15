import { DatasetError } from '@inclusion-kit/sdk';
import { concat } from './concat.ts';
import { broken } from './dataset-errors.ts';
import { toReadError, type FetchFile } from './fetch-file.ts';
import type { FileBytes, StreamBytes } from './file-bytes.ts';

/** Bytes of a file on a server that gives parts of it; they can come from elsewhere once the whole file is at hand. */
export interface RangeBytes extends FileBytes {
  /** Reads from here from now on. */
  replaceBy(bytes: FileBytes): void;
}

/**
 * Reads a file part by part, each asked for when it is needed.
 * @param head the beginning of the file, already asked for, up to `headEnd`.
 * @param identity what its answer said of the version of the file.
 */
export function rangeBytes(
  fetchFile: FetchFile,
  head: StreamBytes,
  headEnd: number,
  identity: FileIdentity,
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
      const [before, after] = await Promise.all([head.read(start, headEnd), readRange(headEnd, end)]);
      return concat(before, after);
    },
  };

  async function readRange(start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
    // The browser's HTTP cache lets one request at a time through for a file; what is read is kept here anyway.
    const response = await fetchFile({ range: [start, end], cache: 'no-store' });
    if (response.status === 416) throw broken('it ends too early');
    if (response.status !== 206 || isOther(identity, toIdentity(response.headers))) {
      void response.body?.cancel().catch(() => undefined);
      throw new DatasetError(
        'changed',
        'The dataset file, or the way its server gives it, changed while it was read.',
        {
          hint: 'Open it again: it will be read from its beginning.',
        },
      );
    }
    try {
      return new Uint8Array(await response.arrayBuffer());
    } catch (cause) {
      throw toReadError(cause, signal);
    }
  }
}

/** Tells whether bytes come from a server part by part. */
export function isRangeBytes(bytes: FileBytes): bytes is RangeBytes {
  return typeof (bytes as Partial<RangeBytes>).replaceBy === 'function';
}

/** What headers say of the version of a file; null for what they do not, as those of another site to a page. */
export type FileIdentity = Readonly<Record<'etag' | 'modified' | 'length', string | null>>;

/** Reads what an answer says of the version of a file. */
export function toIdentity(headers: Headers): FileIdentity {
  const length = /\/(\d+)$/.exec(headers.get('Content-Range') ?? '')?.[1] ?? null;
  return { etag: headers.get('ETag'), modified: headers.get('Last-Modified'), length };
}

function isOther(a: FileIdentity, b: FileIdentity): boolean {
  return (['etag', 'modified', 'length'] as const).some(
    (name) => a[name] !== null && b[name] !== null && a[name] !== b[name],
  );
}
