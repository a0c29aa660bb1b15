import { HOURS_OF_A_WEEK, hoursBands } from '../tables/hours-bands.ts';

/** Offers by their hours a week. */
export type HoursBand = keyof typeof hoursBands;

const bands = Object.entries(hoursBands) as [HoursBand, number][];

/** Returns the hours a week that an offer tells. Null where it tells none, 0, or more than a week has. */
export function weeklyHours(value: unknown): number | null {
  return typeof value === 'number' && value > 0 && value <= HOURS_OF_A_WEEK ? value : null;
}

/** Returns the band of the hours a week that an offer tells, or null. */
export function hoursBandOf(value: unknown): HoursBand | null {
  const hours = weeklyHours(value);
  return hours === null ? null : (bands.findLast((band) => hours >= band[1])?.[0] ?? null);
}
