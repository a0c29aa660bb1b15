export function monthOf(day: string): string {
  return day.slice(0, 7);
}

export function monthBefore(month: string, count: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 - count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** Returns the same day so many months before, or the last day of a month that is too short for it. */
export function monthsBeforeDay(day: string, count: number): string {
  const month = monthBefore(monthOf(day), count);
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
  return `${month}-${String(Math.min(Number(day.slice(8, 10)), last)).padStart(2, '0')}`;
}

/** Tests whether a month is over on some day: its next day leaves every relay the time to write the last minute. */
export function isOver(month: string, today: string): boolean {
  return today >= `${monthBefore(month, -1)}-02`;
}
