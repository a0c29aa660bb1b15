import { readTowns } from '@inclusion-kit/widget/towns';

interface NamedTown {
  readonly nom: string;
  readonly population: number;
}

let named: readonly NamedTown[] | undefined;

/** Returns the towns of the country, by whose names words of a query are taken for a place and for no need. */
export const townNames = (): readonly NamedTown[] =>
  (named ??= readTowns().map(({ name, inhabitants }) => ({ nom: name, population: inhabitants })));
