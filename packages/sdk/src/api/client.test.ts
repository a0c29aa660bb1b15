import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createClient,
  type Client,
  type SearchServicesParams,
  type ServicesParams,
  type StructuresParams,
} from '../index.ts';
import { clientOf, codeOf, emptyPage, json, service, structure } from './testing-internal/client-of.ts';

describe('what is asked', () => {
  it('writes lists as repeated keys and expands categories', async () => {
    const { client, requests } = clientOf(() => json(emptyPage));
    await client.searchServices({
      code_commune: '59350',
      thematiques: ['numerique', 'sante--addictions'],
      publics: ['jeunes', 'femmes'],
      exclure_doublons: true,
      score_qualite_minimum: 0,
      page: 2,
      size: undefined,
    });
    const url = new URL(requests[0]?.url ?? '');
    expect(url.pathname).toBe('/api/v1/search/services');
    expect(url.searchParams.getAll('publics')).toEqual(['jeunes', 'femmes']);
    expect(url.searchParams.getAll('thematiques')).toContain('sante--addictions');
    expect(url.searchParams.getAll('thematiques')).toContain('numerique--acquerir-un-equipement');
    expect(url.searchParams.getAll('thematiques')).not.toContain('numerique');
    expect(url.searchParams.get('exclure_doublons')).toBe('true');
    expect(url.searchParams.get('score_qualite_minimum')).toBe('0');
    expect(url.searchParams.has('size')).toBe(false);
  });

  it('goes to the route of each method, with its parameters', async () => {
    const { client, requests } = clientOf(() => json(emptyPage));
    await client.services({ code_region: '32', slug_departement: 'nord', recherche_public: 'jeune', size: 3 });
    await client.structures({ reseaux_porteurs: ['adie', 'afpa'], code_commune: '2A004', exclure_doublons: false });
    await client.search({ q: 'aide au permis', lat: 50.6, lon: 3, distance: 20, thematiques: ['mobilite'], page: 2 });
    await client.services();
    await client.structures();
    const [services, structures, search, ...plain] = requests.map(({ url }) => new URL(url));
    const asked = (url: URL | undefined) => `${url?.pathname ?? ''}${url?.search ?? ''}`;
    expect(asked(services)).toBe('/api/v1/services?code_region=32&slug_departement=nord&recherche_public=jeune&size=3');
    expect(asked(structures)).toBe(
      '/api/v1/structures?reseaux_porteurs=adie&reseaux_porteurs=afpa&code_commune=2A004&exclure_doublons=false',
    );
    expect(search?.pathname).toBe('/api/v1/search');
    expect(search?.searchParams.get('q')).toBe('aide au permis');
    expect(search?.searchParams.getAll('thematiques').every((value) => value.startsWith('mobilite--'))).toBe(true);
    expect(plain.map(({ search }) => search)).toEqual(['', '']);
  });

  it('keeps the path prefix of a relay, with or without a closing slash', async () => {
    for (const baseUrl of ['https://dep.test/offre', 'https://dep.test/offre//']) {
      const { client, requests } = clientOf(() => json([]), { baseUrl });
      await client.sources();
      expect(requests[0]?.url).toBe('https://dep.test/offre/api/v1/sources');
    }
  });

  it('sends no Authorization without a token, and the one of the moment with a function', async () => {
    const { client, requests } = clientOf(() => json([]));
    await client.sources();
    expect(requests[0]?.headers.has('authorization')).toBe(false);
    let turn = 0;
    const secret = clientOf(() => json([]), { token: () => Promise.resolve(`t${(turn += 1)}`) });
    await secret.client.sources();
    await secret.client.sources();
    expect(secret.requests.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer t1', 'Bearer t2']);
  });

  it('carries any id through the path and back', async () => {
    const { client, requests } = clientOf(() => json(service));
    const ids = fc.oneof(
      fc.constantFrom('a/b', '../x', '...', 'é è', '%2F', 'a?b#c', 'dora--x:1', ' ', '\u0000'),
      fc.string({ minLength: 1, unit: 'grapheme' }).filter((id) => id !== '.' && id !== '..'),
    );
    await fc.assert(
      fc.asyncProperty(ids, async (id) => {
        requests.length = 0;
        await client.service(id);
        const segments = new URL(requests[0]?.url ?? '').pathname.split('/');
        expect(segments).toHaveLength(5);
        expect(decodeURIComponent(segments[4] ?? '')).toBe(id);
      }),
      { numRuns: 200, seed: 11 },
    );
  });
});

describe('wrong calls', () => {
  it.each<[string, SearchServicesParams]>([
    ['lat is given alone', { code_commune: '59350', lat: 50 }],
    ['lon is given alone', { lon: 3 }],
    ['lat must be', { lat: 91, lon: 3 }],
    ['size must be', { size: 10_001 }],
    ['page must be', { page: 0 }],
    ['page must be', { page: 1.5 }],
    ['score_qualite_minimum must be', { score_qualite_minimum: Number.NaN }],
    ['Unknown parameter "thematique"', { thematique: ['a'] } as SearchServicesParams],
    ['publics must be an array', { publics: 'jeunes' as unknown as string[] }],
  ])('refuses before sending: %s', async (message, params) => {
    const { client, requests } = clientOf(() => json(emptyPage));
    await expect(client.searchServices(params)).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining(message) as string,
    });
    expect(requests).toHaveLength(0);
  });

  it.each<[string, (client: Client) => Promise<unknown>]>([
    ['lat is given alone', (client) => client.search({ lat: 50 })],
    ['distance must be an integer from 1', (client) => client.search({ distance: 0 })],
    ['q must be a string', (client) => client.search({ q: 3 as unknown as string })],
    ['Unknown parameter "lat"', (client) => client.services({ lat: 50, lon: 3 } as ServicesParams)],
    ['Unknown parameter "publics"', (client) => client.structures({ publics: ['jeunes'] } as StructuresParams)],
    ['code_region must be a string', (client) => client.services({ code_region: 32 as unknown as '32' })],
    ['must be an object', (client) => client.searchServices('59350' as SearchServicesParams)],
    ['must be an object', (client) => client.searchServices(new Set(['59350']))],
    ['must be an object', (client) => client.searchServices(null as unknown as SearchServicesParams)],
    ['The options must be an object', (client) => client.services({}, 5 as unknown as object)],
    ['Unknown option "sinal"', (client) => client.services({}, { sinal: new AbortController().signal } as object)],
    ['Unknown option "onInvalidItem"', (client) => client.service('a', { onInvalidItem: 'skip' } as object)],
    ['Unknown option "size"', (client) => client.capabilities({ size: 3 } as object)],
    ['signal must be', (client) => client.sources({ signal: {} as AbortSignal })],
    ['Unknown parameter "page"', (client) => first(client.allServices({ page: 2 } as object))],
    ['Unknown parameter "size"', (client) => first(client.allStructures({ size: 2 } as object))],
    ['must be an object', (client) => first(client.allServices(null as unknown as object))],
    ['must be an object', (client) => first(client.allServices('nord' as unknown as object))],
    ['Unknown option "taille"', (client) => first(client.allServices({}, { taille: 2 } as object))],
    ['signal must be', (client) => first(client.allServices({}, { signal: 1 as unknown as AbortSignal }))],
  ])('refuses before sending, on every route: %s', async (message, call) => {
    const { client, requests } = clientOf(() => json(emptyPage));
    await expect(call(client)).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining(message) as string,
    });
    expect(requests).toHaveLength(0);
  });

  it('refuses ids that no URL can carry', async () => {
    const { client, requests } = clientOf(() => json(service));
    for (const id of ['', '.', '..', '\uD800']) expect(await codeOf(client.service(id))).toBe('usage');
    expect(await codeOf(client.referentiel('toto' as 'frais'))).toBe('usage');
    expect(requests).toHaveLength(0);
  });

  it.each<[string, object]>([
    ['baseUrl is not a valid', { baseUrl: '/relay' }],
    ['http or https', { baseUrl: 'file:///etc' }],
    ['login', { baseUrl: 'https://a:b@api.test' }],
    ['query', { baseUrl: 'https://api.test?x=1' }],
    ['ends in /api/v1, which the client adds itself', { baseUrl: 'https://api.test/offre/api/v1/' }],
    ['timeoutMs', { timeoutMs: 0 }],
    ['totalTimeoutMs', { totalTimeoutMs: '9' }],
    ['must be an object', null as unknown as object],
    ['retries', { retries: 1.5 }],
    ['fetch', { fetch: 'fetch' }],
    ['token', { token: 'two words' }],
    ['token', { token: '' }],
    ['Unknown option "baseURL"', { baseURL: 'https://api.test' }],
    ['The options must be an object', []],
    ['The options must be an object', new Map([['retries', 1]])],
  ])('refuses options that make no sense: %s', (message, options) => {
    expect(() => createClient(options)).toThrow(message);
  });
});

