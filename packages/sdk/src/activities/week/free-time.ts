// The time of a person: absences, hours of childcare, and the stretches of a day that are left.
import { DAY_MINUTES, minutesOf, mondayOf } from './clock.ts';
import type { Absence, Plage } from './week.ts';

/** A stretch of a day in minutes from its midnight. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Returns the absences that hold on a day, or in some of its hours. */
export function absencesOn(absences: readonly Absence[], date: string): Absence[] {
  return absences.filter(({ du, au }) => du <= date && date <= au);
}

/** Returns the minutes of a day in which the person is away. */
export function awayOn(absences: readonly Absence[], date: string): Stretch[] {
  return absencesOn(absences, date).map(stretchOf);
}

/** Returns the minutes of a day between two times, up to midnight at most. */
export function stretchOf({ debut, fin }: Pick<Absence, 'debut' | 'fin'>): Stretch {
  const [from, to] = [minutesOf(debut) ?? 0, minutesOf(fin) ?? DAY_MINUTES];
  return { from, to: to > from ? to : DAY_MINUTES };
}

/** Tells whether the person is away at some minute of a session. One whose begin is unknown is missed on a day without a free minute alone. */
export function isAway(
  away: readonly Stretch[],
  { from, local }: { from: number | null; local: Stretch | null },
): boolean {
  if (from === null) return isCovered({ from: 0, to: DAY_MINUTES }, away);
  const to = local?.to ?? from + 1;
  return away.some((stretch) => stretch.from < to && stretch.to > from);
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
