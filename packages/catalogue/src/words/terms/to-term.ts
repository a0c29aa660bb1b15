import { foldText } from '@inclusion-kit/sdk/internal';

/** French words too common to be looked for, as spelled, the letters of elisions and of inclusive writing among them. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a à ai au aux avec c ça car ce ceci cela celle celles celui ces cet cette ceux chez ci comme d dans de des dès donc ' +
    'dont du e elle elles en entre es est et étaient était être etre eu eux il ils j je jusqu l la là le les leur leurs ' +
    'lorsqu lui m ma mais me même meme mêmes memes mes mon n ne ni nos notre nous on ont or ou où par pas pour puisqu qu ' +
    'que quel quelle quelles quels qui quoi quoiqu s sa sans se ses si soi son sont sous sur t ta te tes toi ton très tres tu ' +
    'un une vers vos votre vous y'
  ).split(' '),
);

/** Longest word kept, in characters. Longer words are cut, in texts and in queries alike. */
const MAX_TERM_LENGTH = 40;

/** Accents pile up in hostile texts: a spelling is read up to here. */
const MAX_SPELLING_LENGTH = 120;

/** Turns a spelling into the word it is looked for by. Empty for a stop word, an elision and joined digits (`18-25`). */
export function toTerm(spelling: string, whole: boolean): string {
  if (!whole && /^[a-z]{3,40}$/.test(spelling)) return STOP_WORDS.has(spelling) ? '' : spelling;
  const lower = spelling.slice(0, MAX_SPELLING_LENGTH).normalize('NFKC').toLowerCase();
  if (STOP_WORDS.has(lower)) return '';
  if (whole && (/^\d/.test(lower) || STOP_WORDS.has(lower.replace(/['’].*/su, '')))) return '';
  return foldText(lower)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, MAX_TERM_LENGTH);
}
