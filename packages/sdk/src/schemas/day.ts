/** A day: an instant, read as its UTC day, or `YYYY-MM-DD`. */
export type Day = Date | string;

const DAY_MS = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})(?:$|T)/;

/** Returns the number of a UTC day since 1970-01-01, or null when the text is no day of the calendar. */
export function toDayNumber(day: Day): number | null {
  if (day instanceof Date) {
    const time = day.getTime();
    return Number.isNaN(time) ? null : Math.floor(time / DAY_MS);
  }
  const parts = typeof day === 'string' ? ISO_DAY.exec(day) : null;
  if (parts === null) return null;
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number];
  const time = new Date(0).setUTCFullYear(year, month - 1, date);
  const read = new Date(time);
  return read.getUTCMonth() === month - 1 && read.getUTCDate() === date ? time / DAY_MS : null;
}

/** Returns the day that names a version of a record, `YYYY-MM-DD`: the first that the schema allows when it tells none. */
export const dayOf = ({ date_maj }: { readonly date_maj: string }): string => date_maj.slice(0, 10) || '2000-01-01';
