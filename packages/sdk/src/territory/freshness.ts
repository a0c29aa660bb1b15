import { toDayNumber } from '../schemas/day.ts';

/** The bands of freshness with the number of days that each begins at. The same days as the score of quality. */
export const bands = [
  ['moins_de_6_mois', 0],
  ['de_6_mois_a_1_an', 180],
  ['de_1_a_2_ans', 365],
  ['plus_de_2_ans', 730],
] as const;
/** The name of a band of freshness. */
export type Band = (typeof bands)[number][0] | 'inconnue';

/** The names of all bands. */
export const bandNames: readonly Band[] = [...bands.map(([name]) => name), 'inconnue'];

/**
 * Sums the records of all bands up: how many there are, the share updated within a year, and whether the age of any is known. Without
 * records the share is 0.
 */
export function sumBands(counts: Readonly<Record<Band, number>>): { total: number; current: number; isDated: boolean } {
  const total = bandNames.reduce((sum, band) => sum + counts[band], 0);
  const current = (counts.moins_de_6_mois + counts.de_6_mois_a_1_an) / (total || 1);
  return { total, current, isDated: counts.inconnue < total };
}

/** Counts the days from one to another. NaN when one of them is no day. */
export function daysBetween(from: string, to: string): number {
  return (toDayNumber(to) ?? Number.NaN) - (toDayNumber(from) ?? Number.NaN);
}

/**
 * Tells the age in days of a record and its band. A day to come, or none, is unknown.
 * @param day day of the last update, `2026-05-20`, or null
 * @param today `2026-11-16`
 * @example freshnessOf('2026-05-20', '2026-11-16') // { age: 180, band: 'de_6_mois_a_1_an' }
 */
export function freshnessOf(day: string | null, today: string): { age: number | null; band: Band } {
  return createFreshness(today)(day);
}

function toFreshness(age: number): { age: number | null; band: Band } {
  const band = bands.findLast((one) => age >= one[1])?.[0];
  return band === undefined ? { age: null, band: 'inconnue' } : { age, band };
}

/** Creates a reader of ages on one day, which reads each day once: the records of a country have a few thousand of them. */
export function createFreshness(today: string): (day: string | null) => ReturnType<typeof toFreshness> {
  const told = new Map<string | null, ReturnType<typeof toFreshness>>();
  const now = toDayNumber(today) ?? Number.NaN;
  return (day) => {
    let known = told.get(day);
    if (known === undefined) told.set(day, (known = toFreshness(now - (toDayNumber(day ?? '') ?? Number.NaN))));
    return known;
  };
}
