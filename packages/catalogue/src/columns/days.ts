import { toDayNumber } from '@inclusion-kit/sdk/internal';

/** The day that columns count from: 2000-01-01, the first that the schema allows. */
const FIRST_DAY = toDayNumber('2000-01-01') ?? 0;
/** The last day that sixteen bits hold: in the year 2179. */
const LAST = 0xffff;

/** Returns the days from 2000-01-01 to a day of the calendar, kept within sixteen bits, or 0 for a text that is no day. */
export function toColumnDay(day: string): number {
  const number = toDayNumber(day);
  return number === null ? 0 : Math.min(Math.max(number - FIRST_DAY, 0), LAST);
}

/** Creates a `toColumnDay` that reads each distinct text once. */
export function createColumnDays(): (day: string) => number {
  const known = new Map<string, number>();
  return (day) => {
    let number = known.get(day);
    if (number === undefined) {
      number = toColumnDay(day);
      known.set(day, number);
    }
    return number;
  };
}
