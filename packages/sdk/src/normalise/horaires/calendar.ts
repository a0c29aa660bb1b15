/** A day of the calendar, without hours or zone. */
export interface CalendarDay {
  year: number;
  /** 1–12. */
  month: number;
  /** 1–31. */
  date: number;
  /** 0 for Monday. */
  weekday: number;
}

const DAY_MS = 86_400_000;

/** Returns the day so many days after a date, as the calendar counts them. */
export function toCalendarDay(year: number, month: number, date: number, later = 0): CalendarDay {
  const day = new Date(Date.UTC(year, month - 1, date + later));
  return {
    year: day.getUTCFullYear(),
    month: day.getUTCMonth() + 1,
    date: day.getUTCDate(),
    weekday: (day.getUTCDay() + 6) % 7,
  };
}

/** Returns the ISO week of a day, 1–53. */
export function isoWeekOf({ year, month, date, weekday }: CalendarDay): number {
  // The week belongs to the year of its Thursday.
  const thursday = new Date(Date.UTC(year, month - 1, date + 3 - weekday));
  const start = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - start) / DAY_MS / 7) + 1;
}

/** Returns which occurrence of its weekday in the month a day is, from the beginning and, negative, from the end. */
export function occurrencesOf({ year, month, date }: CalendarDay): [fromStart: number, fromEnd: number] {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return [Math.ceil(date / 7), -Math.ceil((days - date + 1) / 7)];
}
