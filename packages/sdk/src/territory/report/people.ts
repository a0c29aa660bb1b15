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

/** A number of needs as it is told: itself, one that stands for any small one, or the least that a sum of some may be. */
export interface ToldCount {
  readonly genre: 'juste' | 'petit' | 'au-moins';
  readonly nombre: number;
}

/**
 * Tells a sum of needs whose small parts are not told. A sum less its other parts would tell them, so it is told as the least that
 * it may be: the same, whatever the small parts are.
 * @example tellSum([12, 3]) // { genre: 'au-moins', nombre: 13 }
 */
export function tellSum(parts: readonly number[]): ToldCount {
  const small = parts.filter((part) => part > 0 && part < LEAST_TOLD).length;
  const others = sum(parts.filter((part) => part >= LEAST_TOLD));
  if (small === 0) return { genre: 'juste', nombre: others };
  return small === 1 && others === 0
    ? { genre: 'petit', nombre: LEAST_TOLD }
    : { genre: 'au-moins', nombre: others + small };
}

/**
 * The least that a number of needs may be, by its parts, and whether it is no more than that. The number itself is told where no
 * part is small.
 * @example leastOf([7, 2]) // { nombre: 8, auMoins: true }
 */
export function leastOf(parts: number | readonly number[]): { readonly nombre: number; readonly auMoins: boolean } {
  const { genre, nombre } = tellSum([parts].flat());
  return { nombre: genre === 'petit' ? 1 : nombre, auMoins: genre !== 'juste' };
}

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
