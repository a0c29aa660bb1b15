import { textsOf, type CountedService } from '../offer.ts';
import type { Distribution, ValueCounts } from './report.ts';

/** Reads the values that a record tells in a field, of one value or of several. */
export const valuesOf = (value: unknown): readonly string[] =>
  typeof value === 'string' && value !== '' ? [value] : textsOf(value);

/** Counts the values of one field. */
export class Tally {
  /** A count is an object of its own: it goes up without another look-up of its value. */
  readonly counts = new Map<string, { times: number }>();
  unknown = 0;

  add(value: unknown): void {
    const values = valuesOf(value);
    const { length } = values;
    if (length === 0) this.unknown += 1;
    // A value that an offer tells twice counts once.
    for (let at = 0; at < length; at += 1) {
      const one = values[at] ?? '';
      if (at === 0 || values.indexOf(one) === at) this.count(one);
    }
  }

  count(value: string): void {
    const known = this.counts.get(value);
    if (known === undefined) this.counts.set(value, { times: 1 });
    else known.times += 1;
  }

  toFigures(): ValueCounts {
    const valeurs = Object.fromEntries(Array.from(this.counts, ([value, { times }]) => [value, times]));
    return { valeurs, inconnus: this.unknown };
  }
}

/** The counts of offers by each value that they tell. */
export type Values = ReturnType<typeof createValues>;

/** The value of offers that are for all publics. */
const FOR_ALL = 'tous-publics';

/** Creates the counts of offers by each value that they tell. An offer of several values counts for each, once. */
export function createValues() {
  const [thematiques, publics, type, modes] = [new Tally(), new Tally(), new Tally(), new Tally()] as const;
  const forAll = new Tally();
  return {
    /** Counts the offers for all publics that do not name this one. */
    forAllBut: (value: string): number => {
      const [all, named] = [FOR_ALL, value].map((one) => forAll.counts.get(one)?.times ?? 0) as [number, number];
      return all - named;
    },
    add({ record }: CountedService): void {
      thematiques.add(record['thematiques']);
      publics.add(record['publics']);
      if (valuesOf(record['publics']).includes(FOR_ALL)) forAll.add(record['publics']);
      type.add(record['type']);
      modes.add(record['modes_accueil']);
    },
    tell: (): Distribution => ({
      thematiques: thematiques.toFigures(),
      publics: publics.toFigures(),
      type: type.toFigures(),
      modes_accueil: modes.toFigures(),
    }),
  };
}
