import { localeOf, type Language } from '../texts/language.ts';

const formats = new Map<Language, Intl.DateTimeFormat>();

/** Formats a day of the week from its number, 1 for Monday to 7 for Sunday: « lundi ». */
export function formatWeekday(day: number, language: Language): string {
  // 1 January 2024 was a Monday.
  const date = new Date(Date.UTC(2024, 0, day));
  const format =
    formats.get(language) ?? new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', timeZone: 'UTC' });
  formats.set(language, format);
  return format.format(date);
}
