import { groupSimilar, type OfferGroup } from './similar.ts';
import { findSaidOnce } from './said-once.ts';
import type { MapOffer } from '../map/pins/pins.ts';
import { isPlaced, type Answer } from '../question/search-state.ts';

export type Listing = ReturnType<typeof createListing>;

/** Says once for each answer how its offers are listed, so that an update that changes nothing draws nothing. */
export function createListing() {
  let known: { answer: Answer; isGrouped: boolean; groups: readonly OfferGroup[] } | null = null;
  const listing = {
    /** The offers of the last groups that have a point, each with its rank in the list, which its card shows, and the pin of a place that of its first offer. */
    onMap: [] as readonly MapOffer[],
    /** The ids of the results of the last groups, of those too that stand behind a similar one. */
    ids: new Set() as ReadonlySet<string>,
    /** The facts that the last groups have in common. */
    said: findSaidOnce([]),
    /** Returns the cards of an answer: similar records gathered, unless each is to be shown. */
    groupsOf: (answer: Answer, isGrouped: boolean): readonly OfferGroup[] => {
      const { query, results } = answer;
      if (known?.answer.results === results && known.isGrouped === isGrouped) return known.groups;
      const before = known?.answer.query === query ? known.groups : [];
      const shown = new Set(before.map(({ lead }) => lead.service.id));
      const groups = isGrouped ? groupSimilar(results, shown) : results.map((lead) => ({ lead, others: [] }));
      listing.onMap = toMapOffers(groups);
      listing.ids = new Set(results.map(({ service }) => service.id));
      listing.said = findSaidOnce(groups);
      known = { answer, isGrouped, groups };
      return groups;
    },
  };
  return listing;
}

/** A map of more degrees than this, beside the list, shows no town of any use. The largest régions are less wide. */
const SCATTERED_DEGREES = 4;

/** Tells whether the offers of an answer that names no place lie so far apart that a small map says nothing of them. */
export function isScattered({ query, results }: Answer): boolean {
  if (isPlaced(query)) return false;
  const of = (field: 'latitude' | 'longitude'): number => {
    const known = results.flatMap(({ service }) => service[field] ?? []);
    return known.length === 0 ? 0 : Math.max(...known) - Math.min(...known);
  };
  return Math.max(of('latitude'), of('longitude')) > SCATTERED_DEGREES;
}

/** Numbers the offers as the list orders them, those without a place counted too. */
const toMapOffers = (groups: readonly OfferGroup[]): MapOffer[] =>
  groups.flatMap(({ lead }, index) => {
    const { id, latitude: lat, longitude: lon, modes_accueil } = lead.service;
    // An offer at distance only is run from somewhere: nobody is sent there.
    const isOnlyRemote = modes_accueil?.includes('a-distance') === true && !modes_accueil.includes('en-presentiel');
    return lat === null || lon === null || isOnlyRemote ? [] : [{ id, result: lead, number: index + 1, lon, lat }];
  });
