import {
  takesPlace,
  weeksApart,
  type ActiviteDeSemaine,
  type Conflit,
  type Creneau,
  type EtatSeance,
  type OffreCitee,
  type Programme,
  type SemainePlanifiee,
  type Session,
} from '@inclusion-kit/sdk/activities';
import type { TemplateResult } from 'lit';
import type { WeekTexts } from '../locales/fr/week.ts';
import { formatHour, formatWeekday } from '../shared/format/date.ts';
import { capitalise } from '../shared/format/text.ts';
import { localeOf, type Language } from '../shared/texts/language.ts';
import { toMonday } from './programme/changes.ts';

/** A week as it is drawn, with the acts of its reader. */
export interface View {
  readonly t: WeekTexts;
  readonly language: Language;
  readonly headingLevel: number;
  readonly programme: Programme;
  readonly plan: SemainePlanifiee;
  readonly conflits: readonly Conflit[];
  /** The offers of the week as they are now, null for one that is gone. */
  readonly offres: ReadonlyMap<string, OffreCitee | null>;
  /** Tells for how many months nobody has checked the offer of an activity, null for fewer than twelve. */
  readonly unchecked: (activite: ActiviteDeSemaine) => number | null;
  /** The activity that was changed last, with the way back of it. */
  readonly told: { readonly id: string; readonly undone: TemplateResult } | null;
  /** The activity whose form is open. */
  readonly edited: string | null;
  /** Draws that form, null until it is loaded. */
  readonly drawForm: ((activite: ActiviteDeSemaine, view: View) => TemplateResult) | null;
  readonly edit: (id: string | null) => void;
  /** Takes the programme with one activity changed, and closes its form. */
  readonly save: (programme: Programme, id: string) => void;
  readonly judge: (id: string, etat: EtatSeance) => void;
  /** Takes an activity out, or calls off one week of it. */
  readonly remove: (id: string, semaine?: string) => void;
  readonly show: (id: string) => void;
  /** Takes another programme. `focus` finds what has the focus then, where what had it is gone. */
  readonly change: (programme: Programme, focus?: string) => void;
}

/** Says the minutes of a session: known or not, and how many of them count. */
export function sayMinutes({ minutes, comptees }: Session, t: WeekTexts): string {
  if (minutes === null) return t.spanAsked;
  if (comptees === minutes) return t.span(minutes);
  return comptees === 0 ? t.notCounted(t.span(minutes)) : t.partly(t.span(minutes), t.span(comptees ?? 0));
}

/** Says that nobody has checked the offer of a session that is planned, and for how long. Null where somebody has. */
export function sayUnchecked(
  { activite, etat, absent }: Session,
  { unchecked }: Pick<View, 'unchecked'>,
  say: (months: number) => string,
): string | null {
  const months = etat === 'prevue' && !absent ? unchecked(activite) : null;
  return months === null ? null : say(months);
}

/** Returns the minutes of a week that are those of two activities, and count once. */
export const sharedMinutes = (plan: SemainePlanifiee): number =>
  sessionsOf(plan)
    .filter(takesPlace)
    .reduce((sum, { minutes, comptees }) => sum + (minutes ?? 0) - (comptees ?? 0), 0);

/** Returns the minutes of the sessions whose day is unknown. They count in the week and on no day. */
export const minutesWithoutDay = ({ sans_jour }: SemainePlanifiee): number =>
  sans_jour.reduce((sum, { comptees }) => sum + (comptees ?? 0), 0);

/** The standings that count, the surest first. */
export const countedStates = ['validee', 'declaree', 'prevue'] as const satisfies readonly EtatSeance[];

/** The sessions of a week, those without a day last. */
export const sessionsOf = ({ jours, sans_jour }: SemainePlanifiee): Session[] => [
  ...jours.flatMap(({ seances }) => seances),
  ...sans_jour,
];

/** Returns the sessions of a day before `today` of which nobody said whether they took place. */
export const unanswered = ({ jours }: SemainePlanifiee, today: string): Session[] =>
  jours
    .flatMap(({ seances }) => seances)
    .filter(
      ({ date, etat, absent }) =>
        date !== null && date < today && (etat === 'declaree' || (etat === 'prevue' && !absent)),
    );

/** Tells whether a week has nothing at all. */
export const isEmpty = (plan: SemainePlanifiee): boolean => sessionsOf(plan).length === 0;