async function first<T>(items: AsyncIterable<T>): Promise<T | undefined> {
  for await (const item of items) return item;
  return undefined;
}

describe('what is answered', () => {
  it('parses a search, unknown fields and vocabulary values kept, absent ones null', async () => {
    const item = { service: { ...service, frais: 'troc', nouveau: 1 }, distance: 3 };
    const { client } = clientOf(() => json({ ...emptyPage, items: [item], total: 1, size: 1, pages: 1 }));
    const { items } = await client.searchServices({});
    expect(items[0]).toMatchObject({ distance: 3, service: { frais: 'troc', nouveau: 1, publics: null } });
  });

  it('reads a structure, the sources and a vocabulary', async () => {
    const detail = { ...structure, adresse_certifiee: false, score_qualite: 0.5, doublons: [], services: [] };
    expect(await clientOf(() => json(detail)).client.structure('dora--s1')).toMatchObject({ siret: null });
    expect(await clientOf(() => json([{ slug: 'dora', nom: 'DORA' }])).client.sources()).toEqual([
      { slug: 'dora', nom: 'DORA', description: null },
    ]);
    const { client, requests } = clientOf(() => json([{ value: 'gratuit', label: 'Gratuit', description: null }]));
    expect(await client.referentiel('frais')).toHaveLength(1);
    expect(new URL(requests[0]?.url ?? '').pathname).toBe('/api/v1/doc/frais');
  });

  it('reads a search by words, services and structures', async () => {
    const found = { ...structure, adresse_certifiee: true, score_qualite: 0.4, doublons: [], services: [] };
    const items = [
      { service, distance: 2, score_recherche: 0.8 },
      { service: found, distance: null },
    ];
    const page = await clientOf(() => json({ ...emptyPage, items })).client.search({ q: 'x' });
    expect(page.items).toMatchObject([{ score_recherche: 0.8 }, { service: { siret: null }, score_recherche: null }]);
  });

  it('names the paths that do not fit, never the values', async () => {
    const item = { service: { ...service, nom: 12_345_678 }, distance: 'secret' };
    const { client } = clientOf(() => json({ ...emptyPage, items: [item] }));
    const error = await client.searchServices({}).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'shape', paths: ['items.0.service.nom', 'items.0.distance'] });
    expect(inspect(error, { depth: 9 })).not.toMatch(/12345678|secret/);
  });

  it.each([
    ['HTML', '<!doctype html><title>Portail</title>', 'text/html'],
    ['truncated JSON', '{"items": [', 'application/json'],
    ['nothing', '', 'application/json'],
  ])('tells %s from an answer', async (_, body, type) => {
    const { client } = clientOf(() => new Response(body, { headers: { 'content-type': type } }));
    expect(await codeOf(client.sources())).toBe('shape');
  });
});
