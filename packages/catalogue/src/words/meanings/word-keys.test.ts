import { foldText } from '@inclusion-kit/sdk/internal';
import { expect, test } from 'vitest';
import { loadTable } from './languages.ts';
import { isFrame, readTerms } from './word-keys.ts';

/** The keys that the words of a text are read by in a language. */
async function keysOf(language: Parameters<typeof loadTable>[0], text: string): Promise<string[]> {
  const { toKey } = await loadTable(language);
  return readTerms(text).map(toKey);
}

test.each([
  ['fr', 'licencié licenciée licencier licenciement'],
  ['fr', 'travail travaille travailler'],
  ['en', 'lost lose losing'],
  ['en', 'child children'],
  ['en', 'sleep slept sleeping'],
  ['es', 'duermo dormir'],
  ['es', 'entiendo entender'],
  ['es', 'pierdo perder'],
  ['ar', 'نفسي نفسية النفسية'],
  ['ar', 'أغير تغيير التغيير'],
  ['ar', 'يضرب ضرب'],
  ['ar', 'أتعلم تعلم'],
] as const)('%s: %s are forms of one word', async (language, words) => {
  const keys = await keysOf(language, words);
  expect(keys).toHaveLength(words.split(' ').length);
  expect(new Set(keys).size).toBe(1);
});

test.each([
  ['fr', 'licence licencier'],
  ['es', 'paga que'],
  ['ar', 'إدارة دار'],
  ['ar', 'رياضيات رياضة'],
  ['ar', 'إطار طارئ'],
] as const)('%s: %s are words apart', async (language, words) => {
  const keys = await keysOf(language, words);
  expect(new Set(keys).size).toBe(keys.length);
});

test.each(['لا', 'ولا', 'أحد', 'به', 'можу', 'щоб', 'como', 'puede', 'would'])('« %s » frames a need', (word) => {
  expect(isFrame(foldText(word))).toBe(true);
});
