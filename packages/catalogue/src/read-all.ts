import { type AllOptions, UsageError } from '@inclusion-kit/sdk';
import { searchParameters } from '@inclusion-kit/sdk/internal';

/** Items read at once when the caller does not say, as the client does. */
const DEFAULT_SIZE = 1000;

/**
 * Reads a whole list by pages. The content of the list is settled when a loop begins. Each loop begins anew.
 * @throws UsageError, at the first item, when an option makes no sense
 */
export function readAll<T>(
  list: () => Uint32Array | Promise<Uint32Array>,
  read: (numbers: Uint32Array, signal?: AbortSignal) => Promise<T[]>,
  options: AllOptions,
): AsyncIterable<T> {
  return { [Symbol.asyncIterator]: () => iterate(list, read, options) };
}

async function* iterate<T>(
  list: () => Uint32Array | Promise<Uint32Array>,
  read: (numbers: Uint32Array, signal?: AbortSignal) => Promise<T[]>,
  { size = DEFAULT_SIZE, startPage = 1, signal, onProgress }: AllOptions,
): AsyncGenerator<T, undefined, undefined> {
  requireInteger('size', size, searchParameters.size.max);
  requireInteger('startPage', startPage, Number.MAX_SAFE_INTEGER);
  if (onProgress !== undefined && typeof onProgress !== 'function') {
    throw new UsageError('onProgress must be a function.');
  }
  signal?.throwIfAborted();
  const numbers = await list();
  const total = numbers.length;
  const pages = Math.ceil(total / size);
  let received = 0;
  for (let page = startPage; ; page += 1) {
    for (const item of await read(numbers.subarray((page - 1) * size, page * size), signal)) {
      signal?.throwIfAborted();
      received += 1;
      yield item;
    }
    onProgress?.({ received, total, page, pages });
    if (page >= pages) return;
  }
}

function requireInteger(name: string, value: unknown, max: number): void {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > max) {
    throw new UsageError(`${name} must be an integer from 1 to ${max}.`);
  }
}
