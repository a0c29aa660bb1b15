import type { Page } from '../../schemas/answers/page.ts';
import { searchParameters } from '../../tables/search-parameters.ts';
import type { PageParams } from '../../source.ts';
import { toAnswerPromise, type AnswerPromise, type FullTransport } from '../answer-promise.ts';
import { raceSignal } from '../signal.ts';
import { checkPage, readAllPages } from './all-pages.ts';
import type { ReadPage } from './invalid-items.ts';

/**
 * The promise of a page, and a loop over the items of this page and all that follow. Each id comes once. The pages are of the
 * same `size`, asked for one after another when their first item is. Leaving the loop asks for no more. An error ends the loop
 * at its place, after the items that came before it.
 * @example for await (const { service } of client.searchServices({ code_commune: '59350', size: 100 })) console.log(service.nom);
 */
export interface PagePromise<T> extends AnswerPromise<Page<T>>, AsyncIterable<T> {
  /**
   * Loops over this page and all that follow.
   * @example for await (const { page, pages, items } of client.services({ size: 500 }).pages()) console.log(page, pages, items.length);
   */
  pages(): AsyncIterable<Page<T>>;
}

/** A page after the one asked for, and the signal that stops its reading in place of the call's. */
export interface NextPage {
  page: number;
  signal: AbortSignal | undefined;
}

/** Reads the page asked for, or one after it, over a transport. */
type ReadOnePage<T> = (send: FullTransport, next?: NextPage) => Promise<ReadPage<T>>;

/** Creates the promise of a page. `call` names the request in errors. */
export function createPagePromise<T>(
  send: FullTransport,
  read: ReadOnePage<T>,
  call: string,
  params: PageParams | null | undefined,
  { idOf, signal }: { idOf: (item: T) => string; signal?: AbortSignal | undefined },
): PagePromise<T> {
  let first!: Promise<ReadPage<T>>;
  const page = toAnswerPromise(send, async (sendOnce) => (await (first = read(sendOnce))).page);
  const startPage = params?.page ?? 1;
  const size = params?.size ?? searchParameters.size.default;

  /** Fetches pages, of which the first is there already. */
  function createFetch() {
    // An option that makes no sense ends the loop before the page is awaited.
    page.catch(() => undefined);
    let isFirst = true;
    return async (number: number, _size: number, stopped: AbortSignal | undefined) => {
      if (!isFirst) return read(send, { page: number, signal: stopped });
      isFirst = false;
      return raceSignal(first, stopped);
    };
  }

  async function* readPages(): AsyncGenerator<Page<T>, undefined, undefined> {
    const fetchPage = createFetch();
    for (let number = startPage; ; number += 1) {
      const { page } = checkPage(await fetchPage(number, size, signal), number, call);
      yield page;
      if (number >= page.pages) return;
    }
  }

  return Object.assign(page, {
    pages: readPages,
    [Symbol.asyncIterator]: () =>
      readAllPages(createFetch(), call, { size, startPage, signal }, { idOf, ahead: false })[Symbol.asyncIterator](),
  });
}
