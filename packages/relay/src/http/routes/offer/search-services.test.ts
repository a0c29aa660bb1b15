import { afterEach, describe, expect, it } from 'vitest';
import type { Capabilities, OfferSearchParams, OfferSource } from '@inclusion-kit/sdk';
import { createCatalogue } from '@inclusion-kit/catalogue';
import { structure } from '../../../testing-internal/records.ts';
import { startRelay, type RelayUnderTest } from '../../../testing-internal/relay-under-test.ts';
import { containing } from '../../../testing-internal/matchers.ts';

const everything: Capabilities = {
  params: ['q', 'rayon_km', 'bbox', 'ouvert', 'maj_depuis', 'code_departement', 'code_epci', 'reseaux_porteurs', 'tri'],
  tri: ['distance', 'pertinence', 'date'],
  facets: ['types'],
};

const points = [['dora--1', 50.6, 3.1]];

let under: RelayUnderTest;
let asked: OfferSearchParams[];
afterEach(() => under.relay.close());

/** Starts a relay over a source that notes its calls. */
async function start(capabilities?: Capabilities): Promise<void> {
  asked = [];
  const source = {
    searchServices: (params: OfferSearchParams) => {
      asked.push(params);
      return Promise.resolve({ items: [], total: 7, page: 1, size: 0, pages: 1 });
    },
    facets: (params: OfferSearchParams) => {
      asked.push(params);
      return Promise.resolve({ total: 3, facets: { types: { atelier: 3 } } });
    },
    points: (params: OfferSearchParams) => {
      asked.push(params);
      return Promise.resolve({ total: 7, cut: false, points });
    },
    question: (params: OfferSearchParams) => {
      asked.push(params);
      return Promise.resolve({ total: 7, question: null });
    },
    ...(capabilities === undefined ? {} : { capabilities: () => Promise.resolve(capabilities) }),
  } as unknown as OfferSource;
  under = await startRelay({ source, version: () => 'v1' });
}

const search = (query: string) => under.ask(`/api/v1/search/services?${query}`);

it('the capabilities name the pages that take orientations', async () => {
  const orientations = [{ nom: 'Les emplois', sources: ['dora'], adresse: 'https://emplois.example/{id}' }];
  under = await startRelay({ source: createCatalogue({ structures: [structure()], services: [] }), orientations });
  expect(await (await under.ask('/api/v1/capabilities')).json()).toMatchObject({ orientations });
});

describe('the extra parameters of a search', () => {
  it('reach a source that knows them', async () => {
    await start(everything);
    const query = [
      'q=aide%20alimentaire&rayon_km=%2B10.0&bbox=2.9,50.5,%203.2,50.8&ouvert=TRUE&maj_depuis=2026-02-28',
      'code_departement=2A&code_epci=200093201&reseaux_porteurs=adie&reseaux_porteurs=mission-locale&tri=pertinence',
    ].join('&');
    expect((await search(query)).status).toBe(200);
    expect(asked[0]).toMatchObject({
      q: 'aide alimentaire',
      rayon_km: 10,
      bbox: [2.9, 50.5, 3.2, 50.8],
      ouvert: true,
      maj_depuis: '2026-02-28',
      code_departement: '2A',
      code_epci: '200093201',
      reseaux_porteurs: ['adie', 'mission-locale'],
      tri: 'pertinence',
    });
  });

  it.each([
    ['rayon_km=0', 'rayon_km', 'greater_than_equal'],
    ['rayon_km=101', 'rayon_km', 'less_than_equal'],
    ['rayon_km=far', 'rayon_km', 'float_parsing'],
    ['bbox=1,2,3', 'bbox', 'bbox_parsing'],
    ['bbox=1,2,3,', 'bbox', 'bbox_parsing'],
    ['bbox=1,2,3,x', 'bbox', 'bbox_parsing'],
    ['bbox=3,2,1,4', 'bbox', 'bbox_range'],
    ['bbox=-181,2,1,4', 'bbox', 'bbox_range'],
    ['ouvert=maybe', 'ouvert', 'bool_parsing'],
    ['maj_depuis=2026-02-30', 'maj_depuis', 'date_parsing'],
    ['maj_depuis=yesterday', 'maj_depuis', 'date_parsing'],
    ['code_departement=00', 'code_departement', 'enum'],
    ['code_epci=12345678', 'code_epci', 'string_too_short'],
    ['code_epci=12345678X', 'code_epci', 'string_pattern_mismatch'],
    ['tri=prix', 'tri', 'enum'],
  ])('are refused when they make no sense: %s', async (query, name, type) => {
    await start(everything);
    const response = await search(query);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ detail: [{ loc: ['query', name], type }] });
    expect(asked).toEqual([]);
  });

  it('are refused, each by its name, when the source does not know them', async () => {
    await start();
    const response = await search('q=permis&tri=date');
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      detail: [
        { loc: ['query', 'q'], type: 'unsupported', msg: containing("'q'") },
        { loc: ['query', 'tri'], type: 'unsupported' },
      ],
    });
    expect((await search('ouvert=false')).status).toBe(200);
    expect(asked).toHaveLength(1);
  });

  it('take only the orders that the source knows', async () => {
    await start({ ...everything, tri: ['distance'] });
    expect((await search('tri=date')).status).toBe(422);
    expect((await search('tri=distance')).status).toBe(200);
  });
});

