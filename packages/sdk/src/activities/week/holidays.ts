import { easterOf, isPublicHoliday, toCalendarDay } from '../../normalise/horaires/calendar.ts';
import { timeZoneOf } from '../../normalise/horaires/time-zone.ts';
import { calendarDay } from './clock.ts';

/** Alsace and Moselle keep the holidays of their local law: Good Friday and the day after Christmas. */
const alsaceMoselle = new Set(['57', '67', '68']);
const GOOD_FRIDAY = -2;

/**
 * Holidays that a territory has beside those of the Republic and of the abolition of slavery, as `MM-DD`.
 * @see https://github.com/etalab/jours-feries-france (checked 2026-11-28)
 */
const ofTerritories: Readonly<Record<string, readonly string[]>> = {
  '971': ['07-21'],
  '972': ['07-21'],
  '977': ['10-09'],
  '978': ['05-28'],
  '986': ['04-28', '07-29'],
  '987': ['06-29'],
  '988': ['09-24'],
};

/** Tells whether the day of a number is a bank holiday where a commune lies, or everywhere when none is named. */
export function isHoliday(number: number, code_insee: string | null): boolean {
  const day = calendarDay(number);
  if (isPublicHoliday(day, timeZoneOf(code_insee))) return true;
  if (code_insee === null) return false;
  const name = `${String(day.month).padStart(2, '0')}-${String(day.date).padStart(2, '0')}`;
  if (ofTerritories[code_insee.slice(0, 3)]?.includes(name) === true) return true;
  if (!alsaceMoselle.has(code_insee.slice(0, 2))) return false;
  const friday = toCalendarDay(day.year, ...easterOf(day.year), GOOD_FRIDAY);
  return name === '12-26' || (friday.month === day.month && friday.date === day.date);
}
