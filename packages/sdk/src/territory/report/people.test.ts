import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEAST_TOLD, tellSum } from './people.ts';

const small = fc.integer({ min: 1, max: LEAST_TOLD - 1 });
const parts = fc.array(fc.oneof(small, fc.constant(0), fc.integer({ min: LEAST_TOLD, max: 200 })), { maxLength: 12 });

test('a sum of needs says nothing of its small parts: with any others in their place it is told alike, and it is true', () => {
  fc.assert(
    fc.property(parts, fc.array(small, { minLength: 12, maxLength: 12 }), (own, others) => {
      const told = tellSum(own);
      const changed = own.map((part, at) => (part > 0 && part < LEAST_TOLD ? (others[at] ?? 1) : part));
      expect(tellSum(changed)).toEqual(told);
      const all = own.reduce((sum, part) => sum + part, 0);
      if (told.genre === 'juste') expect(all).toBe(told.nombre);
      else if (told.genre === 'petit') expect(all).toBeLessThan(told.nombre);
      else expect(all).toBeGreaterThanOrEqual(told.nombre);
    }),
  );
});

test.each([
  [[], 'juste', 0],
  [[8, 6], 'juste', 14],
  [[3], 'petit', 5],
  [[8, 3], 'au-moins', 9],
  [[2, 2], 'au-moins', 2],
] as const)('needs of %j are told: %s, %i', (own, genre, nombre) => {
  expect(tellSum(own)).toEqual({ genre, nombre });
});
