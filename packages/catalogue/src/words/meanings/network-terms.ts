import { areTogether, networkPhrases, toSingularWord, type NetworkPhrase } from '@inclusion-kit/sdk/internal';

/** Opens the terms that stand for a network: no text and no query gives a term that begins so. */
const OPENING = '\u0002';

/** Returns the term that stands for a network in an index. */
export const toNetworkTerm = (network: string): string => `${OPENING}${network}`;

/** Creates the reading of the names of structures: it tells the networks that they name. Each distinct term is looked up once. */
export function createNetworkReader(termOf: (term: number) => string) {
  const byFirst = networkPhrases();
  const beginnings: (readonly NetworkPhrase[] | null | undefined)[] = [];
  const beginningAt = (term: number): readonly NetworkPhrase[] | null => {
    const known = beginnings[term];
    if (known !== undefined) return known;
    const found = byFirst.get(toSingularWord(termOf(term))) ?? null;
    beginnings[term] = found;
    return found;
  };

  /** Tells the networks that a text names, whose terms stand between two positions of an array. */
  return (text: string, terms: Uint32Array, start: number, end: number): readonly string[] => {
    let networks: string[] | undefined;
    for (let place = start; place < end; place += 1) {
      for (const phrase of beginningAt(terms[place] ?? 0) ?? []) {
        const isThere = phrase.words.every(
          (word, at) => place + at < end && (at === 0 || toSingularWord(termOf(terms[place + at] ?? 0)) === word),
        );
        if (isThere && areTogether(text, phrase.words)) (networks ??= []).push(...phrase.networks);
      }
    }
    return networks ?? [];
  };
}
