import { groupSimilar, type OfferGroup } from './similar.ts';
import type { MapOffer } from '../map/pins.ts';
import type { Answer, SearchState } from '../question/search-state.ts';

/** Says once for each answer how its offers are listed, so that an update that changes nothing draws nothing. */
export class Listing {
  #query: SearchState | null = null;
  #results: Answer['results'] | null = null;
  #isGrouped = true;
  #groups: readonly OfferGroup[] = [];
  /** The offers of the last groups that have a point, numbered like their cards. */
  onMap: readonly MapOffer[] = [];

  /** Returns the cards of an answer: similar records gathered, unless each is to be shown. */
  groupsOf({ query, results }: Answer, isGrouped: boolean): readonly OfferGroup[] {
    if (this.#results === results && this.#isGrouped === isGrouped) return this.#groups;
    const shown = this.#query === query ? new Set(this.#groups.map(({ lead }) => lead.service.id)) : new Set<string>();
    this.#groups = isGrouped ? groupSimilar(results, shown) : results.map((lead) => ({ lead, others: [] }));
    this.onMap = toMapOffers(this.#groups);
    this.#query = query;
    this.#results = results;
    this.#isGrouped = isGrouped;
    return this.#groups;
  }
}

function toMapOffers(groups: readonly OfferGroup[]): MapOffer[] {
  return groups.flatMap(({ lead }, index) => {
    const { latitude, longitude, modes_accueil } = lead.service;
    // An offer at distance only is run from somewhere: nobody is sent there.
    const isOnlyRemote = modes_accueil?.includes('a-distance') === true && !modes_accueil.includes('en-presentiel');
    if (latitude === null || longitude === null || isOnlyRemote) return [];
    return [{ result: lead, number: index + 1, lon: longitude, lat: latitude }];
  });
}
