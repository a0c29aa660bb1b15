import type { TerritoryCommune } from '../places.ts';
import { sum } from '../rounding.ts';

/** The people that a rate is for. */
export type Unit = 'demandeurs_emploi' | 'population';

/** Job seekers first: offers are for them. */
const units: readonly Unit[] = ['demandeurs_emploi', 'population'];
/** A rate is told of a whole whose people are known in so many of a hundred communes. */
const MOSTLY = 99;

/** Counts the communes whose people no file tells. */
export const countUnknown = (communes: readonly TerritoryCommune[], unit: Unit): number =>
  communes.filter((commune) => commune[unit] === null).length;

/** Needs and searches of fewer people are not told by their number. */
export const LEAST_TOLD = 5;

/** Tells that the people of some communes are known, or of all but a hundredth of them. */
export const isMostlyKnown = (communes: readonly TerritoryCommune[], unit: Unit): boolean =>
  100 * countUnknown(communes, unit) <= (100 - MOSTLY) * communes.length;

/**
 * Chooses the people that the rates of some communes are for: those that are mostly known, else those that more communes tell. A file of a
 * few communes gives no rate of all of them.
 */
export function chooseUnit(communes: readonly TerritoryCommune[], isTold: (unit: Unit) => boolean): Unit | null {
  const known = units.filter((unit) => sum(communes.map((commune) => commune[unit] ?? 0)) > 0);
  return (
    known.find((unit) => isMostlyKnown(communes, unit) && isTold(unit)) ??
    known.toSorted((a, b) => countUnknown(communes, a) - countUnknown(communes, b)).find(isTold) ??
    null
  );
}

/** Tells the kind of people that some communes have no number of, though others have one, with how many these are. Null where rates need none. */
export function tellUnknown(
  communes: readonly TerritoryCommune[],
  unite: Unit | null,
): { readonly unite: Unit; readonly inconnues: number; readonly toutes: number } | null {
  const partly = units.find((unit) => {
    const unknown = countUnknown(communes, unit);
    return unknown > 0 && unknown < communes.length && (unit === unite || unit === 'demandeurs_emploi');
  });
  return partly === undefined
    ? null
    : { unite: partly, inconnues: countUnknown(communes, partly), toutes: communes.length };
}
