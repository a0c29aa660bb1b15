import { ShapeError } from '../../errors.ts';
import type { AllOptions } from '../../source.ts';
import type { HttpCallOptions } from '../transport.ts';
import type { UnknownValueOptions } from '../values/unknown-values.ts';
import { createIdSet } from './id-set.ts';
import { createPageDivider, type UnreadableItem } from './divided-page.ts';
import { pageOptionNames, type InvalidItemOptions, type ReadPage } from './invalid-items.ts';
import { requireFunction, requireInteger } from '../request-options.ts';
import { checkOptions } from '../signal.ts';

/** Items a request when the caller does not say. */
const DEFAULT_SIZE = 1000;
// A list may grow while it is read, yet not by as much again: beyond, the server counts pages that never end.
const GROWTH = 2;
const SPARE_PAGES = 10;
const MAX_BARREN_PAGES = 20;
const MAX_PAGES_AGAIN = 10;

/** The treatment of items that the server cannot give. */
export interface UnreadableItemOptions {
  /**
   * Called with each item that the server answers 500 for. A page that is answered so twice is then asked in smaller pieces, and
   * the item is left out, unless the server gives nothing else either. Without it, such a page ends the reading. An error that
   * it throws does too.
   */
  reportUnreadableItem?: ((unreadable: UnreadableItem) => void) | undefined;
}

/** The options for reading a whole list over HTTP. */
type ReadAllOptions = AllOptions & HttpCallOptions & UnknownValueOptions & InvalidItemOptions & UnreadableItemOptions;

/** Fetches one page of a list. */
export type FetchPage<T> = (page: number, size: number, signal: AbortSignal) => Promise<ReadPage<T>>;

/** How the items of a list are read. */
interface Reading<T> {
  /** Returns the id of an item. */
  idOf: (item: T) => string;
  /** Asks for each page while the items of the page before it are handed out. */
  ahead: boolean;
}

/**
 * Reads a list page after page, and gives each id once.
 * Nothing is sent before the first item is asked for. Leaving the loop stops the request in flight. Each loop over the
 * iterable begins anew. At most two pages are held at once.
 * When the list shrinks while it is read, items move to pages already read: as many of those pages are then read again, ten
 * at most at a time.
 * @throws UsageError, at the first item, when an option makes no sense
 * @throws ShapeError when the server answers another page than asked, or pages without end
 */
export function readAllPages<T>(
  fetchPage: FetchPage<T>,
  call: string,
  options: ReadAllOptions | null | undefined,
  reading: Reading<T>,
): AsyncIterable<T> {
  return {
    [Symbol.asyncIterator]() {
      const controller = new AbortController();
      const items = iterate(fetchPage, call, options, controller, reading);
      // A generator queues `return` behind a pending `next`: the request in flight has to be stopped first.
      return {
        next: () => items.next(),
        return: async () => {
          controller.abort(STOPPED);
          return items.return(undefined);
        },
      };
    },
  };
}

const optionNames = ['size', 'startPage', 'onProgress', 'reportUnreadableItem', ...pageOptionNames] as const;
/** Why the requests of a reading stop: its reader left. */
const STOPPED = Symbol();

async function* iterate<T>(
  fetchPage: FetchPage<T>,
  call: string,
  options: ReadAllOptions | null | undefined,
  controller: AbortController,
  { idOf, ahead }: Reading<T>,
): AsyncGenerator<T, undefined, undefined> {
  const checked = checkOptions(options, optionNames);
  const { size = DEFAULT_SIZE, startPage = 1, signal, onProgress, reportUnreadableItem: report } = checked;
  requireInteger('size', size, 1, 10_000);
  requireInteger('startPage', startPage, 1, Number.MAX_SAFE_INTEGER);
  requireFunction('onProgress', onProgress);
  requireFunction('reportUnreadableItem', report);
  const stop = () => controller.abort(signal?.reason);
  signal?.addEventListener('abort', stop, { once: true });
  const stopped = controller.signal;
  const ids = createIdSet();
  const ask = async (page: number, items: number) => checkPage(await fetchPage(page, items, stopped), page, call);
  const fetch =
    report === undefined
      ? async (page: number) => ask(page, size)
      : createPageDivider(ask, size, (found) => report({ call, ...found }));

  function* fresh(items: readonly T[]): Generator<T, void, undefined> {
    for (const item of items) {
      if (!ids.add(idOf(item))) continue;
      stopped.throwIfAborted();
      yield item;
    }
  }

  /** Reads pages again, the last one first, into which items moved when others left the list. */
  async function* movedBack(last: number, before: number, now: number): AsyncGenerator<T, void, undefined> {
    let total = now;
    for (let count = 0; count < Math.min(last, MAX_PAGES_AGAIN) && count * size < before - total; count += 1) {
      const { page } = await fetch(last - count);
      total = Math.min(total, page.total);
      yield* fresh(page.items);
    }
  }

  try {
    let current = await fetch(startPage);
    const maxPages = Math.max(current.page.pages, startPage) * GROWTH + SPARE_PAGES;
    for (let barren = 0, leftOut = 0, emptyZones = 0; ;) {
      const { items, page, pages, total } = current.page;
      const next = ahead && page < pages ? hold(fetch(page + 1)) : undefined;
      const before = ids.size;
      yield* fresh(items);
      leftOut += current.leftOut;
      emptyZones += current.emptyZones;
      // Items left out as invalid are news too, up to what the list can hold.
      const hasNews = ids.size > before || (current.leftOut > 0 && leftOut <= total * GROWTH);
      barren = hasNews ? 0 : barren + 1;
      onProgress?.({ received: ids.size, total, page, pages, ...(emptyZones > 0 && { emptyZones }) });
      if (page >= pages) return;
      if (page > maxPages || barren > MAX_BARREN_PAGES) throw toEndlessError(call, current);
      current = await (next ?? fetch(page + 1));
      yield* movedBack(page, total, current.page.total);
    }
  } catch (error) {
    if (stopped.reason === STOPPED) return;
    throw error;
  } finally {
    controller.abort(STOPPED);
    signal?.removeEventListener('abort', stop);
  }
}

/** Keeps a promise awaited later from being reported as an unhandled rejection in between. */
function hold<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** @throws ShapeError when the server answered another page than asked */
export function checkPage<T>(read: ReadPage<T>, page: number, call: string): ReadPage<T> {
  if (read.page.page === page) return read;
  throw new ShapeError(`${call} was asked for page ${page} and answered another one.`, {
    paths: ['page'],
    requestId: read.requestId,
  });
}

function toEndlessError(call: string, { page: { page }, requestId }: ReadPage<unknown>): ShapeError {
  return new ShapeError(
    `${call} gives pages without end, or pages with nothing new to read: stopped at page ${page}.`,
    {
      paths: ['pages'],
      requestId,
      hint: 'Check that `baseUrl` is the address of the API or of a relay.',
    },
  );
}
