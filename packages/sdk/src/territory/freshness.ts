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
  const age = day === null ? Number.NaN : daysBetween(day, today);
  const band = bands.findLast(([, from]) => age >= from)?.[0];
  return band === undefined ? { age: null, band: 'inconnue' } : { age, band };
}

/** Returns the middle of numbers, or null when there are none. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
