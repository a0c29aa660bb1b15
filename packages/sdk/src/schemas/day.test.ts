import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toDayNumber } from './day.ts';

const DAY_MS = 86_400_000;
const two = (number: number): string => String(number).padStart(2, '0');

it('numbers the days of the calendar as a Date does, and no others', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.integer({ min: 0, max: 9999 }), fc.constantFrom(0, 1900, 1970, 2000, 2024, 2100)),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      fc.constantFrom('', 'T', 'T23:59:59Z', ' ', 'x'),
      (year, month, date, end) => {
        const day = `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
        const time = new Date(`${day}T00:00:00Z`);
        const isDay = !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 10) === day;
        const expected = isDay && (end === '' || end.startsWith('T')) ? time.getTime() / DAY_MS : null;
        expect(toDayNumber(day + end)).toBe(expected);
      },
    ),
    { seed: 7, numRuns: 3000 },
  );
});

it.each([
  '',
  '2026',
  '2026-1-01',
  '2026-01-0a',
  'a026-01-01',
  '2026/01/01',
  '-001-01-01',
  '２０２６-01-01',
  '2026-01-1 ',
])('takes %j for no day', (text) => expect(toDayNumber(text)).toBeNull());