describe('a score that no offer can have', () => {
  it('is asked of the source as it is, as upstream', async () => {
    await start();
    for (const score of ['-3', '1.5']) expect((await search(`score_qualite_minimum=${score}`)).status).toBe(200);
    expect(asked.map(({ score_qualite_minimum }) => score_qualite_minimum)).toEqual([-3, 1.5]);
  });
});

describe('the facets and the capabilities', () => {
  it('are those of the source', async () => {
    await start(everything);
    expect(await (await under.ask('/api/v1/capabilities')).json()).toEqual({ ...everything, sources_absentes: [] });
    const counted = await under.ask('/api/v1/search/services/facets?q=permis&code_commune=59350');
    expect(await counted.json()).toEqual({ total: 3, facets: { types: { atelier: 3 } } });
    expect(asked.at(-1)).toMatchObject({ q: 'permis', code_commune: '59350' });
    expect((await under.ask('/api/v1/search/services/facets?tri=x')).status).toBe(422);
  });

  it('come with the places of all results, asked once until the offer changes', async () => {
    await start({ ...everything, points: true });
    const path = '/api/v1/search/services/points?q=permis&code_commune=59350';
    const placed = await under.ask(path);
    expect(await placed.json()).toEqual({ total: 7, cut: false, points });
    expect(placed.headers.get('Cache-Control')).toMatch(/^public, max-age=0/);
    expect((await under.ask(path)).status).toBe(200);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ q: 'permis', code_commune: '59350' });
    expect((await under.ask('/api/v1/search/services/points?tri=x')).status).toBe(422);
    await under.relay.close();
    await start(everything);
    const absent = await under.ask(path);
    expect([absent.status, await absent.text()]).toEqual([404, containing('ne donne pas les lieux')]);
  });

  it('come with the next question, which holds for a minute', async () => {
    await start({ ...everything, params: [...everything.params, 'passees'], question: true });
    const path = '/api/v1/search/services/question?q=permis&passees=frais';
    const told = await under.ask(path);
    expect(await told.json()).toEqual({ total: 7, question: null });
    expect(asked[0]).toMatchObject({ q: 'permis', passees: ['frais'] });
    await under.relay.close();
    await start(everything);
    expect((await under.ask(path)).status).toBe(404);
  });

  it('are empty, and not counted, for a source that says nothing about itself', async () => {
    await start();
    expect(await (await under.ask('/api/v1/capabilities')).json()).toMatchObject({ params: [], tri: [], facets: [] });
    expect((await under.ask('/api/v1/search/services/facets')).status).toBe(404);
  });
});
