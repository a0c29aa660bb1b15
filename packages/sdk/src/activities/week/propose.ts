import { hasOwnHours, hoursOf } from '../../normalise/contacts-of.ts';
import type { TypeService } from '../../referentiels/values/types-services.ts';
import { toLocalTime } from '../../normalise/horaires/local-time.ts';
import { parseHoraires } from '../../normalise/horaires/parse-horaires.ts';
import { isPublicHoliday } from '../../normalise/horaires/public-holidays.ts';
import type { Position } from '../../geography/geography.ts';
import { metresBetween } from '../../geography/distance.ts';
import { awayOn, careOn, isCovered, within, without, type Stretch } from './free-time.ts';
import { calendarDay, DAY_MINUTES, dayText, timeOf } from './clock.ts';
import { placeOf, weeklyMinutes } from './from-offer.ts';
import type { OffreDeSemaine } from './offre-de-semaine.ts';
import { missesItsHours, openOn } from './opening.ts';
import { takesPlace } from './counted.ts';
import { planWeek, requireMonday, speedOf, type PlanOptions } from './plan-week.ts';
import { timesInName, type SaidTimes } from './said-times.ts';
import { sessionsOf, type PlacedSession } from './sessions.ts';
import { metresOf, travelMinutes } from './travel.ts';
import type { Programme } from './week.ts';

/** A time of a week at which an offer fits. */
export interface Creneau {
  /** Day of the week, 1 for Monday. */
  readonly jour: number;
  /** The day, `YYYY-MM-DD`. */
  readonly date: string;
  /** Begin, `HH:MM`, or the first hour at which it may take place. */
  readonly debut: string;
  /** End, `HH:MM`, or the last hour at which it may take place. */
  readonly fin: string;
  /** True where the offer does not tell its time: it takes place some time between these hours, in which it, or its structure, is open. */
  readonly a_confirmer: boolean;
}

/** An offer that a week has room for. */
export interface Proposition<Offre extends OffreDeSemaine> {
  /** The offer. */
  readonly offre: Offre;
  /** Minutes that it takes a week, null when unknown. */
  readonly minutes: number | null;
  /** The first time that fits on each day: the offer is open and the person is free, with the time to get there. Confirm it by a call. */
  readonly creneaux: readonly Creneau[];
  /** Metres from the position, as the crow flies. Null when it has no point, or nobody has to go there. */
  readonly metres: number | null;
  /** True when nobody has to go there: it is at a distance, or may be and is too far to go to. */
  readonly a_distance: boolean;
  /** True for help that is no activity: a grant, or things that are lent or given. It takes no hours, so it is put at no time. */
  readonly aide: boolean;
}

/** The options of proposals. */
export interface ProposeOptions extends PlanOptions {
  /** Where the person starts from, for the order. Default: unknown. */
  readonly position?: Position | undefined;
  /** The most proposals. Default: 10. */
  readonly most?: number | undefined;
  /** First time of a day, `HH:MM`. Default: 08:00. */
  readonly des?: string | undefined;
  /** Last time of a day, `HH:MM`. Default: 19:00. */
  readonly jusqu_a?: string | undefined;
  /** The moment that is taken for now: no time before it is proposed. Default: any time of the week. */
  readonly maintenant?: Date | undefined;
}

/** Types of offers that nobody spends hours at. */
const AIDES: readonly (string | null | undefined)[] = [
  'aide-financiere',
  'aide-materielle',
] satisfies readonly TypeService[];

/** Longer than this, the hours of a week are not all on one day. */
const LONGEST_SESSION = 240;

/** Opening times of a week up to which they are those of an activity, and not of a desk. */
const MOST_TIMES = 3;

/** Farther than this, a bus takes more than an hour. */
export const NEAR_METRES = 15_000;

/** A search around a commune finds no place farther than this, so one that is comes from the whole country. */
const FARTHEST_METRES = 50_000;

/** Tells whether hours of its own tell when people come to an offer: few of them, « mardi de 14 h à 17 h ». */
function tellsTimes(offre: OffreDeSemaine): boolean {
  const times = hasOwnHours(offre) ? (parseHoraires(hoursOf(offre))?.semaine.flat() ?? []) : [];
  return times.length > 0 && times.length <= MOST_TIMES;
}

