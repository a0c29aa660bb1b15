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
