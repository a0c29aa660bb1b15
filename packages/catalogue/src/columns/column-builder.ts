import type { Column } from './columns.ts';

/** The place that a list has reached, value after value. Sets are told apart by their steps, without joining texts. */
interface Step {
  /** The set of the values so far, or 0 when no list has ended here. */
  code: number;
  next: Map<number, Step> | null;
}

export type ColumnBuilder = ReturnType<typeof createColumnBuilder>;

/** Creates a builder for one field of `count` records. A value repeated inside one list counts once. */
export function createColumnBuilder(count: number) {
  const values: string[] = [];
  const positions = new Map<string, number>();
  const sets: (readonly number[] | null)[] = [null];
  const codes = new Uint32Array(count);
  const codesOfTexts = new Map<string, number>();
  const nothing: Step = { code: 0, next: null };
  let added = 0;

  function positionOf(value: string): number {
    const known = positions.get(value);
    if (known !== undefined) return known;
    positions.set(value, values.length);
    return values.push(value) - 1;
  }

  function codeOfText(text: string): number {
    const known = codesOfTexts.get(text);
    if (known !== undefined) return known;
    const code = sets.push([values.push(text) - 1]) - 1;
    codesOfTexts.set(text, code);
    return code;
  }

  function codeOfList(list: readonly string[]): number {
    let step = nothing;
    for (let index = 0; index < list.length; index += 1) {
      const value = list[index] ?? '';
      if (index === 0 || list.indexOf(value) === index) step = stepTo(step, positionOf(value));
    }
    if (step.code === 0) step.code = sets.push([...new Set(list)].map(positionOf)) - 1;
    return step.code;
  }

  return {
    /** Adds the field of the next record. */
    add: (value: string | readonly string[] | null | undefined): void => {
      if (typeof value === 'string') codes[added] = codeOfText(value);
      else if (value !== null && value !== undefined) codes[added] = codeOfList(value);
      added += 1;
    },
    build: (): Column => ({ values, sets, codes }),
  };
}

function stepTo(from: Step, position: number): Step {
  const known = from.next?.get(position);
  if (known !== undefined) return known;
  const step: Step = { code: 0, next: null };
  from.next ??= new Map();
  from.next.set(position, step);
  return step;
}
