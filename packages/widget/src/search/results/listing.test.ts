import { expect } from '@open-wc/testing';
import { aResult, toPage } from '../../testing/offers.ts';
import type { Answer } from '../question/search-state.ts';
import { createListing } from './listing.ts';

describe('the offers of a list on a map', () => {
  it('bear their rank in the list, those of one address each its own, and those without a place are counted and bear none', () => {
    const place = (
      id: string,
      latitude: number | null,
      modes_accueil: 'en-presentiel' | 'a-distance' = 'en-presentiel',
    ) =>
      aResult({
        id,
        nom: id,
        latitude,
        longitude: latitude === null ? null : 5.4,
        modes_accueil: [modes_accueil],
      });
    const results = [
      place('a', 43.2977),
      place('b', 43.2977),
      place('far', 43.2, 'a-distance'),
      place('c', 43.2831),
      place('d', 43.29775),
      place('nowhere', null),
      place('e', 43.2907),
    ];
    const listing = createListing();
    listing.groupsOf({ query: {}, ...toPage(results), results } as unknown as Answer, false);
    expect(listing.onMap.map(({ id, number }) => `${id} ${number}`)).to.deep.equal(['a 1', 'b 2', 'c 4', 'd 5', 'e 7']);
  });
});
