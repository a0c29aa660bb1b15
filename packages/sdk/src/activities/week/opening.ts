import { isPublicHoliday } from '../../normalise/horaires/public-holidays.ts';
import { openStretches } from '../../normalise/horaires/open-state.ts';
import { parseHoraires } from '../../normalise/horaires/parse-horaires.ts';
import { calendarDay, DAY_MINUTES, minutesOf, mondayOf } from './clock.ts';
import type { Plage } from './week.ts';

/** A stretch of a day in minutes from its midnight. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

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

/** Returns the minutes of a day, and of the next one, in which somebody looks after the children. */
export function careOn(garde: readonly Plage[], day: number): Stretch[] {
  const weekday = day - mondayOf(day) + 1;
  return [-1, 0, 1].flatMap((later) =>
    garde.flatMap(({ jour, debut, fin }) => {
      const [from, to] = [minutesOf(debut), minutesOf(fin)];
      if (from === null || to === null || jour !== ((weekday - 1 + later + 7) % 7) + 1) return [];
      const end = to > from ? to : to + DAY_MINUTES;
      const stretch = { from: from + later * DAY_MINUTES, to: end + later * DAY_MINUTES };
      return stretch.to > 0 ? [stretch] : [];
    }),
  );
}

/** Tells whether children have to be looked after, and nobody does on a day. */
export function isWithoutCare(garde: readonly Plage[] | null, day: number): boolean {
  return garde !== null && careOn(garde, day).every(({ from }) => from >= DAY_MINUTES);
}

/** Tells whether stretches hold all of another one, several that touch together. */
export function isCovered({ from, to }: Stretch, by: readonly Stretch[]): boolean {
  let reached = from;
  for (const stretch of [...by].sort((a, b) => a.from - b.from)) {
    if (stretch.from > reached) break;
    reached = Math.max(reached, stretch.to);
  }
  return reached >= to;
}

/** Takes stretches away from others. */
export function without(stretches: readonly Stretch[], taken: readonly Stretch[]): Stretch[] {
  return taken.reduce<Stretch[]>(
    (rest, { from, to }) =>
      rest.flatMap((one) =>
        to <= one.from || from >= one.to
          ? [one]
          : [
              { from: one.from, to: Math.min(from, one.to) },
              { from: Math.max(to, one.from), to: one.to },
            ].filter((part) => part.from < part.to),
      ),
    [...stretches],
  );
}

/** Returns the parts of stretches that others hold too. */
export function within(stretches: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  return stretches
    .flatMap((one) => others.map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) })))
    .filter(({ from, to }) => from < to);
}
