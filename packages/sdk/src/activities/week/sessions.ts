import { awayOn, isAway } from './free-time.ts';
import { createClock, dayNumber, dayText, DAY_MINUTES, minutesOf, mondayOf, type Clock } from './clock.ts';
import type { Absence, ActiviteDeSemaine, EtatSeance, Programme, Repetition, Seance } from './week.ts';

/** The minutes of a week: nothing lasts longer in one. */
export const WEEK_MINUTES = 7 * DAY_MINUTES;

/** An activity as it takes place in one week. */
export interface Session {
  /** The activity. */
  readonly activite: ActiviteDeSemaine;
  /** The Monday of the week, `YYYY-MM-DD`. */
  readonly semaine: string;
  /** The day, `YYYY-MM-DD`, null when unknown. */
  readonly date: string | null;
  /** Begin, `HH:MM`, null when unknown. */
  readonly debut: string | null;
  /** End, `HH:MM`, null when unknown: told, or made of the begin and the minutes. */
  readonly fin: string | null;
  /** Minutes that it lasts, as they pass and not as the clock shows them, or that were agreed. Null when unknown. */
  readonly minutes: number | null;
  /**
   * Minutes of it that count: all that are known, at a time that is to confirm too. 0 when it does not take place. Time that it shares
   * with another session counts once: for the surer of the two, then for the one that begins first. Null when unknown.
   */
  readonly comptees: number | null;
  /** Its standing. */
  readonly etat: EtatSeance;
  /** True when the person is absent at some minute of it. */
  readonly absent: boolean;
  /** True when it is planned and nobody told its time: `heure_a_confirmer` of the activity, or an offer without a begin. It has no begin then. */
  readonly a_confirmer: boolean;
}

/** Tells whether a person is away in the hours between which a session may take place whose time is to confirm. */
export type MissedHours = (
  session: Pick<Session, 'activite' | 'date' | 'minutes' | 'a_confirmer'>,
  absences: readonly Absence[],
) => boolean;

/** A session with its place on the line of time. */
export interface PlacedSession extends Omit<Session, 'comptees'> {
  /** Number of its day, null when unknown. */
  readonly day: number | null;
  /** Begin and end in minutes from the day's midnight, as the clock shows them. The end is above 1440 on the next day. */
  readonly local: { readonly from: number; readonly to: number } | null;
  /** Begin and end in minutes since 1970 UTC, null when unknown. */
  readonly span: { readonly from: number; readonly to: number } | null;
  /** Minutes as written, whatever they are worth. */
  readonly written: number | null;
}

/** The options of placing sessions. */
export interface PlacingOptions {
  readonly clock?: Clock | undefined;
  readonly manque?: MissedHours | undefined;
}

/** Returns the sessions of a programme in one week, in the order of days and hours, those without a day last. */
export function sessionsOf(
  programme: Programme,
  monday: number,
  { clock = createClock(programme.fuseau), manque }: PlacingOptions = {},
): PlacedSession[] {
  const sessions = programme.activites.flatMap((activite) =>
    isOfWeek(activite, monday) ? [toSession(activite, { programme, monday, clock, manque })] : [],
  );
  return sessions.sort(compareSessions);
}

/** Tells how many weeks stand between two times of a repetition: one at least, whatever a file tells. */
export const weeksApart = ({ toutes_les }: Repetition): number => Math.max(1, Math.trunc(toutes_les) || 1);

/** Tells whether an activity is one of the week of a Monday. A session that is written for a week is enough. */
function isOfWeek({ semaine, repetition, seances, jour }: ActiviteDeSemaine, monday: number): boolean {
  const first = mondayOf(dayNumber(semaine));
  if (monday === first) return true;
  if (seances.some((one) => mondayOf(dayNumber(one.semaine)) === monday)) return true;
  if (repetition === null || !(monday > first)) return false;
  const weeks = (monday - first) / 7;
  if (weeks % weeksApart(repetition) !== 0) return false;
  // Where the day is unknown, a week counts as long as its Monday is not over the end.
  return repetition.jusqu_au === null || monday + (isWeekday(jour) ? jour - 1 : 0) <= dayNumber(repetition.jusqu_au);
}

