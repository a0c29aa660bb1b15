import { isPublicHoliday } from '../../normalise/horaires/public-holidays.ts';
import { requireObject } from '../../arguments.ts';
import { UsageError } from '../../errors.ts';
import { toDayNumber } from '../../schemas/day.ts';
import { calendarDay, createClock, dayNumber, dayText, mondayOf } from './clock.ts';
import { absencesOn, isWithoutCare } from './free-time.ts';
import { countedSessions, takesPlace, type CountedSession } from './counted.ts';
import { sessionsOf, type MissedHours, type Session } from './sessions.ts';
import { travelsOf, VITESSE_KM_H, type Trajet } from './travel.ts';
import { HEURES_VISEES, MOST_WEEKS, type Absence, type Objectif, type Programme } from './week.ts';

/** The options of planning. */
export interface PlanOptions {
  /** A day of the week to plan, `YYYY-MM-DD`. Default: the first week of the programme. */
  readonly semaine?: string | undefined;
  /** Kilometres an hour that travel is estimated with. Default: 12, a bus in town from door to door. */
  readonly vitesse_km_h?: number | undefined;
  /**
   * Tells whether an absence takes the hours that a session may have whose time is to confirm: `missesItsHours`, which brings the reader
   * of opening hours. Default: only an absence of the whole day does.
   */
  readonly manque?: MissedHours | undefined;
}

/** One day of a week. */
export interface JourPlanifie {
  /** The day, `YYYY-MM-DD`. */
  readonly date: string;
  /** Its sessions in the order of hours, those without a begin last. */
  readonly seances: readonly Session[];
  /** Minutes that count on this day. Unknown ones are not in it. */
  readonly minutes: number;
  /** True on a bank holiday of the territory. */
  readonly ferie: boolean;
  /** The absences that hold on this day, or in some of its hours. */
  readonly absences: readonly Absence[];
  /** True when children have to be looked after, and nobody does on this day. */
  readonly sans_garde: boolean;
}

/** The minutes of a week by their standing. */
export interface MinutesParEtat {
  /** Planned, and neither declared nor validated. */
  readonly prevue: number;
  /** Declared by the person, and not validated. */
  readonly declaree: number;
  /** Validated. */
  readonly validee: number;
  /** All three. */
  readonly total: number;
}

/** The target of one week. */
export interface ObjectifDeSemaine {
  /** Minutes aimed at. */
  readonly minutes: number;
  /** The reason for another target than fifteen hours, null when none is told. */
  readonly raison: string | null;
  /** The last day of an adapted target, null when there is none. */
  readonly jusqu_au: string | null;
  /** Minutes that are missing. 0 when the target is reached. */
  readonly reste: number;
}

/** One week of a programme. */
export interface SemainePlanifiee {
  /** Its Monday, `YYYY-MM-DD`. */
  readonly semaine: string;
  /** Its seven days. */
  readonly jours: readonly JourPlanifie[];
  /** The sessions whose day is unknown. */
  readonly sans_jour: readonly Session[];
  /** The minutes that count, by standing. */
  readonly minutes: MinutesParEtat;
  /** Number of sessions without known minutes: they are not counted, and must be asked for. */
  readonly sans_duree: number;
  /** Minutes of those that count whose time is to confirm: somebody must be asked. */
  readonly a_confirmer: number;
  /** The target. */
  readonly objectif: ObjectifDeSemaine;
  /** The travels of the week. */
  readonly trajets: readonly Trajet[];
}

/**
 * Plans one week of a programme: its sessions by day, and the minutes that count against the target. Pure: no clock is read.
 *
 * Every known length counts, also where its day or its time is to confirm, which `a_confirmer` tells. Sessions that do not take place count
 * nothing, nor do planned ones during an absence. Time that several share counts once. Minutes that nobody knows are never 0:
 * `sans_duree` tells how many sessions they are missing from. Minutes pass as they do: from 1:00 to 4:00 in the night in which the
 * clock is put forward there are 120.
 * @throws UsageError when the programme or the week is none
 * @example const { minutes, objectif } = planWeek(programme, { semaine: '2026-12-07' });
 */
