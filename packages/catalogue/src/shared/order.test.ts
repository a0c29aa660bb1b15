import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareCodePoints } from './order.ts';

const codePoints = (text: string) => Array.from(text, (character) => character.codePointAt(0) ?? 0);

function compareSlowly(a: string, b: string): number {
  const [left, right] = [codePoints(a), codePoints(b)];
  for (const [index, point] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (point !== other) return Math.sign(point - other);
  }
  return Math.sign(left.length - right.length);
}

test('compares as the lists of code points compare', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'Z', 'é', '\uE000', '\uFFFD', '\u{10000}', '\u{1F600}', '-'),
    maxLength: 4,
  });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(compareCodePoints(a, b))).toBe(compareSlowly(a, b));
    }),
    { seed: 7, numRuns: 2000 },
  );
});
