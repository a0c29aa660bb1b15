import { localeOf, type Language } from '../texts/language.ts';

/** Making a format takes longer than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Formats a `YYYY-MM-DD` date in words: « 12 juin 2026 », « 1er août 2024 ». Where one line has little room, the month is short: « 17 oct. 2026 ».
 * An unreadable date stays.
 */
export function formatDate(isoDate: string, language: Language, to: 'day' | 'short' | 'month' = 'day'): string {
  const date = new Date(`${isoDate.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return isoDate;
  const key = language + to;
  let format = formats.get(key);
  if (format === undefined) {
    const day: Intl.DateTimeFormatOptions = to === 'month' ? {} : { day: 'numeric' };
    const month = to === 'short' ? 'short' : 'long';
    const options: Intl.DateTimeFormatOptions = { ...day, month, year: 'numeric', timeZone: 'UTC' };
    formats.set(key, (format = new Intl.DateTimeFormat(localeOf(language), options)));
  }
  const text = format.format(date);
  return (language === 'fr' ? text.replace(/^1\s/, '1er ') : text).replace(/^(\S+)\s/, '$1\u00a0');
}

/** Returns the day of a moment where the reader is, `YYYY-MM-DD`. The Swedish locale writes dates as ISO does. */
export const toLocalDay = (date: Date): string => date.toLocaleDateString('sv-SE');

/** Formats a time of the day of the reader: « 10 h 18 », « 9 h ». */
export function formatTime(date: Date, language: Language): string {
  return formatHour(`${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`, language);
}

/** Formats an `HH:MM` hour: « 13 h 30 », « 9 h ». Other languages keep « 13:30 ». */
export function formatHour(hour: string, language: Language): string {
  const [hours = '', minutes = '00'] = hour.split(':');
  if (language !== 'fr') return `${hours.padStart(2, '0')}:${minutes}`;
  return `${Number(hours)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`;
}

/** From this age, in months, a record is said not to have been checked. */
export const STALE_MONTHS = 12;

/** Counts the whole months from a `YYYY-MM-DD` date to now. Returns null when the date cannot be read. */
export function monthsSince(isoDate: string, now: Date): number | null {
  const date = new Date(`${isoDate.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return null;
  const months = (now.getUTCFullYear() - date.getUTCFullYear()) * 12 + now.getUTCMonth() - date.getUTCMonth();
  return now.getUTCDate() < date.getUTCDate() ? months - 1 : months;
}

/** Formats a day of the week from its number, 1 for Monday to 7 for Sunday: « lundi ». */
export function formatWeekday(day: number, language: Language): string {
  // 1 January 2024 was a Monday.
  const date = new Date(Date.UTC(2024, 0, day));
  const format =
    formats.get(language) ?? new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', timeZone: 'UTC' });
  formats.set(language, format);
  return format.format(date);
}
