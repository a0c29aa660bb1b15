import { raceSignal } from '@inclusion-kit/sdk/internal';
import type { Page } from '@inclusion-kit/sdk/schemas';
import type { CallOptions, PageParams } from '@inclusion-kit/sdk';
import { mergeHeads, readHead, type Head, type List, type MergedHeads, type Merging } from './pages.ts';
import type { Outcome, Part, ReadableSource } from './part.ts';

/** A list of some parts, and what is asked of it. */
export interface Asked<P extends PageParams, T> {
  /** Name of the list: the same parameters ask something else of another one. */
  readonly name: string;
  readonly of: (source: ReadableSource) => List<P, T>;
  readonly params: P;
}

/** Items kept in all, some kilobytes each. An empty list counts as some items. */
const MAX_ITEMS = 10_000;

/**
 * Creates the reader of the first items of the lists of parts, which puts them together. It keeps the items it read for `keepMs` milliseconds, for callers that ask for the same page or another
 * page of the list. Callers that ask at the same time share one reading. Failed readings are not kept. With 0 it keeps and
 * shares nothing.
 */
export function createKeptHeads(keepMs: number) {
  const kept = new Map<string, { head: Head<unknown>; reach: number; until: number }>();
  const underWay = new Map<string, Promise<Outcome<Head<unknown>>>>();
  const mergedBefore = new WeakMap<object, { heads: readonly object[]; merged: MergedHeads<unknown> }>();
  let items = 0;

  const forget = (key: string): void => {
    items -= costOf(key, kept.get(key)?.head);
    kept.delete(key);
  };
  const keep = (key: string, head: Head<unknown>, reach: number): void => {
    forget(key);
    kept.set(key, { head, reach, until: performance.now() + keepMs });
    items += costOf(key, head);
    for (const oldest of kept.keys()) {
      if (items <= MAX_ITEMS) break;
      forget(oldest);
    }
  };
  /** Returns the head that is kept, when it reaches far enough and is not too old. */
  const known = (key: string, count: number): Head<unknown> | null => {
    const found = kept.get(key);
    if (found === undefined) return null;
    const { head, reach, until } = found;
    if (performance.now() >= until) forget(key);
    // A count that found nothing was told no words that it may have meant.
    else if (head.total === 0 && reach === 1 && count > 1) return null;
    else if (head.items.length >= Math.min(count, head.total)) return head;
    return null;
  };

  /** Asks once for all callers that ask the same at that time, and keeps the answer. */
  async function share<T extends Head<unknown>>(
    flight: string,
    key: string,
    reach: number,
    ask: () => Promise<Outcome<T>>,
    signal: AbortSignal | undefined,
  ): Promise<Outcome<T>> {
    let reading = underWay.get(flight) as Promise<Outcome<T>> | undefined;
    if (reading === undefined) {
      // It does not get the signal of one of the waiting callers: a caller that leaves does not take the answer from the others.
      reading = ask()
        .then((outcome) => {
          if ('value' in outcome) keep(key, outcome.value, reach);
          return outcome;
        })
        .finally(() => underWay.delete(flight));
      underWay.set(flight, reading);
    }
    return signal === undefined ? reading : raceSignal(reading, signal);
  }

  return {
    /** Returns at least the given number of first items, or all there are. */
    async read<P extends PageParams, T>(
      part: Part,
      { name, of, params }: Asked<P, T>,
      count: number,
      signal: AbortSignal | undefined,
    ): Promise<Outcome<Head<T>>> {
      const call =
        (reach: number) =>
        (source: ReadableSource, options: CallOptions): Promise<Head<T>> =>
          readHead(of(source), params, reach, options);
      if (keepMs === 0) return part.ask(call(count), signal);
      const key = toKey(part.name, name, params);
      const head = known(key, count);
      if (head !== null) return { name: part.name, value: head as Head<T> };
      const reach = roundUp(count, params.size);
      return share(`${reach} ${key}`, key, reach, () => part.ask(call(reach)), signal);
    },
    /** Returns one page of a part that answers alone. */
    async readPage<P extends PageParams, T>(
      part: Part,
      { name, of, params }: Asked<P, T>,
      signal: AbortSignal | undefined,
    ): Promise<Outcome<Page<T>>> {
      const call = (source: ReadableSource, options: CallOptions): Promise<Page<T>> => of(source)(params, options);
      if (keepMs === 0) return part.ask(call, signal);
      const key = `${params.page ?? ''} ${params.size ?? ''} ${toKey(part.name, name, params)}`;
      const page = known(key, 0);
      if (page !== null) return { name: part.name, value: page as Page<T> };
      return share(key, key, 0, () => part.ask(call), signal);
    },
    /** Puts heads together. Heads that were put together before are not put together again. */
    merge<T>(heads: readonly Head<T>[], merging: Merging<T>): MergedHeads<T> {
      const [first] = heads;
      const known = first === undefined ? undefined : mergedBefore.get(first);
      if (known?.heads.length === heads.length && heads.every((head, index) => head === known.heads[index])) {
        return known.merged as MergedHeads<T>;
      }
      const merged = mergeHeads(heads, merging);
      if (first !== undefined) mergedBefore.set(first, { heads, merged });
      return merged;
    },
  };
}

/** The key counts too, not only the items found: anyone can invent long questions that find nothing. */
const costOf = (key: string, head: Head<unknown> | undefined): number =>
  head === undefined ? 0 : head.items.length + 2 + Math.ceil(key.length / 1000);

/** Doubles the size of a page until it reaches `count`: a person who turns pages one by one has the list read few times. */
function roundUp(count: number, size = count): number {
  return size * 2 ** Math.ceil(Math.log2(count / size));
}

/** Tells lists apart, whatever page of them is asked. */
function toKey(part: string, list: string, params: object): string {
  const asked = Object.entries(params).filter(
    ([name, value]) => name !== 'page' && name !== 'size' && value !== undefined,
  );
  return JSON.stringify([part, list, asked.sort(([a], [b]) => (a < b ? -1 : 1))]);
}
