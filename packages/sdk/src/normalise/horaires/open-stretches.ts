import { toCalendarDay, type CalendarDay } from './calendar.ts';
import { parseRules } from './parser.ts';
import type { Interval } from './rule.ts';
import { hoursOfDay } from './slots-of-day.ts';

const DAY_MINUTES = 1440;

/**
 * Returns when opening hours are open for certain on a day, in minutes since its midnight, those that began the day before
 * included: `openState` says `open` at these minutes and at no other. `to` is not part of a stretch.
 * @param osm null, or a form that is not covered, is never open for certain.
 */
export function openStretches(osm: string | null, day: CalendarDay, timeZone: string): Interval[] {
  const rules = osm === null ? null : parseRules(osm);
  if (rules === null) return [];
  const today = hoursOfDay(rules, day, timeZone);
  if (today.unsure) return [];
  const before = hoursOfDay(rules, toCalendarDay(day.year, day.month, day.date, -1), timeZone);
  return [
    ...before.slots.map(({ from, to, note }) => ({ from: from - DAY_MINUTES, to: to - DAY_MINUTES, note })),
    ...today.slots,
  ]
    .filter(({ note }) => note === null)
    .map(({ from, to }) => ({ from, to }));
}
