import { expect, it } from 'vitest';
import { toShownPair } from './value-text.ts';

it('shows two long values from a little before the sign in which they differ', () => {
  const text = 'Un atelier pour apprendre. '.repeat(40);
  const [before, after] = toShownPair(`${text}Tèl`, `${text}Tél`);
  expect(before).toMatch(/^….*Tèl$/);
  expect(after).toMatch(/^….*Tél$/);
  expect(before.length).toBeLessThan(100);
  expect(toShownPair('court', 'Court')).toEqual(['court', 'Court']);
  const [whole, emptied] = toShownPair(text, null);
  expect([whole.endsWith('…'), whole.startsWith('Un atelier'), emptied]).toEqual([true, true, '']);
});
