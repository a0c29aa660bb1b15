import { idOf, onceEach } from '../columns/ids.ts';
import type { TextNumbers } from '../columns/text-numbers.ts';
import { categoriesOfRecord, type RawRecord } from '../offer.ts';
import { changeOf, SAME } from './changes.ts';

/** The records of today: their numbers by id, the commune of each and, of services, the bits of its known categories. */
export interface RecordsOfToday {
  readonly records: readonly RawRecord[];
  readonly numbers: Pick<TextNumbers, 'get'>;
  readonly place: Int32Array;
  readonly categories?: Int32Array;
}

/** The records of two days: where each stands, and what became of the earlier ones. */
export interface Moves {
  /** Number of the commune of each earlier record, −1 for none. */
  readonly from: Int32Array;
  /** Number of the commune of each record of today, −1 for none. */
  readonly to: Int32Array;
  /** Number of each earlier record among those of today, −1 for one that left. */
  readonly next: Int32Array;
  /** The change of each earlier record, by its rank among the changes. 0 for one that left. */
  readonly change: Uint8Array;
  /** Bits of the known categories of each earlier record. */
  readonly categories: Int32Array;
}

/**
 * Follows the records of an earlier day to those of today by their ids. A record that stands twice counts once, as last read. One
 * without an id left or came. Each record is looked at once: a country has too many of them to stay at hand.
 */
export function followRecords(
  earlier: readonly RawRecord[],
  today: RecordsOfToday,
  codeOf: (code: unknown) => { readonly place: number },
): Moves {
  const { length } = earlier;
  const [from, next, categories] = [new Int32Array(length), new Int32Array(length), new Int32Array(length)];
  const change = new Uint8Array(length);
  const { records, numbers, place: to, categories: current } = today;
  const isTaken = new Uint8Array(records.length);
  const gone = new Set<string>();
  // Files of two days are written in one order: the record after the last one is tried before ids are looked up.
  let following = 0;
  // A function of its own is compiled once, a long loop with all of it inside several times.
  const follow = (at: number): boolean => {
    const record = earlier[at] as RawRecord;
    const id = idOf(record);
    const number = id === '' ? -1 : id === records[following]?.['id'] ? following : (numbers.get(id) ?? -1);
    next[at] = number;
    if (number !== -1) {
      if (isTaken[number] === 1) return false;
      isTaken[number] = 1;
      following = number + 1;
      change[at] = changeOf(record, records[number] as RawRecord);
    } else if (id !== '') {
      if (gone.has(id)) return false;
      gone.add(id);
    }
    // Most records of a country did not change, and are read among those of today.
    if (number !== -1 && change[at] === SAME) {
      from[at] = to[number] ?? -1;
      categories[at] = current?.[number] ?? 0;
    } else {
      from[at] = codeOf(record['code_insee']).place;
      categories[at] = categoriesOfRecord(record);
    }
    return true;
  };
  for (let at = 0; at < length; at += 1) if (!follow(at)) return followRecords(onceEach(earlier), today, codeOf);
  return { from, to, next, change, categories };
}
