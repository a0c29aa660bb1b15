import { isPublicHoliday } from '../../normalise/horaires/public-holidays.ts';
import { openStretches } from '../../normalise/horaires/open-state.ts';
import { parseHoraires } from '../../normalise/horaires/parse-horaires.ts';
import { calendarDay, dayNumber, DAY_MINUTES, timeOf } from './clock.ts';
import { awayOn, stretchOf, within, without, type Stretch } from './free-time.ts';
import { timesInName } from './said-times.ts';
import type { MissedHours, Session } from './sessions.ts';
import type { Plage } from './week.ts';

/**
 * Returns when a place may be open on a day and the next one, in minutes from the midnight of the first: outside, it is surely
 * closed. Null when its hours do not tell: none are known, they are not understood, they are on request, or school
 * holidays close them. A bank holiday that they do not speak of may be open all day.
 */
export function openOn(osm: string | null, day: number, code_insee: string | null): Stretch[] | null {
  const hours = parseHoraires(osm);
  if (hours === null || hours.notes.length > 0 || hours.vacances !== null) return null;
  if (hours.semaine.some((plages) => plages.some(({ note }) => note !== null))) return null;
  return [0, 1].flatMap((later) => {
    const start = later * DAY_MINUTES;
    if (hours.feries === null && isPublicHoliday(calendarDay(day + later), code_insee))
      return [{ from: start, to: start + DAY_MINUTES }];
    return openStretches(osm, calendarDay(day + later), code_insee)
      .filter(({ to }) => to > 0)
      .map(({ from, to }) => ({ from: from + start, to: to + start }));
  });
}

/** A session whose time may be to confirm. */
type Uncertain = Pick<Session, 'activite' | 'date' | 'minutes' | 'a_confirmer'>;

/**
 * Returns the hours between which a session may take place whose time is to confirm: those of its offer or its structure on that day,
 * as its name says the part of the day, where it has room. None where they are not known, or are all hours.
 */
export function possibleHours(session: Uncertain): Pick<Plage, 'debut' | 'fin'>[] {
  const { date, minutes, a_confirmer } = session;
  const { titre, offre, lieu } = session.activite;
  if (!a_confirmer || date === null || offre === null) return [];
  const open = openOn(offre.horaires_accueil, dayNumber(date), lieu?.code_insee ?? null) ?? [];
  return within([timesInName(titre).part], open)
    .filter(({ from, to }) => to - from < DAY_MINUTES && to - from >= (minutes ?? 0))
    .map(({ from, to }) => ({ debut: timeOf(from), fin: timeOf(to) }));
}

/**
 * Tells whether a person is away in the hours between which a session may take place whose time is to confirm: none are free for as
 * long as it lasts.
 * @example planWeek(programme, { manque: missesItsHours }).minutes.total
 */
export const missesItsHours: MissedHours = (session, absences) => {
  const { date, minutes } = session;
  const hours = possibleHours(session).map(stretchOf);
  if (date === null || hours.length === 0) return false;
  return !without(hours, awayOn(absences, date)).some(({ from, to }) => to - from >= (minutes ?? 1));
};
