import { areTogether, findNetwork, toSingularWord } from '@inclusion-kit/sdk/internal';
import { networkNames } from '@inclusion-kit/sdk/words';
import { toNetworkTerm } from '../meanings/network-terms.ts';
import { isFrame } from '../meanings/word-keys.ts';
import { placeOf, type Postings } from '../text-index/postings.ts';
import { findForms, findTerm } from '../text-index/vocabulary.ts';
import type { SoughtNetwork } from '../word-matches.ts';
import type { QueryWord } from './text-query.ts';

/** The name of a network in a query. */
export interface NamedInQuery {
  /** The words of the name. */
  readonly words: readonly QueryWord[];
  /** The words of the query on both sides of it. */
  readonly before: readonly QueryWord[];
  readonly after: readonly QueryWord[];
  /** The query says nothing else. */
  readonly isAlone: boolean;
  /** The terms that stand for the network, among those of the index. */
  readonly terms: readonly number[];
  /** The terms of each of its words, as it is and in the plural. */
  readonly written: readonly (readonly number[])[];
  readonly network: SoughtNetwork;
}

/** Creates what finds the name of a network in a query: « france services » is one name, and neither « France » nor « services ». */
export function createNameFinder({ vocabulary, offsets, numbers }: Postings) {
  const formsOf = ({ text }: QueryWord): number[] =>
    [findTerm(vocabulary, text), ...findForms(vocabulary, text)].filter(
      (term) => term !== -1 && toSingularWord(vocabulary.terms[term] ?? '') === toSingularWord(text),
    );

  return (text: string, query: readonly QueryWord[]): NamedInQuery | null => {
    const named = findNetwork(query.map((word) => word.text));
    const [valeur] = named?.networks ?? [];
    if (named === null || valeur === undefined) return null;
    const { networks, at, length } = named;
    const words = query.slice(at, at + length).map((word) => ({ ...word, last: false }));
    if (
      !areTogether(
        text,
        words.map((word) => toSingularWord(word.text)),
      )
    )
      return null;
    const [before, after] = [query.slice(0, at), query.slice(at + length)];
    const terms = networks.map((name) => findTerm(vocabulary, toNetworkTerm(name))).filter((term) => term !== -1);
    return {
      words,
      before,
      after,
      isAlone: [...before, ...after].every(({ text }) => isFrame(text)),
      terms,
      written: words.map(formsOf),
      network: {
        words: words.map(({ typed }) => typed),
        told: { valeur, un: networkNames[valeur].un },
        has: (number) =>
          terms.some((term) => placeOf(numbers, number, offsets[term] ?? 0, offsets[term + 1] ?? 0) !== -1),
      },
    };
  };
}
