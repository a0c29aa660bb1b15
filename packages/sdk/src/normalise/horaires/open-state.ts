import { requireObject } from '../../arguments.ts';
import { toCalendarDay, type CalendarDay, isoWeekOf, occurrencesOf } from './calendar.ts';
import { toLocalTime } from './local-time.ts';
import { parseRules } from './parser.ts';
import { toTime } from './parse-horaires.ts';
import { isPublicHoliday } from './public-holidays.ts';
import type { Interval, Rule, Slot } from './rule.ts';
import { calendarPlaceIn, timeZoneOf } from './time-zone.ts';

/** A moment on the clock of the offer's own time zone. */
export interface LocalMoment {
  /** `YYYY-MM-DD`. */
  date: string;
  /** `HH:MM`. */
  time: string;
}

/** Tells whether an offer is open at a moment. */
export interface OpenState {
  /**
   * `unknown` when the hours are not understood or are on request only, when the day is a public holiday that they do not
   * mention, or within hours that school holidays close.
   */
  state: 'open' | 'closed' | 'unknown';
  /** The closing time, absent when it does not close within a week. Told also where `exceptSchoolHolidays` is. */
  until?: LocalMoment;
  /**
   * The next certain opening, absent when it is open now, or when no opening is known within four months. Where `exceptSchoolHolidays` is,
   * it holds unless they last until then.
   */
  opensAt?: LocalMoment;
  /** A note of the producer on the present hours, for instance « sur rendez-vous ». */
  note?: string;
  /** True where `until` or `opensAt` tells of hours that do not stand in school holidays, whose days are not known. */
  exceptSchoolHolidays?: true;
}

const DAY_MINUTES = 1440;
const DAYS_AHEAD = 120;
const DAYS_OPEN = 8;

/**
 * Tells whether opening hours in OpenStreetMap's syntax are open at a moment, where the offer is: on its clock, with its holidays.
 * @param osm the hours. Null, or a form that is not covered, gives `unknown`.
 * @param options the moment, and the place or the time zone.
 * @param options.now the moment in question.
 * @param options.code_insee the commune of the offer, for its clock and its public holidays. Null when unknown: those of Paris.
 * @param options.timeZone the IANA zone of the offer, where no `code_insee` is given. The holidays of Alsace and Moselle are then those of Paris.
 * @throws UsageError when the options are no object, or when the hours are understood and `now` or `timeZone` is not valid
 * @example openState('Mo-Fr 09:00-12:00', { now: new Date(), code_insee: '67482' })
 */
export function openState(
  osm: string | null | undefined,
  options: { now: Date; code_insee?: string | null | undefined; timeZone?: string | undefined },
): OpenState {
  requireObject('The options', options);
  const { now, code_insee, timeZone = code_insee === undefined ? undefined : timeZoneOf(code_insee) } = options;
  const rules = typeof osm === 'string' ? parseRules(osm) : null;
  if (rules === null) return { state: 'unknown' };
  const { today, minutes } = toLocalTime(now, timeZone as string);
  const days = createDays(rules, today, code_insee === undefined ? calendarPlaceIn(timeZone) : code_insee);
  const limited = closesInSchoolHolidays(rules);
  const stretch = days.stretchAt(minutes);
  if (stretch !== null) {
    if (stretch.note !== null) return { state: 'unknown', note: stretch.note };
    if (days.hours(0).unsure) return { state: 'unknown' };
    const end = days.endOf(stretch.to);
    const until = end === null ? {} : { until: days.moment(end) };
    return limited ? { state: 'unknown', ...until, exceptSchoolHolidays: true } : { state: 'open', ...until };
  }
  const opening = days.nextOpening(minutes);
  const { otherwise, unsure } = days.hours(0);
  return {
    state: otherwise !== null || unsure ? 'unknown' : 'closed',
    ...(opening === null ? {} : { opensAt: days.moment(opening), ...(limited && { exceptSchoolHolidays: true }) }),
    ...(otherwise === null ? {} : { note: otherwise }),
  };
}

