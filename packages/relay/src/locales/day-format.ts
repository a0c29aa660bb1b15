import { locales, type PageLanguage } from './languages.ts';

/** Returns a function that writes dates in a language, in French as « 1er août 2024 » or « 27 novembre 2026 à 23 h 45 ». */
export function createDayFormat(options: Intl.DateTimeFormatOptions, locale = 'fr-FR'): (date: Date) => string {
  const format = new Intl.DateTimeFormat(locale, options);
  // The Ukrainian word for year is cut short with a stop, which a sentence that ends with the date would double.
  if (locale !== 'fr-FR') return (date) => format.format(date).replace(/\sр\.$/, '\u00a0року');
  const hour = (_: string, hours: string, minutes: string): string =>
    `${Number(hours)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`;
  return (date) =>
    format
      .format(date)
      .replace(/^1\s/, '1er ')
      .replace(/(\d\d):(\d\d)$/, hour);
}

/** Returns the functions that write a day, the day of an ISO date, and a moment in the language of a page. */
export function createDates(language: PageLanguage) {
  const day = createDayFormat({ dateStyle: 'long', timeZone: 'Europe/Paris' }, locales[language]);
  return {
    day,
    isoDay: (iso: string): string => day(new Date(`${iso}T12:00:00Z`)),
    moment: (date: Date, timeZone = 'Europe/Paris'): string =>
      createDayFormat({ dateStyle: 'long', timeStyle: 'short', timeZone }, locales[language])(date),
  };
}
