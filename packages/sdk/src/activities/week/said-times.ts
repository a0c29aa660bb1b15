import { foldText } from '../../geography/fold-text.ts';
import { DAY_MINUTES } from './clock.ts';
import type { Stretch } from './free-time.ts';

/** The times that the name of an offer says. */
export interface SaidTimes {
  /** Days of the week, 1 for Monday. Null when it says none. */
  readonly jours: ReadonlySet<number> | null;
  /** The part of the day, in minutes from midnight. */
  readonly part: Stretch;
}

const days = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const DAY = `(${days.join('|')})s?`;
const aDay = new RegExp(`\\b${DAY}\\b`, 'g');
const fromTo = new RegExp(`\\b${DAY}\\s+au\\s+${DAY}\\b`, 'g');
const allDay = { from: 0, to: DAY_MINUTES };
/** The parts of a day, as long as offers stretch them: a morning ends with lunch. */
const parts: readonly (readonly [words: RegExp, part: Stretch])[] = [
  [/\bmatin(?:s|ees?)?\b/, { from: 0, to: 13 * 60 }],
  [/\b(?:apres[\s-]?midis?|aprem)\b/, { from: 12 * 60, to: 20 * 60 }],
  [/\bsoir(?:s|ees?)?\b/, { from: 17 * 60, to: DAY_MINUTES }],
];

/**
 * Reads the days and the part of the day in the name of an offer: « Repas de quartier (jeudi matin) ». Its opening hours are often
 * those of the place, and the name is what people come for. Several parts of the day leave it whole.
 */
export function timesInName(name: string): SaidTimes {
  const said = foldText(name);
  const numberOf = (day: string | undefined): number => days.indexOf(day ?? '') + 1;
  const jours = new Set([...said.matchAll(aDay)].map(([, day]) => numberOf(day)));
  for (const [, first, last] of said.matchAll(fromTo)) {
    for (let day = numberOf(first); day < numberOf(last); day += 1) jours.add(day);
  }
  if (/\bweek[\s-]?ends?\b/.test(said)) jours.add(6).add(7);
  const found = parts.filter(([words]) => words.test(said));
  return {
    jours: jours.size === 0 ? null : jours,
    part: (jours.size > 0 && found.length === 1 ? found[0]?.[1] : undefined) ?? allDay,
  };
}

const OSM_DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const TIME = String.raw`(\d{1,2})(?:\s*(?:h|heures?|:)\s*(\d{2})?)?`;
/** « 14h à 16h30 », « 14-16h », « 9:00 – 12:00 ». The unit may stand with the end alone. */
const hours = String.raw`${TIME}\s*(?:a|-|–|jusqu[’' ]?a)\s*${TIME}(?=\W|$)`;
const saidInOrder = new RegExp(String.raw`\b${DAY}\s+au\s+${DAY}\b|\b${DAY}\b|\b${hours}`, 'g');
const SOME_DAYS = '1ers?|\\d ?(?:e|eme|nde?)s?|premiere?s?|derniere?s?|deuxiemes?|seconde?s?|troisiemes?|quatriemes?';
/** Words that limit days or hours to some weeks or to dates, or take some away. */
const SOMETIMES = [
  /\bsur (?:deux|trois|\d)\b/,
  new RegExp(String.raw`\b(?:${SOME_DAYS})\s+${DAY}\b`),
  /\b(?:par|du) mois\b|\bquinzaine\b|\bsemaines? (?:paires?|impaires?)\b/,
  /\b(?:vacances|sauf|hors)\b/,
  /\b(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b/,
  new RegExp(String.raw`\b${DAY}\s+\d+\s+au\b`),
];

/**
 * Reads the days and hours in a sentence of French.
 * @returns opening hours as OpenStreetMap writes them, or null when the sentence says no day with its hours, or more than is
 *   understood: hours without a day, a day told twice, one week in two, a date
 * @example hoursInText('Atelier CV le mardi de 14h à 16h') // 'Tu 14:00-16:00'
 */
export function hoursInText(text: string): string | null {
  const said = foldText(text);
  if (SOMETIMES.some((words) => words.test(said))) return null;
  const rules: { days: string[]; hours: string[] }[] = [];
  let isDayLast = false;
  for (const [whole, first, last, day, ...times] of said.matchAll(saidInOrder)) {
    if (times[0] === undefined) {
      const name = first === undefined ? osmDay(day) : `${osmDay(first)}-${osmDay(last)}`;
      if (isDayLast) rules.at(-1)?.days.push(name);
      else rules.push({ days: [name], hours: [] });
      isDayLast = true;
      continue;
    }
    const stretch = toStretch(times);
    // « 3 à 5 ans » has no unit: it is no hour.
    if (!/h|:/.test(whole)) continue;
    const rule = rules.at(-1);
    if (stretch === null || rule === undefined) return null;
    rule.hours.push(stretch);
    isDayLast = false;
  }
  const told = rules.flatMap(({ days: names }) => names);
  if (told.length === 0 || rules.some((rule) => rule.hours.length === 0)) return null;
  if (new Set(told.flatMap(expandDays)).size < told.flatMap(expandDays).length) return null;
  return rules.map((rule) => `${rule.days.join(',')} ${rule.hours.join(',')}`).join('; ');
}

const osmDay = (day: string | undefined): string => OSM_DAYS[days.indexOf(day ?? '')] ?? '';

function expandDays(named: string): readonly string[] {
  const [first = '', last = first] = named.split('-');
  return OSM_DAYS.slice(OSM_DAYS.indexOf(first), OSM_DAYS.indexOf(last) + 1);
}

function toStretch([fromHour = '', fromMinute = '00', toHour = '', toMinute = '00']: readonly (string | undefined)[]) {
  const from = `${fromHour.padStart(2, '0')}:${fromMinute}`;
  const to = `${toHour.padStart(2, '0')}:${toMinute}`;
  return Number(fromMinute) < 60 && Number(toMinute) < 60 && to <= '24:00' && from < to ? `${from}-${to}` : null;
}
