import { countRemote, type Answer, type SearchSnapshot } from '../question/search-state.ts';

/** Returns the number of offers at distance: as the source counts them, else over the pages read. Null when it is not known. */
export function remoteOf(answer: Answer, { facets }: SearchSnapshot): number | null {
  const isCounted = facets !== null && facets.total === answer.total && answer.query.modes_accueil.length === 0;
  const counts = isCounted ? facets.facets.modes_accueil : undefined;
  return counts === undefined ? countRemote(answer) : (counts['a-distance'] ?? 0);
}