/** Tells whether no hours of the rules are certain, since school holidays close them. */
const closesInSchoolHolidays = (rules: readonly Rule[]): boolean => rules.some(({ schoolHolidays }) => schoolHolidays);

/** Looks at the days around today on one line of minutes, 0 at today's midnight. */
function createDays(rules: readonly Rule[], today: CalendarDay, code_insee: string | null) {
  const cache = new Map<number, DayHours>();
  const day = (offset: number) => toCalendarDay(today.year, today.month, today.date, offset);
  const hours = (offset: number) => {
    const known = cache.get(offset) ?? hoursOfDay(rules, day(offset), code_insee);
    cache.set(offset, known);
    return known;
  };
  const stretches = (offset: number) =>
    hours(offset)
      .slots.map(({ from, to, note }) => ({
        from: from + offset * DAY_MINUTES,
        to: to + offset * DAY_MINUTES,
        note,
      }))
      .sort((a, b) => a.from - b.from);
  /** Returns the stretch that holds a minute. A stretch of the day before may pass midnight. Certain stretches come first. */
  const stretchAt = (minute: number) => {
    const offset = Math.floor(minute / DAY_MINUTES);
    const held = [...stretches(offset - 1), ...stretches(offset)].filter(
      ({ from, to }) => from <= minute && minute < to,
    );
    return held.find(({ note }) => note === null) ?? held[0] ?? null;
  };
  return {
    hours,
    stretches,
    stretchAt,
    /** Follows stretches that touch each other. Returns null when they go on for more than a week. */
    endOf(minute: number): number | null {
      let end = minute;
      for (let next = stretchAt(end); next !== null && next.note === null; next = stretchAt(end)) {
        end = next.to;
        if (end > DAYS_OPEN * DAY_MINUTES) return null;
      }
      return end;
    },
    nextOpening(minute: number): number | null {
      for (let offset = 0; offset <= DAYS_AHEAD; offset += 1) {
        if (hours(offset).unsure) continue;
        const next = stretches(offset).find(({ from, note }) => from > minute && note === null);
        if (next !== undefined) return next.from;
      }
      return null;
    },
    moment(minute: number): LocalMoment {
      const { year, month, date } = day(Math.floor(minute / DAY_MINUTES));
      const pad = (value: number) => String(value).padStart(2, '0');
      return { date: `${year}-${pad(month)}-${pad(date)}`, time: toTime(minute % DAY_MINUTES) };
    },
  };
}

/**
 * Returns when opening hours are open for certain on a day, in minutes since its midnight, those that began the day before
 * included: `openState` says `open` at these minutes and at no other. `to` is not part of a stretch. Holidays are those of the commune.
 */
export function openStretches(osm: string | null, today: CalendarDay, code_insee: string | null): Interval[] {
  const rules = osm === null ? null : parseRules(osm);
  if (rules === null || closesInSchoolHolidays(rules)) return [];
  const { hours, stretches } = createDays(rules, today, code_insee);
  if (hours(0).unsure) return [];
  return [...stretches(-1), ...stretches(0)].filter(({ note }) => note === null).map(({ from, to }) => ({ from, to }));
}

/** The hours of one day by the rules. */
interface DayHours {
  /** The hours of the day, each certain unless it has a note. */
  slots: (Slot & { note: string | null })[];
  /** The remarks on the hours outside the slots, for instance « sur rendez-vous », or null when the offer is closed then. */
  otherwise: string | null;
  /** True on a public holiday that no rule mentions. */
  unsure: boolean;
}

/** Applies rules to a day, the later ones replacing the earlier ones. */
function hoursOfDay(rules: readonly Rule[], day: CalendarDay, code_insee: string | null): DayHours {
  const holiday = isPublicHoliday(day, code_insee);
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
  if (rule.days === null) return !rule.holidays && !rule.schoolHolidays;
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
