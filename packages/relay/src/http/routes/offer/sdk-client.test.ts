import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, type Client, type OfferSearchParams } from '@inclusion-kit/sdk';
import { createCatalogue, type Catalogue } from '@inclusion-kit/catalogue';
import { prepareDataset } from '@inclusion-kit/sdk/prepare';
import { createDemonstration } from '@inclusion-kit/demonstration';
import { ORIGIN, startRelay, type RelayUnderTest } from '../../../testing-internal/relay-under-test.ts';

const now = new Date('2026-11-25');
const { structures, services, communes } = createDemonstration({ seed: 1, now });
const commune = communes.find(({ code_epci }) => code_epci !== null);
const code_commune = commune?.code ?? '';

let catalogue: Catalogue;
let under: RelayUnderTest;
let client: Client;
let paths: string[] = [];

beforeAll(async () => {
  const prepared = prepareDataset({ structures, services }, { now, communes });
  catalogue = createCatalogue({ ...prepared, communes });
  under = await startRelay({ source: catalogue, personalContacts: 'shown' });
  client = createClient({
    baseUrl: ORIGIN,
    timeoutMs: 600_000,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      paths.push(new URL(request.url).pathname);
      return under.relay.fetch(request);
    },
  });
});
afterAll(() => under.relay.close());

/** Returns a value as JSON keeps it. */
const overTheWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the client of the SDK, at a relay over a catalogue', () => {
  it('is told what the catalogue can do', async () => {
    expect(await client.capabilities()).toEqual(overTheWire(await catalogue.capabilities()));
  });

  it.each<OfferSearchParams>([
    {},
    { code_commune, size: 7, page: 2 },
    { q: 'permis', tri: 'pertinence' },
    { q: 'aide 🚲 à vélo', thematiques: ['mobilite', 'numerique--acquerir-un-equipement'] },
    { q: ' ', ouvert: false },
    { code_commune, rayon_km: 2.5, tri: 'date', publics: ['jeunes'] },
    { bbox: [1e-7, 40, 5.25, 51] },
    { ouvert: true },
    { maj_depuis: '2026-06-01', frais: ['gratuit'] },
    { code_departement: commune?.code_departement },
    { code_epci: commune?.code_epci ?? undefined },
    { reseaux_porteurs: ['mission-locale', 'ccas-cias'] },
  ])('finds and counts what the catalogue does: %j', async (params) => {
    const search = { size: 20, ...params };
    expect(await client.searchServices(search)).toEqual(overTheWire(await catalogue.searchServices(search)));
    expect(await client.facets(params)).toEqual(overTheWire(await catalogue.facets(params)));
  });

  it('is refused by both for the same reasons, by the client before anything is sent', async () => {
    paths = [];
    const wrong: OfferSearchParams[] = [
      { rayon_km: 0 },
      { rayon_km: 101 },
      { bbox: [3, 50, 2, 51] },
      { bbox: [-181, 50, 2, 51] },
      { maj_depuis: '2026-02-30' },
      { tri: 'hasard' as 'date' },
      { code_epci: '123' },
      { lat: 50 },
    ];
    for (const params of wrong) {
      await expect(client.searchServices(params)).rejects.toMatchObject({ code: 'usage' });
      await expect(catalogue.searchServices(params)).rejects.toMatchObject({ code: 'usage' });
    }
    expect(paths).toEqual([]);
  });
});
