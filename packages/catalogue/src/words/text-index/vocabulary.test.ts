import { isOneEditApart } from '@inclusion-kit/sdk/internal';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createVocabulary, findBeginningsNear, findTypos, type Vocabulary } from './vocabulary.ts';

function toVocabulary(words: Iterable<string>): Vocabulary {
  const steps = createVocabulary([...new Set(words)].sort());
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const SHORTEST = 4;

/** The same by looking at all terms. */
function look({ terms }: Vocabulary, text: string, asPrefix: boolean): string[] {
  const begin = new Set([text.charAt(0), text.charAt(1)]);
  return terms.filter(
    (term) =>
      term.length >= Math.max(text.length - 1, SHORTEST) &&
      (begin.has(term.charAt(0)) || begin.has(term.charAt(1))) &&
      isOneEditApart(text, term, asPrefix),
  );
}

const letters = fc.constantFrom('a', 'b', 'ж');
const word = fc.string({ unit: letters, minLength: 1, maxLength: 6 });

test('the terms one typo away, and those that begin so, are those that a look at all of them finds', () => {
  let total = 0;
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 400 }),
      fc.string({ unit: letters, minLength: 4, maxLength: 6 }),
      (list, text) => {
        const vocabulary = toVocabulary(list);
        for (const asPrefix of [false, true]) {
          const found = asPrefix ? findBeginningsNear(vocabulary, text) : findTypos(vocabulary, text);
          const typos = found.map((term) => vocabulary.terms[term]);
          expect(typos).toEqual(look(vocabulary, text, asPrefix));
          total += typos.length;
        }
      },
    ),
    { seed: 21, numRuns: 500 },
  );
  expect(total, 'some are').toBeGreaterThan(100);
});

test('a term longer than any word is one of them', () => {
  const vocabulary = toVocabulary(['vélo'.repeat(100), 'vélos']);
  expect(findTypos(vocabulary, `${'vélo'.repeat(100)}s`)).toEqual([1]);
  expect(findBeginningsNear(vocabulary, 'vélp')).toEqual([0, 1]);
});
