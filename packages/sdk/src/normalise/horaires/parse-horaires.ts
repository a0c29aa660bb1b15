import { parseRules } from './parser.ts';
import type { Interval, Rule } from './rule.ts';

/** A stretch of opening hours of one weekday. */
export interface Plage {
  /** `HH:MM`, local time. */
  debut: string;
  /** `HH:MM`, local time. `24:00` is midnight at the end, and a time before `debut` is on the next day. */
  fin: string;
  /** The condition that limits the stretch to some weeks, or null when it is for every week. */
  condition: Condition | null;
  /** An addition of the producer, for instance « sur rendez-vous », or null when there is none. */
  note: string | null;
}

/** The condition that limits a stretch to some weeks. The parts that do not limit it are null. */
export interface Condition {
  /** Occurrences of the weekday in the month, 1–5, negative from its end. */
  occurrences: readonly number[] | null;
  /** ISO weeks, every `step`-th from `from`. */
  semaines: readonly (Interval & { step: number })[] | null;
  /** Days of the year, month × 100 + day: 714 is 14 July. */
  dates: readonly Interval[] | null;
}

/** Opening hours as a weekly table. */
export interface Horaires {
  /** Seven lists of stretches, Monday first. An empty list is a closed day. */
  semaine: Plage[][];
  /** Public holidays: closed, open at these stretches, or null when the text does not mention them. */
  feries: 'ferme' | Plage[] | null;
  /** School holidays: closed, or null when the text does not mention them. Their days are not known. */
  vacances: 'ferme' | null;
  /** Parts of the year without any opening, month × 100 + day. */
  fermetures: Interval[];
  /** The remarks on the hours outside the table, for instance « sur rendez-vous ». */
  notes: string[];
}

/**
 * Reads opening hours in OpenStreetMap's syntax as a weekly table.
 * @param osm null gives null.
 * @returns null when a form is not understood: show the text as it is, or « non précisé »
 * @see https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification (checked 2026-06-30)
 * @example parseHoraires('Mo-Fr 09:00-12:00; PH off')?.semaine[0] // [{ debut: '09:00', fin: '12:00', … }]
 */
export function parseHoraires(osm: string | null | undefined): Horaires | null {
  const rules = typeof osm === 'string' ? parseRules(osm) : null;
  if (rules === null) return null;
  const semaine: Plage[][] = Array.from({ length: 7 }, () => []);
  const horaires: Horaires = { semaine, feries: null, vacances: null, fermetures: [], notes: [] };
  for (const rule of rules) addRule(horaires, rule);
  return horaires;
}

function addRule(horaires: Horaires, rule: Rule): void {
  if (rule.slots.length === 0 && rule.note !== null) horaires.notes.push(rule.note);
  else if (rule.slots.length === 0 && rule.dates !== null && rule.days === null && !rule.holidays) {
    horaires.fermetures.push(...rule.dates);
    return;
  }
  if (rule.holidays) horaires.feries = rule.slots.length === 0 ? 'ferme' : toPlages(rule, null);
  if (rule.schoolHolidays) horaires.vacances = 'ferme';
  if (rule.days === null && (rule.holidays || rule.schoolHolidays)) return;
  for (const { day, nth } of rule.days ?? everyDay) {
    const plages = horaires.semaine[day] ?? [];
    const limited = nth !== null || rule.weeks !== null || rule.dates !== null;
    // A limited rule replaces the others on its own days only, so the table shows both.
    if (rule.mode === 'replace' && !limited) plages.length = 0;
    plages.push(...toPlages(rule, nth));
  }
}

const everyDay = Array.from({ length: 7 }, (_, day) => ({ day, nth: null }));

function toPlages({ slots, weeks, dates, note }: Rule, nth: readonly number[] | null): Plage[] {
  const limited = nth !== null || weeks !== null || dates !== null;
  const condition = limited ? { occurrences: nth, semaines: weeks, dates } : null;
  return slots.map(({ from, to }) => ({ debut: toTime(from), fin: toTime(to), condition, note }));
}

/** Writes minutes since midnight as `HH:MM`. Midnight at the end of a day is `24:00`. */
export function toTime(minutes: number): string {
  const within = minutes > 1440 ? minutes - 1440 : minutes;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}
