import { expect, test } from 'vitest';
import { parseCommunes, type Commune } from '@inclusion-kit/sdk/geography';
import { createCatalogue } from '../offer/catalogue.ts';
import { communesOfOffers, drawOffer } from '../testing-internal/random-offer.ts';
import { createRandom } from '../testing-internal/random.ts';

/** Searches around each commune, offer after offer, and returns the totals. */
async function totalsWith(communes: readonly Commune[], searches: number): Promise<number[]> {
  const totals: number[] = [];
  for (let seed = 0; totals.length < searches; seed += 1) {
    const catalogue = createCatalogue({ ...drawOffer(createRandom(seed)), communes });
    for (const { code } of communes) totals.push((await catalogue.searchServices({ code_commune: code })).total);
  }
  return totals.slice(0, searches);
}

test('a thousand searches count alike with communes in the spelling of data·inclusion, whose EPCI count', async () => {
  const rows = communesOfOffers.map(({ code_epci, code_departement, ...commune }) => ({
    ...commune,
    departement: code_departement,
    siren_epci: code_epci,
  }));
  const expected = await totalsWith(communesOfOffers, 1000);
  const wrong = (totals: readonly number[]) => totals.filter((total, at) => total !== expected[at]).length;
  expect(wrong(await totalsWith(parseCommunes(rows).communes, 1000))).toBe(0);
  const withoutEpci = communesOfOffers.map((commune) => ({ ...commune, code_epci: null }));
  expect(wrong(await totalsWith(withoutEpci, 1000))).toBeGreaterThan(50);
});
