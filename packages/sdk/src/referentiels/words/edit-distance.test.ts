import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOneEditApart } from './edit-distance.ts';

/** All words that one typo makes of a word over some letters. */
function typosOf(word: string, letters: readonly string[]): Set<string> {
  const typos = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    for (const letter of letters) {
      typos.add(before + letter + after);
      if (after !== '') typos.add(before + letter + after.slice(1));
    }
    if (after !== '') typos.add(before + after.slice(1));
    if (after.length > 1) typos.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
  }
  typos.delete(word);
  return typos;
}

const letters = ['a', 'b', 'c'];
const words = fc.string({ unit: fc.constantFrom(...letters), maxLength: 6 });

test('knows the words that one typo makes from all others', () => {
  fc.assert(
    fc.property(words, words, (typed, word) => {
      fc.pre(typed !== word);
      expect(isOneEditApart(typed, word)).toBe(typosOf(typed, letters).has(word));
    }),
    { seed: 1, numRuns: 3000 },
  );
});

test('knows the words that begin with a typo', () => {
  fc.assert(
    fc.property(words, words, (typed, word) => {
      fc.pre(!word.startsWith(typed) && typed.length > 1);
      const beginnings = Array.from({ length: word.length + 1 }, (_, length) => word.slice(0, length));
      const typos = typosOf(typed, letters);
      expect(isOneEditApart(typed, word, true)).toBe(beginnings.some((beginning) => typos.has(beginning)));
    }),
    { seed: 2, numRuns: 3000 },
  );
});
