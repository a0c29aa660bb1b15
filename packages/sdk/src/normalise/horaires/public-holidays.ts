import { toCalendarDay, type CalendarDay } from './calendar.ts';
import { calendarPlaceOf, ofLocalLaw, territories } from './time-zone.ts';

const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

// Easter Monday, Ascension, Whit Monday.
const daysAfterEaster = [1, 39, 50];
const GOOD_FRIDAY = -2;

/** Tells whether a day is a public holiday where a commune lies. Without a commune those of the whole Republic are. */
export function isPublicHoliday({ year, month, date }: CalendarDay, code_insee: string | null): boolean {
  const own = territories[calendarPlaceOf(code_insee)] ?? [];
  const name = toName(month, date);
  if (fixed.includes(name) || own.includes(name)) return true;
  const [easterMonth, easterDate] = easterOf(year);
  return [...daysAfterEaster, ...(own === ofLocalLaw ? [GOOD_FRIDAY] : [])].some((later) => {
    const day = toCalendarDay(year, easterMonth, easterDate, later);
    return toName(day.month, day.date) === name;
  });
}

function toName(month: number, date: number): string {
  return `${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Computes Easter Sunday of the Gregorian calendar by the method of Meeus, Jones and Butcher. */
function easterOf(year: number): [month: number, date: number] {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return [Math.floor(sum / 31), (sum % 31) + 1];
}
