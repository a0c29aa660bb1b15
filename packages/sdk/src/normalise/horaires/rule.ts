/** An interval of numbers, both ends included. When `from` is after `to`, it goes round the end of the year. */
export interface Interval {
  /** The first. */
  from: number;
  /** The last. */
  to: number;
}

/** A day of the week, 0 for Monday. `nth` limits it to some occurrences in the month, counted from its end when negative. */
export interface DaySelector {
  day: number;
  nth: readonly number[] | null;
}

/** A stretch of a day in minutes since its midnight. `to` is above 1440 when it ends on the next day. */
export type Slot = Interval;

/** One rule of an `opening_hours` text. */
export interface Rule {
  /** Relation to the rules before: it replaces them on its days, adds to them, or applies when they are closed. */
  mode: 'replace' | 'add' | 'fallback';
  /** Days of the year, month × 100 + day, or null for the whole year. */
  dates: readonly Interval[] | null;
  /** ISO weeks, every `step`-th from `from`, or null for all. */
  weeks: readonly (Interval & { step: number })[] | null;
  /** Null for every day, unless `holidays` is set. */
  days: readonly DaySelector[] | null;
  /** True when public holidays are among its days. */
  holidays: boolean;
  /** True when it closes in school holidays, whose days are not known here. It then speaks of no day of the week. */
  schoolHolidays: boolean;
  /** Empty when it closes, or when only its note speaks. */
  slots: readonly Slot[];
  /** The text of a comment, for instance « sur rendez-vous ». The hours are then not certain. */
  note: string | null;
}
