import type { FacetKeys } from './facet-keys.ts';

/**
 * The codes of every filter of each service, side by side: a count reads one line of memory a service instead of one a filter.
 * Codes are slots, numbered through all filters, so that one list of counts serves them all.
 */
export interface FacetRows {
  readonly keys: readonly FacetKeys[];
  /** Service × filters → slot. */
  readonly slots: Uint16Array | Uint32Array;
  /** Filter → its first slot; the last is how many slots there are. */
  readonly firstSlots: Uint32Array;
}

/** Lays the codes of all filters out by service. */
export function toFacetRows(keys: readonly FacetKeys[], count: number): FacetRows {
  const width = keys.length;
  const firstSlots = new Uint32Array(width + 1);
  for (const [filter, { size }] of keys.entries()) firstSlots[filter + 1] = (firstSlots[filter] ?? 0) + size();
  // Half the memory, where slots are few enough, is half of what a count waits for.
  const slots = (firstSlots[width] ?? 0) <= 2 ** 16 ? new Uint16Array(count * width) : new Uint32Array(count * width);
  for (const [filter, { codes }] of keys.entries()) {
    const first = firstSlots[filter] ?? 0;
    const column = codes();
    for (let number = 0; number < count; number += 1) slots[number * width + filter] = first + (column[number] ?? 0);
  }
  return { keys, slots, firstSlots };
}
