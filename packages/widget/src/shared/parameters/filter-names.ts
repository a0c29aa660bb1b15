import { factsOf, filterNames, type FilterName } from '@inclusion-kit/sdk/internal';

/** Reads names of filters as attributes write them, with hyphens or underscores. `unknown` holds the words that name none. */
export function parseFilterNames(words: readonly string[]): { names: FilterName[]; unknown: string[] } {
  const known = (word: string) => filterNames.find((name) => name === word || factsOf(name).attribute === word);
  return {
    names: words.flatMap((word) => known(word) ?? []),
    unknown: words.filter((word) => known(word) === undefined),
  };
}
