/** Days counted back from the first of the month, so that the records of one month are the same and never rot. */
export interface Calendar {
  /** Returns the day that is `days` days before the first of the month, `YYYY-MM-DD`. */
  daysAgo(days: number): string;
}

const dayMs = 86_400_000;

/** Creates the calendar of the month that holds `now`. */
export function createCalendar(now: Date): Calendar {
  const first = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1);
  return { daysAgo: (days) => new Date(first - days * dayMs).toISOString().slice(0, 10) };
}
