import { isoWeekOf, isPublicHoliday, occurrencesOf, type CalendarDay } from './calendar.ts';
import type { Interval, Rule, Slot } from './rule.ts';

/** The hours of one day by the rules. */
export interface DayHours {
  /** The hours of the day, each certain unless it has a note. */
  slots: (Slot & { note: string | null })[];
  /** The remarks on the hours outside the slots, for instance « sur rendez-vous », or null when the offer is closed then. */
  otherwise: string | null;
  /** True on a public holiday that no rule mentions. */
  unsure: boolean;
}

/** Applies rules to a day, the later ones replacing the earlier ones. */
export function hoursOfDay(rules: readonly Rule[], day: CalendarDay, timeZone: string): DayHours {
  const holiday = isPublicHoliday(day, timeZone);
  const hours: DayHours = { slots: [], otherwise: null, unsure: holiday };
  const applied = rules.filter((rule) => applies(rule, day, holiday));
  const spoken = holiday && applied.some(({ holidays }) => holidays);
  for (const rule of applied) {
    // On a holiday that a rule mentions, as in « PH off; Mo-Fr … », the rules for days of the week do not apply.
    if (spoken && rule.days !== null && !rule.holidays) continue;
    if (rule.mode === 'replace') {
      hours.slots = [];
      hours.otherwise = null;
    }
    // A rule about every day is meant for holidays too.
    if (rule.holidays || (rule.days === null && rule.mode === 'replace')) hours.unsure = false;
    if (rule.slots.length === 0) hours.otherwise = rule.note ?? hours.otherwise;
    hours.slots.push(...rule.slots.map((slot) => ({ ...slot, note: rule.note })));
  }
  return hours;
}

function applies(rule: Rule, day: CalendarDay, holiday: boolean): boolean {
  if (rule.dates !== null && !rule.dates.some((dates) => isWithin(day.month * 100 + day.date, dates))) return false;
  if (rule.weeks !== null && !isInWeeks(isoWeekOf(day), rule.weeks)) return false;
  if (rule.holidays && holiday) return true;
  if (rule.days === null) return !rule.holidays;
  const [fromStart, fromEnd] = occurrencesOf(day);
  return rule.days.some(
    ({ day: weekday, nth }) =>
      weekday === day.weekday && (nth === null || nth.includes(fromStart) || nth.includes(fromEnd)),
  );
}

function isInWeeks(week: number, weeks: NonNullable<Rule['weeks']>): boolean {
  return weeks.some((interval) => isWithin(week, interval) && (week - interval.from) % interval.step === 0);
}

function isWithin(value: number, { from, to }: Interval): boolean {
  return from <= to ? value >= from && value <= to : value >= from || value <= to;
}
