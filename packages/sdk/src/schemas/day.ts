/** A day: an instant, read as its UTC day, or `YYYY-MM-DD`. */
export type Day = Date | string;

const DAY_MS = 86_400_000;
const [DASH, LETTER_T, ZERO] = [0x2d, 0x54, 0x30];
const DAY_LENGTH = 10;

/** Returns the number of a UTC day since 1970-01-01, or null when the text is no day of the calendar. */
export function toDayNumber(day: Day): number | null {
  if (day instanceof Date) {
    const time = day.getTime();
    return Number.isNaN(time) ? null : Math.floor(time / DAY_MS);
  }
  if (typeof day !== 'string' || day.length < DAY_LENGTH || day.charCodeAt(4) !== DASH || day.charCodeAt(7) !== DASH)
    return null;
  if (day.length > DAY_LENGTH && day.charCodeAt(DAY_LENGTH) !== LETTER_T) return null;
  const year = digitsAt(day, 0) * 100 + digitsAt(day, 2);
  const month = digitsAt(day, 5);
  const date = digitsAt(day, 8);
  // No comparison takes a sign that is no digit.
  if (!(year >= 0 && month >= 1 && month <= 12 && date >= 1 && date <= daysOf(year, month))) return null;
  // Years are counted from March, so that the day more of some stands last.
  const from = month > 2 ? year : year - 1;
  const leaps = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
  return from * 365 + leaps + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - DAYS_TO_1970;
}

/** Days from 1 March of the year 0 to 1970-01-01, and one more, as days are counted from 1. */
const DAYS_TO_1970 = 719_469;

/** Reads two digits. Not a number where one is none. */
function digitsAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Returns the day that names a version of a record, `YYYY-MM-DD`: the first that the schema allows when it tells none. */
export const dayOf = ({ date_maj }: { readonly date_maj: string }): string => date_maj.slice(0, 10) || '2000-01-01';