export function planWeek(programme: Programme, options: PlanOptions = {}): SemainePlanifiee {
  requireProgramme(programme);
  const monday = requireMonday(options.semaine ?? programme.debut);
  const placing = { clock: createClock(programme.fuseau), manque: options.manque };
  const sessions = countedSessions(programme, [monday], placing);
  const jours = [0, 1, 2, 3, 4, 5, 6].map((weekday): JourPlanifie => {
    const date = dayText(monday + weekday);
    const seances = sessions.filter((session) => session.day === monday + weekday);
    return {
      date,
      seances: seances.map(toPublic),
      minutes: sumMinutes(seances),
      ferie: isPublicHoliday(calendarDay(monday + weekday), programme.code_insee),
      absences: absencesOn(programme.absences, date),
      sans_garde: isWithoutCare(programme.garde, monday + weekday),
    };
  });
  const sumOf = (etat: Session['etat']) => sumMinutes(sessions.filter((session) => session.etat === etat));
  const minutes = { prevue: sumOf('prevue'), declaree: sumOf('declaree'), validee: sumOf('validee') };
  const total = minutes.prevue + minutes.declaree + minutes.validee;
  const visees = targetOf(programme.objectif, monday);
  const around = [...sessionsOf(programme, monday - 7, placing), ...sessions].filter(takesPlace);
  const ids = new Set(sessions.map(({ activite }) => activite.id));
  return {
    semaine: dayText(monday),
    jours,
    sans_jour: sessions.filter(({ day }) => day === null).map(toPublic),
    minutes: { ...minutes, total },
    sans_duree: sessions.filter(({ comptees }) => comptees === null).length,
    a_confirmer: sumMinutes(sessions.filter((session) => session.a_confirmer)),
    objectif: { ...visees, reste: Math.max(0, visees.minutes - total) },
    trajets: travelsOf(around, speedOf(options)).filter(
      ({ vers, date }) => ids.has(vers) && date !== null && dayNumber(date) >= monday,
    ),
  };
}

/**
 * Plans every week of a programme, in order.
 * @throws UsageError when the programme is none
 * @example planWeeks(programme).map(({ semaine, minutes }) => [semaine, minutes.total / 60]);
 */
export function planWeeks(programme: Programme, options: Omit<PlanOptions, 'semaine'> = {}): SemainePlanifiee[] {
  return mondaysOf(programme).map((monday) => planWeek(programme, { ...options, semaine: dayText(monday) }));
}

/** Returns the numbers of the Mondays of a programme. @throws UsageError when it is none */
export function mondaysOf(programme: Programme): number[] {
  requireProgramme(programme);
  const first = requireMonday(programme.debut);
  const { semaines } = programme;
  if (!Number.isInteger(semaines) || semaines < 1 || semaines > MOST_WEEKS) {
    throw new UsageError(`\`semaines\` must be a whole number from 1 to ${MOST_WEEKS}.`);
  }
  return Array.from({ length: semaines }, (_, index) => first + index * 7);
}

/** Returns the Monday of a day's week. @throws UsageError when it is no day */
export function requireMonday(day: string): number {
  const number = toDayNumber(day);
  if (number === null) throw new UsageError(`"${day}" is not a day.`, { hint: 'Write it as "2026-11-30".' });
  return mondayOf(number);
}

/** @throws UsageError when a value has not the lists of a programme */
export function requireProgramme(programme: Programme): void {
  requireObject('The programme', programme);
  for (const name of ['activites', 'absences'] as const) {
    if (!Array.isArray(programme[name])) {
      throw new UsageError(`\`${name}\` of the programme must be an array.`, { hint: 'See `parseProgramme`.' });
    }
  }
}

/** Returns the speed of travel. @throws UsageError when it is none */
export function speedOf({ vitesse_km_h: speed = VITESSE_KM_H }: PlanOptions): number {
  if (Number.isFinite(speed) && speed > 0) return speed;
  throw new UsageError('`vitesse_km_h` must be a number above 0.');
}

/** Tells whether hours can be aimed at in a week. */
export function isTarget({ heures }: Objectif): boolean {
  return Number.isFinite(heures) && heures >= 0 && heures <= 168;
}

/** Returns the target of a week. That of fifteen hours holds again after the last day of an adapted one. */
export function targetOf(objectif: Objectif | null, monday: number): Omit<ObjectifDeSemaine, 'reste'> {
  const ended = objectif?.jusqu_au != null && monday > dayNumber(objectif.jusqu_au);
  if (objectif === null || ended || !isTarget(objectif))
    return { minutes: HEURES_VISEES * 60, raison: null, jusqu_au: null };
  return { minutes: Math.round(objectif.heures * 60), raison: objectif.raison, jusqu_au: objectif.jusqu_au };
}

/** Adds up the minutes that count. */
export function sumMinutes(sessions: readonly Pick<Session, 'comptees'>[]): number {
  return sessions.reduce((sum, { comptees }) => sum + (comptees ?? 0), 0);
}

function toPublic({ day: _, local: __, span: ___, written: ____, ...session }: CountedSession): Session {
  return session;
}
