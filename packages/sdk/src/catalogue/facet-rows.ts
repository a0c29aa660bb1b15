import { groupFacets, type FacetGroup } from './facet-groups.ts';
import type { FacetKeys } from './facet-keys.ts';

/**
 * The codes of every filter of each service, side by side: a count reads one line of memory a service instead of one a filter.
 * Behind them stand those of the groups. Codes are slots, numbered through all columns, so that one list of counts serves them all.
 */
export interface FacetRows {
  readonly keys: readonly FacetKeys[];
  readonly groups: readonly FacetGroup[];
  /** Columns of a row: the filters, then the groups. */
  readonly width: number;
  /** The columns that say all of a row: the groups, and the filters that are in none. */
  readonly whole: readonly number[];
  /** Service × columns → slot. */
  readonly slots: Uint16Array | Uint32Array;
  /** Column → its first slot; the last is how many slots there are. */
  readonly firstSlots: Uint32Array;
}

/** Lays the codes of all filters out by service. */
export function toFacetRows(keys: readonly FacetKeys[], count: number): FacetRows {
  const groups = groupFacets(keys);
  const columns = [
    ...keys.map(({ codes, size }) => ({ codes: codes(), size: size() })),
    ...groups.map(({ codes, size }) => ({ codes: codes(), size })),
  ];
  const width = columns.length;
  const firstSlots = new Uint32Array(width + 1);
  for (const [column, { size }] of columns.entries()) firstSlots[column + 1] = (firstSlots[column] ?? 0) + size;
  // Half the memory, where slots are few enough, is half of what a count waits for.
  const slots = (firstSlots[width] ?? 0) <= 2 ** 16 ? new Uint16Array(count * width) : new Uint32Array(count * width);
  for (const [column, { codes }] of columns.entries()) {
    const first = firstSlots[column] ?? 0;
    for (let number = 0; number < count; number += 1) slots[number * width + column] = first + (codes[number] ?? 0);
  }
  const grouped = new Set(groups.flatMap(({ members }) => members.map(({ filter }) => filter)));
  const whole = Array.from({ length: width }, (_, column) => column).filter((column) => !grouped.has(column));
  return { keys, groups, width, whole, slots, firstSlots };
}
