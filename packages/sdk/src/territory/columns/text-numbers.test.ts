import { describe, expect, it } from 'vitest';
import { createTextNumbers } from './text-numbers.ts';

describe('the numbers of texts', () => {
  it('are those that were given, each text once', () => {
    const numbers = createTextNumbers(3);
    expect([numbers.put('a', 2), numbers.put('', 0), numbers.put('a', 1)]).toEqual([true, true, false]);
    expect(['a', '', 'b'].map((text) => numbers.get(text))).toEqual([2, 0, undefined]);
  });

  it('are found whatever is guessed', () => {
    const numbers = createTextNumbers(3);
    for (const [at, text] of ['a', 'b', 'c'].entries()) numbers.put(text, at);
    expect([0, 1, 2, 3].map((guess) => numbers.get('b', guess))).toEqual([1, 1, 1, 1]);
    expect([0, 1, 2, 3].map((guess) => numbers.get('d', guess))).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('tell texts of one hash apart, and one in the slot of another', () => {
    // FNV-1a gives the two words of each pair the same 32 bits.
    const texts = ['costarring', 'liquid', 'declinate', 'macallums', 'altarage', 'zinke'];
    const numbers = createTextNumbers(texts.length);
    for (const [at, text] of texts.entries()) expect(numbers.put(text, at)).toBe(true);
    expect(texts.map((text) => numbers.get(text))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(createTextNumbers(0).get('liquid')).toBeUndefined();
  });

  it('hold as many texts as they were made for', () => {
    const texts = Array.from({ length: 5000 }, (_, at) => `source--${at * 7}`);
    const numbers = createTextNumbers(texts.length);
    expect(texts.every((text, at) => numbers.put(text, at))).toBe(true);
    expect(texts.map((text) => numbers.get(text))).toEqual([...texts.keys()]);
    expect(texts.some((text) => numbers.put(text, 0))).toBe(false);
  });
});
