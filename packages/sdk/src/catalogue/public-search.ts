import { foldText } from '../geography/fold-text.ts';
import type { Service } from '../schemas/index.ts';

/** A run of consecutive words to find, or to find absent. */
interface Term {
  readonly words: readonly string[];
  readonly negated: boolean;
}

/** French words too common to be looked for, without accents. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a ai au aux avec c ce ces cette d dans de des du elle en est et eux il ils j je l la le les leur leurs lui m ma ' +
    'mais me mes moi mon n ne nos notre nous on ou par pas pour qu que qui s sa sans se ses son sont sur t ta te tes ' +
    'toi ton tu un une vos votre vous y'
  ).split(' '),
);

/**
 * Creates the filter of `recherche_public`: words (all needed), `or`, `-word`, `"several words"`, against the publics of
 * a service on one side and `publics_precisions` on the other; the whole query must match one side.
 * Accents, case and plurals are forgiven. A query with no word to look for matches nothing.
 * @see /api/v1/search/services `recherche_public` (checked 2026-06-30)
 */
export function createPublicSearch(query: string): (service: Service) => boolean {
  const alternatives = parseQuery(query);
  if (alternatives.length === 0) return () => false;
  const matches = (text: string | null): boolean => {
    if (text === null) return false;
    const words = toSearchedWords(text);
    return alternatives.some((terms) => terms.every((term) => hasRun(words, term.words) !== term.negated));
  };
  return ({ publics, publics_precisions }) =>
    matches(publics === null || publics.length === 0 ? null : publics.join(' ')) || matches(publics_precisions);
}

/** Reads a query into alternatives, each a list of terms that must all hold. */
function parseQuery(query: string): Term[][] {
  const alternatives: Term[][] = [[]];
  for (const [, minus, quoted, bare] of foldText(query).matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/gu)) {
    if (minus === '' && bare === 'or') {
      alternatives.push([]);
      continue;
    }
    const words = toSearchedWords(quoted ?? bare ?? '');
    if (words.length > 0) alternatives.at(-1)?.push({ words, negated: minus === '-' });
  }
  return alternatives.filter((terms) => terms.length > 0);
}

/** Returns the words of a text as they are compared: folded, without stop words, without their plural or final e. */
function toSearchedWords(text: string): string[] {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !STOP_WORDS.has(word)).map(toStem);
}

/** Drops what a plural or a feminine adds at the end of a word: `jeunes` and `jeune`, `mineures` and `mineur` are alike. */
function toStem(word: string): string {
  if (word.length < 4) return word;
  if (word.length > 5 && word.endsWith('aux') && !word.endsWith('eaux')) return `${word.slice(0, -3)}al`;
  return word.replace(/[sx]$/u, '').replace(/e$/u, '');
}

function hasRun(words: readonly string[], run: readonly string[]): boolean {
  return words.some((_, start) => run.every((word, offset) => words[start + offset] === word));
}
