import { DAY_MINUTES, minutesOf } from './clock.ts';
import { isCovered, type Stretch } from './opening.ts';
import type { Absence } from './week.ts';

/** Returns the absences that hold on a day, or in some of its hours. */
export function absencesOn(absences: readonly Absence[], date: string): Absence[] {
  return absences.filter(({ du, au }) => du <= date && date <= au);
}

/** Returns the minutes of a day in which the person is away. */
export function awayOn(absences: readonly Absence[], date: string): Stretch[] {
  return absencesOn(absences, date).map(({ debut, fin }) => {
    const [from, to] = [minutesOf(debut) ?? 0, minutesOf(fin) ?? DAY_MINUTES];
    return { from, to: to > from ? to : DAY_MINUTES };
  });
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