interface SessionContext {
  programme: Programme;
  monday: number;
  clock: Clock;
  manque: MissedHours | undefined;
}

function toSession(activite: ActiviteDeSemaine, { programme, monday, clock, manque }: SessionContext): PlacedSession {
  const own = activite.seances.findLast((one) => mondayOf(dayNumber(one.semaine)) === monday);
  const jour = own?.jour ?? activite.jour;
  const day = isWeekday(jour) ? monday + jour - 1 : null;
  // A new begin without a new end keeps the length, so the old end says nothing.
  const moved = own?.debut !== undefined && own.fin === undefined;
  const written = own?.duree_minutes ?? activite.duree_minutes;
  const counted = isCountable(written) ? Math.round(written) : null;
  const etat = own?.etat ?? 'prevue';
  const isGuess = isGuessed(activite, own);
  const begin = minutesOf(own?.debut ?? activite.debut);
  // An hour that nobody told is none: its length is known all the same.
  const from = isGuess || begin === DAY_MINUTES ? null : begin;
  const usual = lengthOf(minutesOf(activite.debut), minutesOf(activite.fin));
  const length = moved ? usual : lengthOf(begin, minutesOf(own?.fin ?? activite.fin));
  const shown = length ?? counted;
  const local = from === null || shown === null ? null : { from, to: from + shown };
  const span = local === null || day === null ? null : spanOf(local, { day, clock, passes: length === null });
  const date = day === null ? null : dayText(day);
  const isHourless = from === null && activite.offre !== null && etat === 'prevue';
  const session = {
    activite,
    semaine: dayText(monday),
    date,
    debut: from === null ? null : (own?.debut ?? activite.debut),
    fin: local === null ? null : toEnd(local.to),
    minutes: counted ?? (span === null ? length : span.to - span.from),
    etat,
    a_confirmer: isGuess || isHourless,
    day,
    local,
    span,
    written,
  };
  const { absences } = programme;
  const isMissed = date !== null && isAway(awayOn(absences, date), { from, local });
  return { ...session, absent: isMissed || manque?.(session, absences) === true };
}

/** Tells whether nobody told the time of a session: those of its own week are told, and one that took place is known. */
function isGuessed({ heure_a_confirmer }: ActiviteDeSemaine, own: Seance | undefined): boolean {
  const isTold = own?.jour !== undefined || own?.debut !== undefined || own?.fin !== undefined;
  return heure_a_confirmer === true && !isTold && (own?.etat ?? 'prevue') === 'prevue';
}

/** Returns where a session stands on the line of time. A written length passes as it is, hours follow the clock. */
function spanOf(
  { from, to }: { from: number; to: number },
  { day, clock, passes }: { day: number; clock: Clock; passes: boolean },
) {
  const start = clock.instantOf(day, from);
  return { from: start, to: passes ? start + to - from : clock.instantOf(day, to) };
}

/** Returns the minutes from a time to another as the clock shows them, the next day's when the end is not after the begin. */
function lengthOf(from: number | null, to: number | null): number | null {
  if (from === null || to === null || from === to) return null;
  return to > from ? to - from : to + DAY_MINUTES - from;
}

function toEnd(minutes: number): string {
  const within = minutes % DAY_MINUTES;
  const ofDay = within === 0 ? DAY_MINUTES : within;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}

/** Minutes that can be counted: above none, and no more than a week has. */
export function isCountable(minutes: number | null): minutes is number {
  return minutes !== null && Number.isFinite(minutes) && Math.round(minutes) > 0 && minutes <= WEEK_MINUTES;
}

function isWeekday(jour: number | null): jour is number {
  return jour !== null && Number.isInteger(jour) && jour >= 1 && jour <= 7;
}

function compareSessions(a: PlacedSession, b: PlacedSession): number {
  return (
    (a.day ?? Infinity) - (b.day ?? Infinity) ||
    (a.local?.from ?? minutesOf(a.debut) ?? Infinity) - (b.local?.from ?? minutesOf(b.debut) ?? Infinity) ||
    (a.span?.to ?? Infinity) - (b.span?.to ?? Infinity) ||
    (a.activite.id < b.activite.id ? -1 : Number(a.activite.id > b.activite.id))
  );
}
