import { foldText } from '@inclusion-kit/sdk/internal';
import { isEmptyMark } from '../empty-mark.ts';
import { ask, keep, mend, nothing, type Outcome } from '../outcome.ts';
import { isDoubted } from './doubt.ts';
import { toClean, toTextOf } from './text.ts';

const MONTHS = ['janv', 'fev', 'mars', 'avr', 'mai', 'juin', 'juil', 'aou', 'sept', 'oct', 'nov', 'dec'];
const ENGLISH_MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];
const ENGLISH_WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** Words before the day on which a record was last looked at. */
const SEEN =
  /^(?:(?:fiche|donnees?|infos?|informations?)\s+)?(?:maj|mise?s? a jour|a jour|actualisee?s?|modifiee?s?|verifiee?s?|controlee?s?|validee?s?|confirmee?s?|revue?s?|relue?s?|vue?s?|saisie?s?|le)(?: (?:le|au|du|en date du))?\s*:?\s+/;
/** Another day behind the first one: a period says no day on which a record was changed. */
const OTHER_DAY = new RegExp(
  String.raw`\d[-/.]\d{1,2}[-/.]\d|\d{1,2}(?:er)?[\s.-]+(?:${MONTHS.join('|')})|\b(?:au|jusqu['’ ]?au?)\s+\d`,
);
/** Words behind a day that make it another one than that of the last look. */
const OF_ANOTHER_EVENT = /\b(?:creation|creee?|debut|fin|ouverture|fermeture|echeance|prevue?)\b/;
const WEEKDAYS = ['dim', 'lun', 'mar', 'mer', 'jeu', 'ven', 'sam'];
/** A day of two figures for its year that is older than this may be written from its year: « 25/08/03 ». */
const SHORT_YEARS_BACK = 10;
const FIRST_DAY = '2000-01-01';
const DAY_MS = 86_400_000;
/** Days from the origin of workbooks to 1970. */
const DAYS_TO_1970 = 25_569;

/** Reads a day, however it is written. A day after today, or before the year 2000, is asked. */
export function readDate(value: unknown, now: string): Outcome {
  const raw = toTextOf(value);
  const text = toClean(raw).trim();
  if (isEmptyMark(text)) return nothing;
  const day = value instanceof Date ? raw : toDay(text, Number(now.slice(0, 4)));
  if (day === null || day < FIRST_DAY) return ask('date_illisible');
  if (day > now) return ask('date_future');
  return day === value ? keep(day) : mend(day, 'date');
}

function toDay(text: string, year: number): string | null {
  const bare = foldText(text).replace(SEEN, '').trim();
  const [, weekday = '', written = bare] =
    /^(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun\.?|mar\.?|mer\.?|jeu\.?|ven\.?|sam\.?|dim\.?)\s+(\d.*)$/.exec(
      bare,
    ) ?? [];
  const [, english = '', told = written] =
    weekday === '' ? (/^((?:sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}),?\s+(\S.*)$/.exec(bare) ?? []) : [];
  const day = toWrittenDay(told, year);
  const names = english === '' ? WEEKDAYS : ENGLISH_WEEKDAYS;
  const name = `${weekday}${english}`.slice(0, 3);
  // A day of the week that the date does not have: one of both is wrong.
  return day === null || name === '' || names[new Date(day).getUTCDay()] === name ? day : null;
}

const isOther = (rest = ''): boolean => OTHER_DAY.test(rest) || OF_ANOTHER_EVENT.test(rest) || isDoubted(rest);

function toWrittenDay(bare: string, now: number): string | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})([t\s].*)?$/.exec(bare);
  if (iso !== null) return isOther(iso[4]) ? null : checked(iso[1], iso[2], iso[3]);
  const french = /^(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{4}|\d{2})([t,\s].*)?$/.exec(bare);
  if (french !== null) {
    const [, first, month, last = '', rest] = french;
    if (isOther(rest)) return null;
    const day = checked(toYear(last), month, first);
    const isReversed = last.length === 2 && Number(toYear(last)) < now - SHORT_YEARS_BACK;
    const reversed = isReversed ? checked(toYear(first), month, last) : null;
    return reversed !== null && Number(toYear(first)) <= now ? null : day;
  }
  const words = /^(\d{1,2})\s?(?:er)?[\s.-]+([a-z]{3,9})\.?[\s.-]+(\d{4}|\d{2})([,\s].*)?$/.exec(bare);
  if (words !== null) {
    if (isOther(words[4])) return null;
    const word = words[2] ?? '-';
    const found = MONTHS.filter((name) => word.startsWith(name) || name.startsWith(word));
    // « Jui » may be either of two months.
    const [month] = found;
    const rank =
      month === undefined ? toEnglishMonth(word) : found.length === 1 ? String(MONTHS.indexOf(month) + 1) : '';
    return checked(toYear(words[3]), rank, words[1]);
  }
  const english = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})([,\s].*)?$/.exec(bare);
  if (english !== null) return isOther(english[4]) ? null : checked(english[3], toEnglishMonth(english[1]), english[2]);
  const compact = /^(20\d{2})(\d{2})(\d{2})$/.exec(bare);
  const compactDay = compact === null ? null : checked(compact[1], compact[2], compact[3]);
  if (compactDay !== null) return compactDay;
  // Read from its year, such a day has no month.
  const joined = /^(\d{2})(\d{2})(20\d{2})$/.exec(bare);
  if (joined !== null) return checked(joined[3], joined[2], joined[1]);
  const number = /^\d+(?:[.,]\d+)?$/.test(bare) ? Number(bare.replace(',', '.')) : Number.NaN;
  if (number >= 36_526 && number < 80_000) return fromMs((Math.floor(number) - DAYS_TO_1970) * DAY_MS);
  if (number >= 946_684_800_000 && number < 5e12) return fromMs(number);
  if (number >= 946_684_800 && number < 5e9) return fromMs(number * 1000);
  return null;
}

/** Returns the number of a month by its English name, or the first letters of it. */
const toEnglishMonth = (word = '-'): string =>
  String(ENGLISH_MONTHS.findIndex((name) => name.startsWith(word === 'sept' ? 'sep' : word)) + 1);

const fromMs = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const toYear = (year = ''): string => (year.length === 2 ? `20${year}` : year);

function checked(year = '', month = '', day = ''): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}
