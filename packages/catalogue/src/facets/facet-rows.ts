import { groupFacets, type FacetGroup } from './facet-groups.ts';
import type { FacetKeys } from './facet-keys.ts';

/**
 * The codes that each service counts for, side by side: a count reads one line of memory a service instead of one a filter. Codes are
 * slots there, numbered through all filters and groups, so that one list of counts serves them all.
 */
export interface FacetRows {
  readonly keys: readonly FacetKeys[];
  readonly groups: readonly FacetGroup[];
  /** Filter → service → code. The columns are those that searches are filtered by. */
  readonly codes: readonly Uint32Array[];
  /** Service × `wholeWidth` columns → slot. The columns are the filters that are in no group, then the groups. */
  readonly whole: Slots;
  readonly wholeWidth: number;
  /** Filter, then group → its first slot. The last value is the number of slots. */
  readonly firstSlots: Uint32Array;
}

type Slots = Uint16Array | Uint32Array;

interface FacetColumn {
  readonly codes: Uint32Array;
  readonly first: number;
}

/** Lays the codes of all filters out by service. */
export function toFacetRows(keys: readonly FacetKeys[], count: number): FacetRows {
  const groups = groupFacets(keys);
  const all = [
    ...keys.map(({ codes, size }) => ({ codes: codes(), size: size() })),
    ...groups.map(({ codes, size }) => ({ codes: codes(), size })),
  ];
  const firstSlots = new Uint32Array(all.length + 1);
  for (const [column, { size }] of all.entries()) firstSlots[column + 1] = (firstSlots[column] ?? 0) + size;
  const columns = all.map(({ codes }, column) => ({ codes, first: firstSlots[column] ?? 0 }));
  const grouped = new Set(groups.flatMap(({ members }) => members.map(({ filter }) => filter)));
  const ofWhole = columns.filter((_, column) => !grouped.has(column));
  // Where slots are few enough, short numbers take half the memory, and a count waits half as long for it.
  const isShort = (firstSlots[all.length] ?? 0) <= 2 ** 16;
  return {
    keys,
    groups,
    codes: columns.slice(0, keys.length).map(({ codes }) => codes),
    whole: layOut(ofWhole, count, isShort),
    wholeWidth: ofWhole.length,
    firstSlots,
  };
}

function layOut(columns: readonly FacetColumn[], count: number, isShort: boolean): Slots {
  const width = columns.length;
  const slots = isShort ? new Uint16Array(count * width) : new Uint32Array(count * width);
  for (const [column, { codes, first }] of columns.entries()) {
    for (let number = 0; number < count; number += 1) slots[number * width + column] = first + (codes[number] ?? 0);
  }
  return slots;
}
