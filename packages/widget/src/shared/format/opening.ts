import { hasOwnHours, hoursOf } from '@inclusion-kit/sdk/internal';
import { openState, timeZoneOf } from '@inclusion-kit/sdk/normalise';
import { localeOf, type Language } from '../texts/language.ts';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { formatHour, formatWeekday } from './date.ts';

export interface OpeningTexts {
  /** Says of a state that it is that of the structure. */
  ofStructure: (state: string) => string;
  open: string;
  openUntil: (hour: string) => string;
  /** Says until when hours last that do not stand in school holidays: it may be closed now. */
  untilSchool: (hour: string) => string;
  /** Says of an opening to come that it is not in school holidays. */
  exceptSchool: (said: string) => string;
  closed: string;
  closedToday: (hour: string) => string;
  closedLater: (day: string, hour: string) => string;
}

interface OpeningContext {
  readonly t: OpeningTexts;
  readonly language: Language;
  readonly now: Date;
}

/**
 * Tells whether an offer is open now, in its time zone: « Ouvert, ferme à 12 h ». The hours of its structure, which answer for an
 * offer without any, are told as those. Returns null when it is not known.
 */
export function describeOpening(
  service: DetailedService,
  context: OpeningContext,
): { isOpen: boolean; text: string } | null {
  const opening = describeState(service, context);
  if (opening === null || hasOwnHours(service)) return opening;
  const { t, language } = context;
  const [first = '', ...rest] = opening.text;
  return { ...opening, text: t.ofStructure(first.toLocaleLowerCase(localeOf(language)) + rest.join('')) };
}

function describeState(
  service: DetailedService,
  { t, language, now }: OpeningContext,
): { isOpen: boolean; text: string } | null {
  const {
    state,
    until,
    opensAt,
    exceptSchoolHolidays = false,
  } = openState(hoursOf(service), { now, code_insee: service.code_insee });
  if (exceptSchoolHolidays && until !== undefined)
    return { isOpen: false, text: t.untilSchool(formatHour(until.time, language)) };
  if (state === 'unknown') return null;
  if (state === 'open') {
    return { isOpen: true, text: until === undefined ? t.open : t.openUntil(formatHour(until.time, language)) };
  }
  if (opensAt === undefined) return { isOpen: false, text: t.closed };
  const hour = formatHour(opensAt.time, language);
  const days = daysUntil(opensAt.date, now, timeZoneOf(service.code_insee));
  const say = (said: string) => ({ isOpen: false, text: exceptSchoolHolidays ? t.exceptSchool(said) : said });
  if (days === 0) return say(t.closedToday(hour));
  // A weekday alone would mislead when it is not the next one of its name.
  if (days > 6) return { isOpen: false, text: t.closed };
  return say(t.closedLater(formatWeekday(weekdayOf(opensAt.date), language), hour));
}

/** Returns today's day of the week in a time zone, 0 for Monday. */
export function todayIn(timeZone: string, now: Date): number {
  return weekdayOf(toIsoDate(now, timeZone)) - 1;
}

/** Returns the last date of a day of the week, 0 for Monday, today included, in a time zone. */
export function lastDayLike(day: number, timeZone: string, now: Date): string {
  // Dates are counted and not hours: a day on which the hour changes has not 24.
  const date = new Date(toIsoDate(now, timeZone));
  date.setUTCDate(date.getUTCDate() - ((todayIn(timeZone, now) - day + 7) % 7));
  return toIsoDate(date, 'UTC');
}

function daysUntil(isoDate: string, now: Date, timeZone: string): number {
  return (Date.parse(isoDate) - Date.parse(toIsoDate(now, timeZone))) / 86_400_000;
}

/** Writes the day that it is in a time zone, `YYYY-MM-DD`: the Swedish locale does so. */
export function toIsoDate(date: Date, timeZone: string): string {
  const format = calendars.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  calendars.set(timeZone, format);
  return format.format(date);
}

const calendars = new Map<string, Intl.DateTimeFormat>();

function weekdayOf(isoDate: string): number {
  return new Date(`${isoDate}T00:00:00Z`).getUTCDay() || 7;
}
