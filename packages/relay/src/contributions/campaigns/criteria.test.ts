import { expect, it } from 'vitest';
import { leftAloneBefore } from './criteria.ts';

it('counts the months of old offers from the day in France', () => {
  expect(leftAloneBefore(12, new Date('2026-11-30T10:00:00Z'))).toBe('2025-12-01');
  expect(leftAloneBefore(12, new Date('2026-11-30T22:30:00Z'))).toBe('2025-12-01');
  expect(leftAloneBefore(12, new Date('2026-11-30T23:30:00Z'))).toBe('2025-12-02');
});
