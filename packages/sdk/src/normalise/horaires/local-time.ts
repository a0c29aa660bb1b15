import { UsageError } from '../../errors.ts';
import { toCalendarDay, type CalendarDay } from './calendar.ts';

/** A moment on the clock of a time zone. */
export interface LocalTime {
  readonly today: CalendarDay;
  /** Minutes since midnight, as the clock shows them. */
  readonly minutes: number;
}

/** Returns what the calendar and the clock of a time zone show. @throws UsageError when either is none */
export function toLocalTime(now: Date, timeZone: string): LocalTime {
  if (!(now instanceof Date) || Number.isNaN(now.getTime())) throw new UsageError('`now` must be a valid Date.');
  const parts = new Map(
    createClock(timeZone)
      .formatToParts(now)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return {
    today: toCalendarDay(part('year'), part('month'), part('day')),
    minutes: part('hour') * 60 + part('minute'),
  };
}

/** The clocks already made, since making one takes longer than reading it. There are some hundreds of time zones at most. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function createClock(timeZone: unknown): Intl.DateTimeFormat {
  if (typeof timeZone !== 'string') throw new UsageError('`timeZone` must be the name of a time zone.');
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const shown: Intl.DateTimeFormatOptions = {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  };
  try {
    const clock = new Intl.DateTimeFormat('en-GB', shown);
    clocks.set(timeZone, clock);
    return clock;
  } catch (cause) {
    throw new UsageError('There is no time zone of this name.', { hint: 'See `timeZoneOf`.', cause });
  }
}
