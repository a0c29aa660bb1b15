import type { Conflit, EtatSeance, Programme, SemainePlanifiee, Session } from '@inclusion-kit/sdk/activities';
import type { Facts, WeekTexts } from '../locales/fr/week.ts';
import { formatHour, formatWeekday } from '../shared/format/date.ts';
import { localeOf, type Language } from '../shared/texts/language.ts';
import type { Told } from './programme/changes.ts';

/** A week as it is drawn, with the acts of its reader. */
export interface View {
  readonly t: WeekTexts;
  readonly language: Language;
  readonly headingLevel: number;
  readonly programme: Programme;
  readonly plan: SemainePlanifiee;
  readonly conflits: readonly Conflit[];
  /** The activity whose form is open. */
  readonly edited: string | null;
  readonly edit: (id: string | null) => void;
  readonly tell: (id: string, told: Told) => void;
  readonly judge: (id: string, etat: EtatSeance) => void;
  readonly remove: (id: string) => void;
  readonly show: (id: string) => void;
}

/** The day of the week of a date, 1 for Monday. */
export const weekdayOf = (date: string): number => ((new Date(date).getUTCDay() + 6) % 7) + 1;

/** Names a day of a week, with a capital where a line begins with it. */
export function nameDay(date: string, language: Language): string {
  const name = formatWeekday(weekdayOf(date), language);
  return `${name.charAt(0).toLocaleUpperCase(localeOf(language))}${name.slice(1)}`;
}

/** Writes a day without its year. */
export function shortDay(date: string, language: Language): string {
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', timeZone: 'UTC' };
  const text = new Intl.DateTimeFormat(localeOf(language), options).format(new Date(date));
  return language === 'fr' ? text.replace(/^1\s/, '1er ') : text;
}

/** Says a conflict, and names the other activity beside the one where it stands. */
export function sayConflict(
  { code, activites, faits }: Conflit,
  { t, programme }: Pick<View, 't' | 'programme'>,
): string {
  const minutes = (name: string): string => (typeof faits[name] === 'number' ? t.span(faits[name]) : '');
  const text = (name: string): string => String(faits[name] ?? '');
  const facts: Facts = {
    autre: programme.activites.find(({ id }) => id === activites[0])?.titre ?? '',
    ...{ minutes: minutes('minutes'), libre: minutes('libre'), retard: minutes('retard') },
    ...{ semaines: text('semaines'), champ: text('champ'), valeur: text('valeur') },
  };
  return t.conflits[code](facts);
}

/** The activity at which a conflict is said: the later one of two. */
export const placeOf = ({ activites }: Conflit): string | null => activites.at(-1) ?? null;

/** Says from when to when a session lasts, or null when that has to be asked for. */
export function sayTimes({ debut, fin }: Session, language: Language): { from: string; to: string | null } | null {
  if (debut === null) return null;
  return { from: formatHour(debut, language), to: fin === null ? null : formatHour(fin, language) };
}
