/** The filters that hold several values. */
export type ListFilter =
  'thematiques' | 'publics' | 'types' | 'frais' | 'modes_accueil' | 'reseaux_porteurs' | 'sources';

/** Every filter of several values, in the order in which they are shown. */
export const listFilters: readonly ListFilter[] = [
  'thematiques',
  'publics',
  'types',
  'frais',
  'modes_accueil',
  'reseaux_porteurs',
  'sources',
];

/** What can be hidden, fixed or preset by the page, by the names of the API's parameters. */
export type FilterName = ListFilter | 'q' | 'rayon_km' | 'score_qualite_minimum' | 'ouvert' | 'maj_depuis';

/** Every filter, in the order in which they are shown. */
export const filterNames: readonly FilterName[] = [
  ...listFilters,
  'q',
  'rayon_km',
  'ouvert',
  'maj_depuis',
  'score_qualite_minimum',
];

/** Reads names of filters as attributes write them, with hyphens or underscores; `unknown` are those that are none. */
export function parseFilterNames(words: readonly string[]): { names: FilterName[]; unknown: string[] } {
  const known = (word: string) => filterNames.find((name) => name === word.replaceAll('-', '_'));
  return {
    names: words.flatMap((word) => known(word) ?? []),
    unknown: words.filter((word) => known(word) === undefined),
  };
}