/** The day of the week of a date, 1 for Monday. */
export const weekdayOf = (date: string): number => ((new Date(date).getUTCDay() + 6) % 7) + 1;

/** Names a day of a week, with a capital where a line begins with it. */
export const nameDay = (date: string, language: Language): string => nameDays([date], language);

/** Names a day, or in short the first and the last of some that follow each other: « Mercredi », « Ven. – dim. ». */
export function nameDays(dates: readonly string[], language: Language): string {
  return capitalise(formatSpan(dates, language, { weekday: dates.length === 1 ? 'long' : 'short' }), language);
}

/** Names days by their number, 1 for Monday: « Lundi et mardi ». */
export function nameWeekdays(weekdays: readonly number[], language: Language): string {
  const names = weekdays.map((weekday) => formatWeekday(weekday, language));
  return capitalise(new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(names), language);
}

/** Writes a day of the week, 1 for Monday, as short as its language does, without a full stop. */
export function formatShortWeekday(weekday: number, language: Language): string {
  // 1 January 2024 is a Monday.
  const day = new Date(Date.UTC(2024, 0, weekday));
  const name = new Intl.DateTimeFormat(localeOf(language), { weekday: 'short', timeZone: 'UTC' }).format(day);
  return capitalise(name.replace('.', ''), language);
}

/** Writes the number that a day has in its month. */
export const dayInMonth = (date: string, language: Language): string =>
  formatSpan([date], language, { day: 'numeric' });

/** Writes a day without its year. */
export const shortDay = (date: string, language: Language): string => shortDays([date], language);

/** Writes the first and the last of some days, without their year. */
export function shortDays(dates: readonly string[], language: Language, month: 'long' | 'short' = 'long'): string {
  const text = formatSpan(dates, language, { day: 'numeric', month });
  return language === 'fr' ? text.replace(/\b1(?=\s|–)/g, '1er') : text;
}

function formatSpan(dates: readonly string[], language: Language, options: Intl.DateTimeFormatOptions): string {
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  const format = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' });
  return format.formatRange(new Date(first), new Date(last));
}

/** Names the activities that a host gives no name. */
export function withNames(programme: Programme, { untitled }: Pick<WeekTexts, 'untitled'>): Programme {
  const isUntitled = ({ titre }: Programme['activites'][number]): boolean => titre.trim() === '';
  if (!programme.activites.some(isUntitled)) return programme;
  return {
    ...programme,
    activites: programme.activites.map((one) => (isUntitled(one) ? { ...one, titre: untitled } : one)),
  };
}

const weeksOf = ({ semaine, seances }: ActiviteDeSemaine): number =>
  new Set([semaine, ...seances.map((one) => one.semaine)].map(toMonday)).size;

/** Tells whether an activity takes place in one week only. Most do: it is said to those who do not see the others. */
export const isOnce = (activite: ActiviteDeSemaine): boolean => activite.repetition === null && weeksOf(activite) === 1;

/** Says whether an activity takes place once, in some weeks, or again and again. */
export function sayRhythm(activite: ActiviteDeSemaine, t: WeekTexts): string {
  const { repetition } = activite;
  if (repetition !== null) return t.rhythm.every(weeksApart(repetition));
  return isOnce(activite) ? t.rhythm.once : t.rhythm.some(weeksOf(activite));
}

/** The activity at which a conflict is said: the later one of two. */
export const placeOf = ({ activites }: Conflit): string | null => activites.at(-1) ?? null;

/** From when to when a session lasts, as it is said. */
export interface Times {
  readonly from: string;
  readonly to: string | null;
  /** True when it ends after midnight. */
  readonly isNext: boolean;
}

/** Says from when to when a session lasts, or null when that has to be asked for. */
export function sayTimes({ debut, fin }: Session, language: Language): Times | null {
  if (debut === null) return null;
  const to = fin === null ? null : formatHour(fin, language);
  return { from: formatHour(debut, language), to, isNext: fin !== null && fin <= debut };
}

/** Says when an offer is proposed: from when to when, or between which hours it may be. */
export function sayTime(
  { date, debut, fin, a_confirmer }: Creneau,
  { side }: Pick<WeekTexts, 'side'>,
  language: Language,
): string {
  const say = a_confirmer ? side.between : side.when;
  return say(nameDay(date, language), formatHour(debut, language), formatHour(fin, language));
}
