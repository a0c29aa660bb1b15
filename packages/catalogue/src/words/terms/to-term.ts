import { foldText, stopWords } from '@inclusion-kit/sdk/internal';

/** Longest word kept, in characters. Longer words are cut, in texts and in queries alike. */
const MAX_TERM_LENGTH = 40;

/** Accents pile up in hostile texts: a spelling is read up to here. */
const MAX_SPELLING_LENGTH = 120;

/** Turns a spelling into the word it is looked for by. Empty for a stop word, an elision and joined digits (`18-25`). */
export function toTerm(spelling: string, whole: boolean): string {
  if (!whole && /^[a-z]{3,40}$/.test(spelling)) return stopWords.has(spelling) ? '' : spelling;
  const lower = spelling.slice(0, MAX_SPELLING_LENGTH).normalize('NFKC').toLowerCase();
  if (stopWords.has(lower)) return '';
  if (whole && (/^\d/.test(lower) || stopWords.has(lower.replace(/['’].*/su, '')))) return '';
  return foldText(lower)
    .replace(/[^\p{L}\p{N}]|ʼ/gu, '')
    .slice(0, MAX_TERM_LENGTH);
}
