import { foldText } from '@inclusion-kit/sdk/internal';
import { STOP_WORDS } from './stop-words.ts';

/** Longest word kept, in characters. Longer words are cut, in texts and in queries alike. */
const MAX_TERM_LENGTH = 40;

/** Accents pile up in hostile texts: a spelling is read up to here. */
const MAX_SPELLING_LENGTH = 120;

/**
 * Turns a word as it is spelled into the one it is looked for by: lower case, without accents, joined parts in one.
 * Empty for a stop word, and for joined words that are an elision (`qu'elle`) or begin with digits (`18-25`).
 */
export function toTerm(spelling: string, whole: boolean): string {
  if (!whole && /^[a-z]{3,40}$/.test(spelling)) return STOP_WORDS.has(spelling) ? '' : spelling;
  const lower = spelling.slice(0, MAX_SPELLING_LENGTH).normalize('NFKC').toLowerCase();
  if (STOP_WORDS.has(lower)) return '';
  if (whole && (/^\d/.test(lower) || STOP_WORDS.has(lower.replace(/['’].*/su, '')))) return '';
  return foldText(lower)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, MAX_TERM_LENGTH);
}
