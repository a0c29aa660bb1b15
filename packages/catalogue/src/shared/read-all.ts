import type { AllOptions, Page, PageParams } from '@inclusion-kit/sdk';
import { requireFunction, requireInteger, searchParameters } from '@inclusion-kit/sdk/internal';

/** Items read at once when the caller does not say, as the client does. */
const DEFAULT_SIZE = 1000;

/** Reads one page of a list. */
export type ReadPage<T> = (
  asked: Required<PageParams>,
  signal: AbortSignal | undefined,
) => Promise<Pick<Page<T>, 'items' | 'total' | 'pages'>>;

/**
 * Reads a whole list by pages. The content of the list is settled when a loop begins. Each loop begins anew.
 * @param open settles the list.
 * @throws UsageError, at the first item, when an option makes no sense
 */
export function readAll<T>(open: () => ReadPage<T> | Promise<ReadPage<T>>, options: AllOptions): AsyncIterable<T> {
  return { [Symbol.asyncIterator]: () => iterate(open, options) };
}

/** Settles the numbers of a list. @param read reads the records of some of them */
export function readNumbers<T>(
  numbers: Uint32Array,
  read: (numbers: Uint32Array, signal?: AbortSignal) => Promise<T[]>,
): ReadPage<T> {
  return async ({ page = 1, size = DEFAULT_SIZE }, signal) => ({
    items: await read(numbers.subarray((page - 1) * size, page * size), signal),
    total: numbers.length,
    pages: Math.ceil(numbers.length / size),
  });
}

async function* iterate<T>(
  open: () => ReadPage<T> | Promise<ReadPage<T>>,
  { size = DEFAULT_SIZE, startPage = 1, signal, onProgress }: AllOptions,
): AsyncGenerator<T, undefined, undefined> {
  requireInteger('size', size, 1, searchParameters.size.max);
  requireInteger('startPage', startPage, 1, Number.MAX_SAFE_INTEGER);
  requireFunction('onProgress', onProgress);
  signal?.throwIfAborted();
  const read = await open();
  let received = 0;
  for (let page = startPage; ; page += 1) {
    const { items, total, pages } = await read({ page, size }, signal);
    for (const item of items) {
      signal?.throwIfAborted();
      received += 1;
      yield item;
    }
    onProgress?.({ received, total, page, pages });
    if (page >= pages) return;
  }
}
