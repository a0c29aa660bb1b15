import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ApiError, createClient, NetworkError, ShapeError, TimeoutError, type OfferSource } from '@inclusion-kit/sdk';
import { createCatalogue } from '@inclusion-kit/catalogue';
import { createGeography } from '@inclusion-kit/sdk/geography';
import { service, structure } from '../../../testing-internal/records.ts';
import { startRelay, type RelayUnderTest } from '../../../testing-internal/relay-under-test.ts';
import { anyText } from '../../../testing-internal/matchers.ts';

let under: RelayUnderTest;
beforeEach(async () => {
  under = await startRelay();
});
afterEach(() => under.relay.close());

const json = async (path: string): Promise<unknown> => (await under.ask(path)).json();

describe('the read routes', () => {
  it('search services as the API does, nearest first', async () => {
    const service = { id: 'dora--1', structure: { id: 'dora--s1' } };
    expect(await json('/api/v1/search/services?code_commune=59350&size=1')).toMatchObject({
      total: 2,
      page: 1,
      size: 1,
      pages: 2,
      items: [{ distance: 0, service }],
    });
  });

  it('give one service, one structure, the sources and the eight vocabularies', async () => {
    expect(await json('/api/v1/services/dora--1')).toMatchObject({ id: 'dora--1', structure: { id: 'dora--s1' } });
    expect(await json('/api/v1/structures/dora--s1')).toMatchObject({
      services: [{ id: 'dora--1' }, { id: 'dora--2' }],
    });
    expect(await json('/api/v1/sources')).toMatchObject([{ slug: 'dora' }]);
    const names =
      'frais modes-accueil modes-mobilisation personnes-mobilisatrices publics reseaux-porteurs thematiques types-services';
    for (const name of names.split(' ')) {
      const [first] = (await json(`/api/v1/doc/${name}`)) as unknown[];
      expect(first).toMatchObject({ value: anyText, label: anyText });
    }
  });

  it('find communes by text and by code', async () => {
    expect(await json('/api/v1/communes?q=lil&limit=5')).toMatchObject({ items: [{ code: '59350' }] });
    expect(await json('/api/v1/communes/59350')).toMatchObject({ nom: 'Lille' });
    expect((await under.ask('/api/v1/communes/00000')).status).toBe(404);
    expect((await under.ask('/api/v1/communes?q=lil&limit=1000')).status).toBe(422);
  });

  it('are read by the client of the SDK, refusals included', async () => {
    const client = createClient({
      baseUrl: 'http://relay.test',
      timeoutMs: 600_000,
      fetch: (input, init) => under.relay.fetch(new Request(input, init)),
    });
    expect((await client.searchServices({ code_commune: '59350' })).total).toBe(2);
    await expect(client.service('none')).rejects.toMatchObject({ code: 'not_found' });
    await expect(client.searchServices({ code_commune: '99999' })).rejects.toMatchObject({
      code: 'invalid_request',
      details: [{ loc: ['query', 'code_commune'] }],
    });
  });

  it('fetch any id that is sent percent-encoded, slashes and accents included', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 1, unit: 'grapheme' }).filter((id) => !/^\.{1,2}$/.test(id)),
        async (id) => {
          const asked: string[] = [];
          const source = { service: (given: string) => Promise.resolve(service({ id: (asked.push(given), given) })) };
          const other = await startRelay({ source: source as unknown as OfferSource });
          const response = await other.ask(`/api/v1/services/${encodeURIComponent(id)}`);
          await other.relay.close();
          expect(asked).toEqual([id]);
          expect(response.status).toBe(200);
        },
      ),
      {
        seed: 11,
        numRuns: 60,
        examples: [['a/b'], ['a%2Fb'], ['100%'], ['é à'], ['%'], ['%ZZ'], ['?#'], ['a//b/'], ['+']],
      },
    );
  });

  it('answer HEAD as GET without a body', async () => {
    const response = await under.ask('/api/v1/sources', { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it('read numbers and booleans as the API does', async () => {
    const query = 'code_commune=59350&size=1.0&page=%202%20&score_qualite_minimum=%2B0.1&exclure_doublons=Yes&page=1';
    expect(await json(`/api/v1/search/services?${query}&unknown=x`)).toMatchObject({ page: 1, size: 1 });
  });

  it.each([
    ['size=0', ['query', 'size'], 'greater_than_equal'],
    ['size=10001', ['query', 'size'], 'less_than_equal'],
    ['page=1.5', ['query', 'page'], 'int_parsing'],
    ['page=', ['query', 'page'], 'int_parsing'],
    ['lat=nan&lon=1', ['query', 'lat'], 'float_parsing'],
    ['lat=999&lon=1', ['query', 'lat'], 'less_than_equal'],
    ['exclure_doublons=maybe', ['query', 'exclure_doublons'], 'bool_parsing'],
    ['code_commune=123456', ['query', 'code_commune'], 'string_too_long'],
    ['thematiques=mobilite,numerique', ['query', 'thematiques', 0], 'enum'],
    ['publics=tous-publics&publics=x', ['query', 'publics', 1], 'enum'],
    ['frais=x', ['query', 'frais', 0], 'enum'],
    ['types=x', ['query', 'types', 0], 'enum'],
    ['modes_accueil=x', ['query', 'modes_accueil', 0], 'enum'],
  ])('refuse %s with the complaint of the API', async (query, loc, type) => {
    const response = await under.ask(`/api/v1/search/services?${query}`);
    expect(response.status).toBe(422);
    expect(response.headers.get('Content-Type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({
      status: 422,
      title: anyText,
      detail: [{ loc, type }],
      errors: [{ field: loc.slice(1).join('.'), code: type }],
    });
  });

  it('ask for both coordinates or none, in the words of the API', async () => {
    const answer = await json('/api/v1/search/services?code_commune=59350&lat=1');
    expect(answer).toMatchObject({ status: 422, detail: 'The `lat` and `lon` must be simultaneously filled.' });
  });

  it('take a category, several values and an unknown source', async () => {
    expect(
      await json('/api/v1/search/services?thematiques=numerique&thematiques=mobilite--preparer-un-permis'),
    ).toMatchObject({
      total: 2,
    });
    expect(await json('/api/v1/search/services?sources=nobody')).toMatchObject({ total: 0, pages: 0 });
  });

  it.each([
    ['/api/v1/services/none', 404],
    ['/api/v1/structures/none', 404],
    ['/api/v1/doc/none', 404],
    ['/api/v2/anything', 404],
    ['/nothing', 404],
  ])('answer %s with a problem that says what exists', async (path, status) => {
    const response = await under.ask(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toContain('application/problem+json');
    const body = (await response.json()) as { request_id: string };
    expect(body).toMatchObject({ status, detail: anyText });
    expect(body.request_id).toBe(response.headers.get('X-Request-Id'));
  });

  it('refuse another method', async () => {
    const response = await under.ask('/api/v1/sources', { method: 'DELETE' });
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });
});

describe('a relay that knows only the communes of its records', () => {
  it('answers an unknown code by an empty page and a warning', async () => {
    const other = await startRelay({
      source: createCatalogue({ structures: [structure()], services: [service()] }),
      geography: createGeography([]),
      communesComplete: false,
    });
    const response = await other.ask('/api/v1/search/services?code_commune=02361');
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ items: [], total: 0 });
    expect(response.headers.get('Warning')).toMatch(/^199 - ".*02361.*"$/);
    expect(other.log.join('')).toContain('02361');
    await other.relay.close();
  });
});

describe('an offer source in trouble', () => {
  const secret = 'tok-secret <html>stack at /srv/app';
  it.each([
    [new NetworkError(secret), 502],
    [new TimeoutError(secret), 504],
    [new ShapeError(secret), 502],
    [new ApiError(401, secret), 502],
    [new ApiError(403, secret), 502],
    [new ApiError(429, secret, { retryAfterSeconds: 7 }), 503],
    [new ApiError(500, secret), 502],
    [new ApiError(503, secret), 503],
    [new ApiError(404, secret), 404],
    [new Error(secret), 500],
  ])('%s is told as %i, without what it said', async (error, status) => {
    const source = { searchServices: () => Promise.reject(error) } as unknown as OfferSource;
    const other = await startRelay({ source });
    const response = await other.ask('/api/v1/search/services');
    const text = await response.text();
    expect(response.status).toBe(status);
    expect(JSON.parse(text)).toMatchObject({ status, title: anyText, detail: anyText });
    expect(text).not.toContain('secret');
    if (status === 503 || status === 504) expect(response.headers.get('Retry-After')).toMatch(/^\d+$/);
    await other.relay.close();
  });
});
