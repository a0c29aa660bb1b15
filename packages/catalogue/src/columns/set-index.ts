import type { Column } from './columns.ts';
import { lazily } from '../shared/lazily.ts';
import { toPostings } from '../shared/postings.ts';

/** Creates the index of a column's distinct sets, at its first use: a query judges each set once and records by their code. */
export function createSetIndex(column: Column) {
  const positions = lazily(() => new Map(column.values.map((value, position) => [value, position])));
  const setsOfValues = lazily(() => invert(column));
  const marks = lazily(() => new Uint8Array(column.sets.length));
  const unknown = lazily(() => Uint8Array.from(column.sets, (set) => (isUnknown(set) ? 1 : 0)));
  return {
    column,
    /** Marks by set code: 1 for the sets that hold any of the values, or none at all where those are kept too, until the next call on the same index. */
    mark: (values: Iterable<string>, withUnknown = false): Uint8Array => {
      const marked = marks().fill(0);
      if (withUnknown) marked.set(unknown());
      const { starts, sets } = setsOfValues();
      for (const value of values) {
        const position = positions().get(value);
        if (position === undefined) continue;
        const end = starts[position + 1] ?? 0;
        for (let at = starts[position] ?? 0; at < end; at += 1) marked[sets[at] ?? 0] = 1;
      }
      return marked;
    },
  };
}

/** Tells that a record names no value of a field. */
export const isUnknown = (set: ArrayLike<number> | null | undefined): boolean => (set?.length ?? 0) === 0;

/** For each value, the codes of the sets that hold it. */
function invert({ values, sets }: Column): { starts: Uint32Array; sets: Uint32Array } {
  const keys: number[] = [];
  const codes: number[] = [];
  for (const [code, set] of sets.entries()) {
    for (const position of set ?? []) {
      keys.push(position);
      codes.push(code);
    }
  }
  const { starts, numbers } = toPostings(Uint32Array.from(keys), values.length);
  return { starts, sets: numbers.map((number) => codes[number] ?? 0) };
}
