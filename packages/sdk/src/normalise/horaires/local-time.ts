import { toCalendarDay, type CalendarDay } from './calendar.ts';

/** A moment on the clock of a time zone. */
export interface LocalTime {
  readonly today: CalendarDay;
  /** Minutes since midnight, as the clock shows them. */
  readonly minutes: number;
}

/** Returns what the calendar and the clock of a time zone show. */
export function toLocalTime(now: Date, timeZone: string): LocalTime {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return {
    today: toCalendarDay(part('year'), part('month'), part('day')),
    minutes: part('hour') * 60 + part('minute'),
  };
}
