import type { Service } from '@inclusion-kit/sdk/schemas';
import { isOneEditApart } from '@inclusion-kit/sdk/internal';
import { parsePublicQuery, type SoughtRun, type SoughtWord } from './query/public-query.ts';
import { createPublicTexts, type PublicText, type PublicTexts } from './public-texts.ts';

/** The fields of a service that `recherche_public` reads. */
type SearchedPublics = Pick<Service, 'publics' | 'publics_precisions'>;

/** Creates the making of such filters over the records of one catalogue, whose texts are analysed once for all queries. */
export function createPublicSearches(): (query: string) => (service: SearchedPublics) => boolean {
  const texts = createPublicTexts();
  return (query) => createPublicSearch(query, texts);
}

/**
 * Creates the filter of `recherche_public`: words (all needed), `or`, `-word`, `"several words"`, against the publics of a
 * service on one side and `publics_precisions` on the other. The whole query must match one side. Accents, case, word forms,
 * the beginning of the last word and one typo are forgiven. A query with no word to look for matches nothing.
 * @param texts the texts read for earlier queries over the same records, so that a text is analysed once
 * @see /api/v1/search/services `recherche_public` (checked 2026-06-30)
 */
export function createPublicSearch(
  query: string,
  texts: PublicTexts = createPublicTexts(),
): (service: SearchedPublics) => boolean {
  const alternatives = parsePublicQuery(query).map((runs) => runs.map((run) => createRunFinder(run, texts)));
  if (alternatives.length === 0) return () => false;
  const holds = (text: string): boolean => {
    const read = texts.read(text);
    return alternatives.some((runs) => runs.every((isMet) => isMet(read)));
  };
  return ({ publics, publics_precisions }) =>
    (publics !== null && publics.length > 0 && holds(toWords(publics))) ||
    (publics_precisions !== null && holds(publics_precisions));
}

/** Returns the values as one text. The parts that a hyphen joins in a value are no separate words. */
function toWords(publics: readonly string[]): string {
  return publics.join(' ').replaceAll('-', ' ');
}

function createRunFinder({ words, joined, negated }: SoughtRun, texts: PublicTexts): (text: PublicText) => boolean {
  const answers = words.map((word) => createWordTest(word, texts));
  const isJoined = createWordTest(joined, texts);
  const isFound = (text: PublicText): boolean =>
    text.words.some((_, start) => answers.every((isAnswer, offset) => isAnswer(text.words[start + offset]))) ||
    text.wholes.some((word) => isJoined(word)) ||
    (words.length > 1 && text.words.some((word) => isJoined(word)));
  return (text) => isFound(text) !== negated;
}

const YES = 1;
const NO = 2;

/** Tests words of texts against one sought word. Each distinct word is compared once. */
function createWordTest(sought: SoughtWord, { terms, stems }: PublicTexts): (word: number | undefined) => boolean {
  // 0: not compared yet. Texts may still bring words in.
  let verdicts = new Uint8Array(terms.length + 64);
  return (word) => {
    if (word === undefined) return false;
    if (word >= verdicts.length) {
      const larger = new Uint8Array(terms.length * 2);
      larger.set(verdicts);
      verdicts = larger;
    }
    let verdict = verdicts[word] ?? 0;
    if (verdict === 0) {
      verdict = isAnswer(sought, terms[word] ?? '', stems[word] ?? '') ? YES : NO;
      verdicts[word] = verdict;
    }
    return verdict === YES;
  };
}

function isAnswer({ term, stem, prefix, typo }: SoughtWord, otherTerm: string, otherStem: string): boolean {
  if (stem === otherStem) return true;
  return (prefix && otherTerm.startsWith(term)) || (typo && isOneEditApart(term, otherTerm));
}