/**
 * Proposes offers that fit the free hours of a week: not in it already, open as far as is known, outside absences, bank holidays
 * and the hours in which nobody looks after the children, with the time to travel. An offer whose name says a day, « jeudi
 * matin », is proposed on that day alone, and one without a length in its own hours where these are few. A time is told where its own
 * hours are few and as long as it lasts: otherwise they only say between which hours it takes place. An offer farther than 50 km
 * is proposed where it can be followed at a distance. Those whose own hours tell a time come first: the ones that do not overshoot
 * the target before those that do, and a time that is told before one to confirm. Then come those whose time only their structure
 * tells, or whose length nobody tells, then the others, and among each, again, the ones that do not overshoot, and the nearest
 * first. One farther than 15 km comes after the nearer ones of which something is told. Help that is no activity, such as a grant,
 * comes last.
 * @param offres the offers to choose from, for instance a page of a search.
 * @throws UsageError when the programme, the week or the speed is none
 * @example proposeActivites(programme, services, { semaine: '2026-11-30' })[0]?.creneaux[0]?.debut
 */
export function proposeActivites<Offre extends OffreDeSemaine>(
  programme: Programme,
  offres: Iterable<Offre>,
  options: ProposeOptions = {},
): Proposition<Offre>[] {
  const { position, most = 10, des = '08:00', jusqu_a = '19:00', maintenant } = options;
  const { manque = missesItsHours } = options;
  const plan = planWeek(programme, { ...options, manque });
  const monday = requireMonday(plan.semaine);
  const sessions = sessionsOf(programme, monday, { manque }).filter(takesPlace);
  const here = new Set(sessions.map(({ activite }) => activite.offre?.id));
  const now = maintenant === undefined ? null : localMoment(maintenant, programme.fuseau);
  const window = { from: toMinutes(des), to: toMinutes(jusqu_a) };
  const days = [0, 1, 2, 3, 4, 5, 6].flatMap((weekday): FreeDay[] => {
    const day = monday + weekday;
    if (now !== null && day < now.day) return [];
    if (isPublicHoliday(calendarDay(day), programme.code_insee)) return [];
    const cared = programme.garde === null ? [window] : within([window], careOn(programme.garde, day));
    const free = without(cared, awayOn(programme.absences, dayText(day)));
    return [
      { day, free, over: now?.day === day ? now.minutes : 0, sessions: sessions.filter((one) => one.day === day) },
    ];
  });
  const speed = speedOf(options);
  const proposals = [...offres].flatMap((offre): Proposition<Offre>[] => {
    if (here.has(offre.id)) return [];
    const metres = metresFrom(position, offre);
    const isFar = metres !== null && metres > FARTHEST_METRES;
    if (isFar && offre.modes_accueil?.includes('a-distance') !== true) return [];
    const a_distance = isFar || placeOf(offre).a_distance;
    const minutes = weeklyMinutes(offre);
    const aide = AIDES.includes(offre.type);
    const fits = !aide && (minutes === null ? tellsTimes(offre) : minutes <= LONGEST_SESSION);
    const said = timesInName(offre.nom);
    const creneaux = fits
      ? days.flatMap((day) => findTime(offre, { day, minutes, speed, programme, said, a_distance }) ?? [])
      : [];
    return [{ offre, minutes, creneaux, metres: isFar ? null : metres, a_distance, aide }];
  });
  const { reste } = plan.objectif;
  const placeOfKnown = ({ offre, minutes, creneaux }: Proposition<Offre>, isLong: boolean): number => {
    if (creneaux.length === 0) return isLong ? 3.5 : 3;
    const isSure = creneaux.some(({ a_confirmer }) => !a_confirmer);
    if (!isSure && (minutes === null || !hasOwnHours(offre))) return isLong ? 2.5 : 2;
    return (isSure ? 0 : 0.5) + (isLong ? 1 : 0);
  };
  const rankOf = (one: Proposition<Offre>): number => {
    const { aide, minutes, creneaux, metres } = one;
    if (aide || (minutes === null && creneaux.length === 0)) return aide ? 9 : 8;
    const isLong = minutes !== null && minutes > reste;
    return placeOfKnown(one, isLong) + (metres !== null && metres > NEAR_METRES ? 4 : 0);
  };
  return proposals
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.metres ?? Infinity) - (b.metres ?? Infinity) || compareIds(a, b))
    .slice(0, most);
}

/** Returns the number of the day of a moment, and its minutes from midnight, on the clock of a zone. */
function localMoment(moment: Date, zone: string): { day: number; minutes: number } {
  const { today, minutes } = toLocalTime(moment, zone);
  return { day: Date.UTC(today.year, today.month - 1, today.date) / (DAY_MINUTES * 60_000), minutes };
}

