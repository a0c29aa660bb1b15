import { isPublicHoliday } from '../../normalise/horaires/public-holidays.ts';
import { openStretches } from '../../normalise/horaires/open-state.ts';
import { parseHoraires } from '../../normalise/horaires/parse-horaires.ts';
import { calendarDay, DAY_MINUTES } from './clock.ts';
import type { Stretch } from './free-time.ts';

/**
 * Returns when a place may be open on a day and the next one, in minutes from the midnight of the first: outside, it is surely
 * closed. Null when its hours do not tell: none are known, they are not understood, or they are on request. A bank holiday that
 * they do not speak of may be open all day.
 */
export function openOn(osm: string | null, day: number, code_insee: string | null): Stretch[] | null {
  const hours = parseHoraires(osm);
  if (hours === null || hours.notes.length > 0) return null;
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
