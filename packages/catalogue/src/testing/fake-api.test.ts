import { describe, expect, it } from 'vitest';
import { createClient, isDataInclusionError, type ClientOptions } from '@inclusion-kit/sdk';
import {
  buildAwkwardServices,
  buildAwkwardStructures,
  buildOffer,
  buildService,
  buildStructure,
} from '@inclusion-kit/sdk/testing';
import { createFakeApi, type FakeApiOptions } from './fake-api.ts';
import type { Failure } from './failures.ts';

function start(fake: FakeApiOptions = {}, options: ClientOptions = {}) {
  const api = createFakeApi(fake);
  return { api, client: createClient({ baseUrl: 'https://api.test', fetch: api.fetch, retries: 0, ...options }) };
}
const ids = (page: { items: { id: string }[] }) => page.items.map(({ id }) => id);
const codeOf = async (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: unknown) => (isDataInclusionError(error) ? error.code : error),
  );

describe('the routes of the fake API', () => {
  const offer = buildOffer({ structures: 4, services: 12 });

  it('answers every route of the contract', async () => {
    const { api, client } = start(offer);
    expect((await client.services({ size: 5 })).items).toHaveLength(5);
    expect(await client.structures()).toMatchObject({ total: 4, page: 1, size: 4, pages: 1 });
    expect((await client.searchServices({})).total).toBe(12);
    expect((await client.search({ q: 'accompagnement' })).total).toBeLessThanOrEqual(12);
    expect(await client.service(offer.services[0]!.id)).toMatchObject({ structure: { id: offer.structures[0]!.id } });
    expect((await client.structure(offer.structures[0]!.id)).services).toHaveLength(3);
    expect(await client.sources()).toMatchObject([{ slug: 'dora' }]);
    for (const name of ['frais', 'modes-accueil', 'publics', 'thematiques'] as const) {
      expect((await client.referentiel(name)).length).toBeGreaterThan(1);
    }
    expect(api.requests).toHaveLength(11);
    expect(api.outstanding).toBe(0);
  });

  it('pages beyond the end are empty, and sizes count what is there', async () => {
    const { client } = start(offer);
    expect(await client.services({ page: 3, size: 5 })).toMatchObject({ page: 3, size: 2, pages: 3, total: 12 });
    expect(await client.services({ page: 9, size: 5 })).toMatchObject({ items: [], size: 0, pages: 3 });
  });

  it('filters lists by territory, a code winning over a slug', async () => {
    const services = ['59350', '62041', '2A004', '97411'].map((code_insee, seed) =>
      buildService({ code_insee }, { seed }),
    );
    services.push(buildService({ code_insee: null }, { seed: 9 }));
    const { client } = start({ services });
    const asked = async (params: Parameters<typeof client.services>[0]) => ids(await client.services(params));
    expect(await asked({ code_departement: '59' })).toEqual(['dora--service-0']);
    expect(await asked({ slug_departement: 'corse-du-sud' })).toEqual(['dora--service-2']);
    expect(await asked({ code_region: '32' })).toEqual(['dora--service-0', 'dora--service-1']);
    expect(await asked({ code_departement: '974', slug_departement: 'nord' })).toEqual(['dora--service-3']);
    expect(await asked({ code_commune: '62041', slug_region: 'hauts-de-france' })).toEqual(['dora--service-1']);
    expect(await codeOf(client.services({ code_region: '999' }))).toBe('invalid_request');
  });

  it('filters services by what they are', async () => {
    const services = [
      buildService({ publics: ['jeunes'], frais: 'gratuit', score_qualite: 0.9 }, { seed: 1 }),
      buildService({ publics: ['tous-publics'], frais: 'payant', score_qualite: 0.2 }, { seed: 2 }),
    ];
    const { client } = start({ services });
    expect(ids(await client.services({ publics: ['jeunes'] }))).toHaveLength(2);
    expect(ids(await client.services({ frais: ['payant'] }))).toEqual(['dora--service-2']);
    expect(ids(await client.services({ score_qualite_minimum: 0.5 }))).toEqual(['dora--service-1']);
  });

  it('keeps the best structure of each cluster when asked', async () => {
    const structures = [
      buildStructure({ id: 'a', score_qualite: 0.2, doublons: [{ source: 'dora', id: 'b' }] }, { seed: 1 }),
      buildStructure({ id: 'b', score_qualite: 0.8, doublons: [{ source: 'dora', id: 'a' }] }, { seed: 2 }),
      buildStructure({ id: 'c', reseaux_porteurs: ['adie'] }, { seed: 3 }),
    ];
    const { client } = start({ structures });
    expect(ids(await client.structures())).toEqual(['a', 'b', 'c']);
    expect(ids(await client.structures({ exclure_doublons: true }))).toEqual(['b', 'c']);
    expect(ids(await client.structures({ reseaux_porteurs: ['adie'] }))).toEqual(['c']);
  });

  it('finds words in names first, whatever the accents, and around a point', async () => {
    const lille = { latitude: 50.63, longitude: 3.05 };
    const services = [
      buildService({ nom: 'Autre chose', description: 'Mobilité', ...lille }, { seed: 1 }),
      buildService({ nom: 'Aide à la mobilité', ...lille }, { seed: 2 }),
      buildService({ nom: 'Aide à la mobilité', latitude: 43, longitude: 5 }, { seed: 3 }),
    ];
    const { client } = start({ services });
    const found = await client.search({ q: 'MOBILITE', lat: 50.63, lon: 3.05, distance: 10 });
    expect(found.items.map(({ service }) => service.id)).toEqual(['dora--service-2', 'dora--service-1']);
    expect(found.items[0]?.distance).toBe(0);
    expect(found.items[0]?.score_recherche).toBeGreaterThan(found.items[1]?.score_recherche ?? Number.NaN);
    expect((await client.search({ q: 'parapente' })).total).toBe(0);
    expect((await client.search({})).items[0]?.score_recherche).toBeNull();
  });

  it('refuses what the API refuses', async () => {
    const { api, client } = start({ ...offer, token: 'secret' });
    expect(await codeOf(client.sources())).toBe('unauthorized');
    const open = start(offer);
    expect(await codeOf(open.client.service('absent'))).toBe('not_found');
    const url = 'https://api.test/api/v1/services?thematiques=numerique&thematiques=famille--garde-denfants';
    expect((await open.api.fetch(url)).status).toBe(500);
    expect((await open.api.fetch('https://api.test/api/v1/services?size=0')).status).toBe(422);
    expect((await open.api.fetch('https://api.test/api/v1/services?page=deux')).status).toBe(422);
    expect((await open.api.fetch('https://api.test/api/v1/structures?exclure_doublons=peut-etre')).status).toBe(422);
    expect((await open.api.fetch('https://api.test/api/v1/nulle-part')).status).toBe(404);
    expect((await open.api.fetch('https://api.test/')).status).toBe(404);
    expect((await open.api.fetch('https://api.test/api/v1/sources', { method: 'POST' })).status).toBe(405);
    const known = start({ ...offer, token: 'secret' }, { token: 'secret' });
    expect(await codeOf(known.client.sources())).toBe('none');
    expect(api.requests[0]?.headers.has('authorization')).toBe(false);
  });

  it('lets a category be asked with thématiques, for the client expands it', async () => {
    const { client } = start({ services: [buildService({ thematiques: ['numerique--acquerir-un-equipement'] })] });
    expect((await client.services({ thematiques: ['numerique', 'mobilite'] })).total).toBe(1);
  });
});

