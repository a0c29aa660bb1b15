import { localeOf, type Language } from '../language.ts';

/** Formats a day of the week from its number, 1 for Monday to 7 for Sunday: « lundi ». */
export function formatWeekday(day: number, language: Language): string {
  // 1 January 2024 was a Monday.
  const date = new Date(Date.UTC(2024, 0, day));
  return new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', timeZone: 'UTC' }).format(date);
}
