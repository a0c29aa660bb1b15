/** An interval of numbers, both ends included; `from` after `to` goes round the year. */
export interface Interval {
  /** The first. */
  from: number;
  /** The last. */
  to: number;
}

/** A day of the week, 0 for Monday; `nth` limits it to such occurrences in the month, negative from its end. */
export interface DaySelector {
  day: number;
  nth: readonly number[] | null;
}

/** A stretch of a day in minutes since its midnight; `to` passes 1440 when it ends on the next day. */
export type Slot = Interval;

/** One rule of an `opening_hours` text. */
export interface Rule {
  /** How it stands to the rules before: it replaces them on its days, adds to them, or speaks when they are closed. */
  mode: 'replace' | 'add' | 'fallback';
  /** Days of the year, month × 100 + day; null for the whole year. */
  dates: readonly Interval[] | null;
  /** ISO weeks, every `step`-th from `from`; null for all. */
  weeks: readonly (Interval & { step: number })[] | null;
  /** Null for every day, unless `holidays` is set. */
  days: readonly DaySelector[] | null;
  /** True when public holidays are among its days. */
  holidays: boolean;
  /** Empty when it closes, or when only its note speaks. */
  slots: readonly Slot[];
  /** What a comment says, for instance « sur rendez-vous »: the hours are then not certain. */
  note: string | null;
}
