import type { Draft } from '../../mapping/apply-mapping.ts';
import { toTextOf } from '../../values/fields/text.ts';

/** A day in numbers, and what stands behind it. */
const DAY = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)(.*)$/s;
/** Days of a column that only the month before the day explains: one alone may be a slip. */
const FEWEST = 2;
const FIELDS = ['date_maj', '_reponse'] as const;

/** The columns whose days are written as `7/24/2026`. */
export type MonthFirst = (place: Draft['place'], column: string) => boolean;

const keyOf = ({ file, sheet }: Draft['place'], column: string): string => JSON.stringify([file, sheet, column]);

/** Finds the columns where some days have a month first, and none of them a day: « 7/8/2026 » is the 8th of July there. */
export function findMonthFirst(drafts: Iterable<Draft>): MonthFirst {
  const counts = new Map<string, { months: number; days: number }>();
  for (const { place, values } of drafts) {
    for (const field of FIELDS) {
      for (const { value, column } of values.get(field) ?? []) {
        const [, first, second] = DAY.exec(toTextOf(value)) ?? [];
        const isDay = Number(first) > 12;
        if (first === undefined || isDay === Number(second) > 12) continue;
        const key = keyOf(place, column);
        const count = counts.get(key) ?? { months: 0, days: 0 };
        counts.set(key, count);
        if (isDay) count.days += 1;
        else count.months += 1;
      }
    }
  }
  const found = new Set(
    [...counts].flatMap(([key, { months, days }]) => (months >= FEWEST && days === 0 ? [key] : [])),
  );
  return found.size === 0 ? () => false : (place, column) => found.has(keyOf(place, column));
}

/** Writes a day that has its month first as French does. */
export const toDayFirst = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(DAY, '$2/$1/$3$4') : value;
