import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient, NetworkError, type OfferSource } from '@inclusion-kit/sdk';
import { createCatalogue, mergeSources } from '@inclusion-kit/catalogue';
import { lille, service, structure } from '../../../testing-internal/records.ts';
import { startRelay, type RelayUnderTest } from '../../../testing-internal/relay-under-test.ts';

const catalogueOf = (source: string, ids: readonly string[]) =>
  createCatalogue({
    structures: [structure({ id: `${source}--s`, source })],
    services: ids.map((id) => service({ id, source, structure_id: `${source}--s` })),
    sources: [{ slug: source, nom: source.toUpperCase(), description: null }],
    communes: [lille],
    hiddenSources: [],
  });

let isDown: boolean;
let under: RelayUnderTest;
beforeEach(async () => {
  isDown = false;
  const soliguide = catalogueOf('soliguide', ['soliguide--1', 'dora--1']);
  const unsteady = new Proxy(soliguide, {
    get: (target, name) =>
      isDown
        ? () => Promise.reject(new NetworkError('http://secret.test is down'))
        : (Reflect.get(target, name) as unknown),
  }) as OfferSource;
  under = await startRelay({
    source: mergeSources(
      [
        { name: 'data·inclusion', source: catalogueOf('dora', ['dora--1', 'dora--2']) },
        { name: 'Soli"guidé', source: unsteady },
      ],
      // The first words of a process may take a busy machine longer than a source over a network is given.
      { failures: 99, timeoutMs: 600_000 },
    ),
    version: () => 'one',
  });
});
afterEach(() => under.relay.close());

const read = async (path: string) => {
  const response = await under.ask(path);
  return { response, body: (await response.json()) as { total: number; sources_absentes?: string[] } };
};

describe('a relay over several sources', () => {
  it('answers as over one: each id once, every source named', async () => {
    const { body, response } = await read('/api/v1/search/services?code_commune=59350');
    expect(body).toMatchObject({ total: 3, size: 3, pages: 1 });
    expect(response.headers.get('Warning')).toBeNull();
    const { body: sources } = await read('/api/v1/sources');
    expect(sources).toMatchObject([{ slug: 'dora' }, { slug: 'soliguide' }]);
    const { body: facets } = await read('/api/v1/search/services/facets?code_commune=59350');
    expect(facets).toMatchObject({ facets: { sources: { dora: 2, soliguide: 2 } } });
    const client = createClient({
      baseUrl: 'http://relay.test',
      timeoutMs: 600_000,
      fetch: (...call) => under.relay.fetch(new Request(...call)),
    });
    expect((await client.service('soliguide--1')).source).toBe('soliguide');
    expect((await client.searchServices({ q: 'aide' })).total).toBe(3);
  });

  it('goes on without one that fails, says so in a header, and keeps no partial answer', async () => {
    isDown = true;
    const { body, response } = await read('/api/v1/search/services?code_commune=59350');
    expect(body.total).toBe(2);
    expect(response.headers.get('Warning')).toBe('199 - "Sources qui ne repondent pas, laissees de cote : Soliguide"');
    expect(response.headers.get('Cache-Control')).toBe('no-cache');
    expect(response.headers.get('ETag')).toBeNull();
    expect(JSON.stringify([body, [...response.headers]])).not.toContain('secret');
    isDown = false;
    expect((await read('/api/v1/search/services?code_commune=59350')).body.total).toBe(3);
    // Whole again, it is kept.
    isDown = true;
    expect((await read('/api/v1/search/services?code_commune=59350')).body.total).toBe(3);
    expect((await under.ask('/api/v1/services/dora--1')).status).toBe(200);
  });

  it('says that Soliguide is missing only when it is', async () => {
    expect((await read('/api/v1/capabilities')).body.sources_absentes).toEqual([]);
    const without = await startRelay({
      source: mergeSources([{ name: 'a', source: catalogueOf('dora', ['dora--1']) }]),
    });
    expect(await (await without.ask('/api/v1/capabilities')).json()).toMatchObject({ sources_absentes: ['soliguide'] });
    await without.relay.close();
  });

  it('asks a source that tells nothing of itself, and says nothing when it cannot know', async () => {
    let total: number | null = 0;
    const plain = {
      searchServices: () =>
        total === null
          ? Promise.reject(new NetworkError('down'))
          : Promise.resolve({ items: [], total, page: 1, size: 0, pages: 0 }),
    } as unknown as OfferSource;
    for (const [has, told] of [
      [0, { sources_absentes: ['soliguide'] }],
      [3, { sources_absentes: [] }],
      [null, {}],
    ] as const) {
      total = has;
      const bare = await startRelay({ source: plain });
      expect(await (await bare.ask('/api/v1/capabilities')).json()).toEqual({
        params: [],
        tri: [],
        facets: [],
        ...told,
      });
      await bare.relay.close();
    }
  });
});