/** Nobody meets at 11:38. */
const STEP_MINUTES = 15;

/** A day with the stretches that the person may be out. */
interface FreeDay {
  day: number;
  free: readonly Stretch[];
  /** The minutes of it that are over. */
  over: number;
  sessions: readonly PlacedSession[];
}

/** A day to find a time on, and what is known of the offer. */
interface Search {
  day: FreeDay;
  /** The minutes that it takes. Null when unknown. */
  minutes: number | null;
  speed: number;
  programme: Programme;
  /** The days that the name of the offer says. */
  said: SaidTimes;
  a_distance: boolean;
}

/**
 * Returns the first time of a day at which an offer fits, or null. Hours that nobody knows fit none, nor days that its name does not
 * say. Where its time is not told it is the hours between which it may be, whatever time it is now.
 */
function findTime(offre: OffreDeSemaine, { day, minutes, speed, programme, said, a_distance }: Search): Creneau | null {
  const jour = calendarDay(day.day).weekday + 1;
  if (said.jours?.has(jour) === false) return null;
  const open = openOn(hoursOf(offre), day.day, offre.code_insee ?? programme.code_insee);
  if (open === null) return null;
  const lieu = placeOf(offre);
  const taken = day.sessions.flatMap(({ local, activite }) => {
    if (local === null) return [];
    const metres = a_distance || activite.lieu?.a_distance === true ? null : metresOf(activite.lieu, lieu);
    const travel = metres === null ? 0 : travelMinutes(metres, speed);
    return [{ from: local.from - travel, to: local.to + travel }];
  });
  const free = without(within(day.free, [said.part]), taken);
  const left = ({ from, to }: Stretch): number => to - Math.max(from, day.over);
  if (minutes !== null && tellsTimes(offre)) {
    const told = open.find((one) => one.to - one.from === minutes && left(one) >= minutes && isCovered(one, free));
    if (told !== undefined) return toCreneau(day, told, false);
  }
  const pending = pendingOn(day, programme);
  // One of an unknown length may take all of its hours.
  const held = minutes === null ? open.filter((one) => isShort(one) && isCovered(one, free)) : within(free, open);
  const between = held
    .map(({ from, to }) => ({ from: toStep(from, Math.ceil), to: toStep(to, Math.floor) }))
    .find((one) => {
      const others = pending.filter(({ stretches }) => isWithin(stretches, one));
      return left(one) >= (minutes ?? one.to - one.from) + others.reduce((sum, other) => sum + other.taken, 0);
    });
  return between === undefined ? null : toCreneau(day, between, true);
}

const isShort = ({ from, to }: Stretch): boolean => to - from <= LONGEST_SESSION;

const toStep = (minutes: number, round: (steps: number) => number): number =>
  round(minutes / STEP_MINUTES) * STEP_MINUTES;

const isWithin = (stretches: readonly Stretch[], { from, to }: Stretch): boolean =>
  stretches.every((one) => from <= one.from && one.to <= to);

/** Returns the hours between which sessions of a day take place whose time is to confirm, and the minutes that each takes of them. */
function pendingOn({ day, sessions }: FreeDay, programme: Programme): { stretches: Stretch[]; taken: number }[] {
  return sessions.flatMap(({ debut, minutes, activite: { offre, lieu } }) => {
    const open = openOn(offre?.horaires_accueil ?? null, day, lieu?.code_insee ?? programme.code_insee) ?? [];
    const stretches = open.filter(({ from }) => from < DAY_MINUTES);
    if (debut !== null || stretches.length === 0) return [];
    return [{ stretches, taken: minutes ?? stretches.reduce((sum, { from, to }) => sum + to - from, 0) }];
  });
}

const toCreneau = ({ day }: FreeDay, { from, to }: Stretch, a_confirmer: boolean): Creneau => ({
  jour: calendarDay(day).weekday + 1,
  date: dayText(day),
  debut: timeOf(from),
  fin: timeOf(to),
  a_confirmer,
});

function metresFrom(position: Position | undefined, offre: OffreDeSemaine): number | null {
  const { latitude, longitude } = offre;
  if (position === undefined || latitude === null || longitude === null || placeOf(offre).a_distance) return null;
  return Math.round(metresBetween(position, { latitude, longitude }));
}

function toMinutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return Math.min(hours * 60 + minutes, DAY_MINUTES);
}

function compareIds(a: { offre: OffreDeSemaine }, b: { offre: OffreDeSemaine }): number {
  return a.offre.id < b.offre.id ? -1 : Number(a.offre.id > b.offre.id);
}
