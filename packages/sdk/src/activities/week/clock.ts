import { toCalendarDay, type CalendarDay } from '../../normalise/horaires/calendar.ts';
import { toLocalTime } from '../../normalise/horaires/local-time.ts';
import { toDayNumber } from '../../schemas/day.ts';

/** The minutes of a day without a change of the clock. */
export const DAY_MINUTES = 1440;
const MINUTE_MS = 60_000;
const TIME = /^(\d{2}):(\d{2})$/;

/** Returns the minutes from midnight of `HH:MM`, 0 to 1440. Null when it is no time of the day. */
export function minutesOf(time: string | null | undefined): number | null {
  const [, hours, minutes] = TIME.exec(time ?? '') ?? [];
  const all = Number(hours) * 60 + Number(minutes);
  return minutes !== undefined && Number(minutes) < 60 && all <= DAY_MINUTES ? all : null;
}

/** Writes minutes from midnight as `HH:MM`. Those of the next day are written as on its own clock. */
export function timeOf(minutes: number): string {
  const within = minutes > DAY_MINUTES ? minutes - DAY_MINUTES : minutes;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}

/** Returns the number of a day since 1970. Not a number when it is no day: nothing takes place then. */
export function dayNumber(day: string): number {
  return toDayNumber(day) ?? Number.NaN;
}

/** Writes the number of a day as `YYYY-MM-DD`. */
export function dayText(number: number): string {
  return new Date(number * DAY_MINUTES * MINUTE_MS).toISOString().slice(0, 10);
}

/** Returns the day of the calendar of a number. */
export function calendarDay(number: number): CalendarDay {
  return toCalendarDay(1970, 1, 1, number);
}

/** Returns the number of the Monday of a day's week. */
export function mondayOf(number: number): number {
  return number - calendarDay(number).weekday;
}

/** The clock of a zone: which instant its times are. */
export interface Clock {
  /**
   * Returns the instant, in minutes since 1970 UTC, of minutes from a day's midnight on this clock. The first one where the clock
   * shows a time twice. Where it skips the time, as much later as it skips.
   */
  instantOf: (day: number, minutes: number) => number;
  /** Tells whether the clock skips a time, on the day on which it is put forward. */
  skips: (day: number, minutes: number) => boolean;
}

/** Creates the clock of an IANA zone. @throws UsageError when there is no such zone */
export function createClock(zone: string): Clock {
  toLocalTime(new Date(0), zone);
  const noons = new Map<number, number>();
  const offsetAt = (instant: number): number => {
    const { today, minutes } = toLocalTime(new Date(instant * MINUTE_MS), zone);
    return Date.UTC(today.year, today.month - 1, today.date) / MINUTE_MS + minutes - Math.floor(instant);
  };
  const offsetAtNoon = (day: number): number => {
    const known = noons.get(day) ?? offsetAt(day * DAY_MINUTES + DAY_MINUTES / 2);
    noons.set(day, known);
    return known;
  };
  const readings = (day: number, minutes: number) => {
    const wall = day * DAY_MINUTES + minutes;
    const at = Math.floor(wall / DAY_MINUTES);
    // No zone is further than fourteen hours from UTC, so that both noons are surely before and after.
    const [before, after] = [offsetAtNoon(at - 2), offsetAtNoon(at + 2)];
    const shown = [wall - before, wall - after].filter((instant) => offsetAt(instant) === wall - instant);
    return { wall, before, after, shown };
  };
  return {
    instantOf: (day, minutes) => {
      const wall = day * DAY_MINUTES + minutes;
      const at = Math.floor(wall / DAY_MINUTES);
      const offset = offsetAtNoon(at - 2);
      if (offset === offsetAtNoon(at + 2)) return wall - offset;
      const { shown, before } = readings(day, minutes);
      return shown[0] ?? wall - before;
    },
    skips: (day, minutes) => {
      const { before, after, shown } = readings(day, minutes);
      return before !== after && shown.length === 0;
    },
  };
}
