import { expect, it } from 'vitest';
import { createDayFormat } from './day-format.ts';

it('writes the first of a month and an hour as French readers do', () => {
  const day = createDayFormat({ dateStyle: 'long', timeZone: 'UTC' });
  const moment = createDayFormat({ dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  expect(day(new Date('2024-08-01'))).toBe('1er août 2024');
  expect(day(new Date('2024-08-21'))).toBe('21 août 2024');
  expect(moment(new Date('2026-11-27T08:45:00Z'))).toBe('27 novembre 2026 à 8\u00a0h\u00a045');
  expect(moment(new Date('2026-11-01T23:00:00Z'))).toBe('1er novembre 2026 à 23\u00a0h');
});
