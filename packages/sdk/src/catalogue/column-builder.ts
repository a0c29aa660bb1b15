import type { Column } from './columns.ts';

/** Collects one field of many records, in the order of their numbers. */
export interface ColumnBuilder {
  /** Adds the field of the next record: a text, a list of texts, or null when unknown. */
  add(value: string | readonly string[] | null | undefined): void;
  build(): Column;
}

/** Room for four million distinct values in the key of a step; the rest of a double's 53 bits numbers the steps. */
const VALUES_PER_STEP = 2 ** 22;

/** Creates a builder for the field of so many records. A value repeated inside one list counts once. */
export function createColumnBuilder(count: number): ColumnBuilder {
  const values: string[] = [];
  const positions = new Map<string, number>();
  const sets: (readonly number[] | null)[] = [null];
  const codes = new Uint32Array(count);
  // Sets are the leaves of a tree whose steps are values: no text is glued together to tell two lists apart.
  const steps = new Map<number, number>();
  const setOfStep: number[] = [0];
  let added = 0;

  const positionOf = (value: string): number => {
    const known = positions.get(value);
    if (known !== undefined) return known;
    positions.set(value, values.length);
    return values.push(value) - 1;
  };
  const stepTo = (from: number, position: number): number => {
    const key = from * VALUES_PER_STEP + position;
    const known = steps.get(key);
    if (known !== undefined) return known;
    steps.set(key, setOfStep.length);
    return setOfStep.push(0) - 1;
  };
  const codeOf = (list: readonly string[]): number => {
    let step = 0;
    for (const [index, value] of list.entries()) {
      if (list.indexOf(value) === index) step = stepTo(step, positionOf(value));
    }
    const known = setOfStep[step] ?? 0;
    if (known > 0) return known;
    const code = sets.push([...new Set(list)].map(positionOf)) - 1;
    setOfStep[step] = code;
    return code;
  };
  const codeOfText = (text: string): number => {
    const step = stepTo(0, positionOf(text));
    const known = setOfStep[step] ?? 0;
    if (known > 0) return known;
    const code = sets.push([positionOf(text)]) - 1;
    setOfStep[step] = code;
    return code;
  };

  return {
    add: (value) => {
      if (value !== null && value !== undefined) {
        codes[added] = typeof value === 'string' ? codeOfText(value) : codeOf(value);
      }
      added += 1;
    },
    build: () => ({ values, sets, codes }),
  };
}