describe('awkward records through the client', () => {
  it('come back as they went', async () => {
    const services = buildAwkwardServices();
    const structures = buildAwkwardStructures();
    const { client } = start({
      services: services.map(({ record }) => record),
      structures: structures.map(({ record }) => record),
    });
    expect((await client.services()).total).toBe(services.length);
    for (const { what, record } of services) {
      expect(await client.service(record.id), what).toMatchObject({ ...record });
    }
    for (const { what, record } of structures) {
      expect((await client.structure(record.id)).nom, what).toBe(record.nom);
    }
  });
});

describe('failures on demand', () => {
  it.each<[string, Failure]>([
    ['server', { kind: 'status', status: 500 }],
    ['rate_limited', { kind: 'status', status: 429, retryAfter: 60 }],
    ['shape', { kind: 'html' }],
    ['server', { kind: 'html', status: 502 }],
    ['shape', { kind: 'truncated' }],
    ['shape', { kind: 'truncated', keep: 0 }],
    ['network', { kind: 'cut' }],
    ['network', { kind: 'network' }],
    ['timeout', { kind: 'silence' }],
    ['shape', { kind: 'body', body: '[{}]' }],
  ])('gives %s', async (code, failure) => {
    const { api, client } = start({ ...buildOffer(), failures: [failure] });
    const inHaste = createClient({ baseUrl: 'https://api.test', fetch: api.fetch, retries: 0, timeoutMs: 30 });
    expect(await codeOf((failure.kind === 'silence' ? inHaste : client).sources())).toBe(code);
    expect(await codeOf(client.sources())).toBe('none');
    expect(api.outstanding).toBe(0);
  });

  it.each<Failure>([
    { kind: 'status', status: 500 },
    { kind: 'status', status: 422 },
    { kind: 'html' },
    { kind: 'truncated' },
    { kind: 'body', body: '3' },
  ])('name the request: $kind', async (failure) => {
    const { client } = start({ ...buildOffer(), failures: [failure] });
    await expect(client.sources()).rejects.toMatchObject({ requestId: 'fake-1' });
  });

  it('are refused when they are of no known kind: `fetch` would seem to fail', () => {
    expect(() => createFakeApi({ failures: [{ kind: 'slow' } as never] })).toThrow('no failure of the kind "slow"');
  });

  it('come for a path, after some requests, so many times', async () => {
    const failures: Failure[] = [{ kind: 'status', status: 500, path: '/services', after: 1, times: 2 }];
    const { client } = start({ ...buildOffer(), failures });
    const outcomes = [];
    for (let turn = 0; turn < 4; turn += 1)
      outcomes.push(await codeOf(client.services()), await codeOf(client.sources()));
    expect(outcomes).toEqual(['none', 'none', 'server', 'none', 'server', 'none', 'none', 'none']);
  });

  it('waits before it answers, and stops waiting when the request is given up', async () => {
    const { api, client } = start({ ...buildOffer(), delayMs: ({ number }) => (number === 1 ? 5 : 60_000) });
    expect(await codeOf(client.sources())).toBe('none');
    const controller = new AbortController();
    const promise = client.sources({ signal: controller.signal });
    setTimeout(() => controller.abort(), 5);
    await expect(promise).rejects.toMatchObject({ name: 'AbortError' });
    expect(api.outstanding).toBe(0);
  });

  it('answers with the records of the moment', async () => {
    const { api, client } = start(buildOffer({ services: 2 }));
    expect((await client.services()).total).toBe(2);
    api.replace({ services: [] });
    expect((await client.services()).total).toBe(0);
    expect((await client.structures()).total).toBe(10);
  });
});
