import { searchParameters } from '@inclusion-kit/sdk/internal';

const LENGTH = /^P([1-9]\d{0,3})([YMWD])$/;

/** A length of time before now, in the unit of its text. */
export interface Age {
  readonly count: number;
  readonly unit: 'years' | 'months' | 'days';
}

/** Tells whether a text says since when: a day, `YYYY-MM-DD`, or a length of time up to now, `P1Y`, `P6M`, `P2W`, `P30D`. */
export function isSince(text: string): boolean {
  return searchParameters.maj_depuis.attributeForm.test(text);
}

/** Reads a length of time. Returns null for a day. */
export function toAge(since: string): Age | null {
  const [, digits, letter] = LENGTH.exec(since) ?? [];
  if (digits === undefined) return null;
  const count = Number(digits);
  if (letter === 'Y') return { count, unit: 'years' };
  if (letter === 'M') return { count, unit: 'months' };
  return { count: letter === 'W' ? count * 7 : count, unit: 'days' };
}

/** Returns the day that a text stands for, `YYYY-MM-DD`: a length of time is counted back from today. */
export function toDay(since: string, now = new Date()): string {
  const age = toAge(since);
  if (age === null) return since;
  const day = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
  if (age.unit === 'years') day.setUTCFullYear(day.getUTCFullYear() - age.count);
  else if (age.unit === 'months') day.setUTCMonth(day.getUTCMonth() - age.count);
  else day.setUTCDate(day.getUTCDate() - age.count);
  return day.toISOString().slice(0, 10);
}
