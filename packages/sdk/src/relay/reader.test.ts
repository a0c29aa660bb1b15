import { describe, expect, it } from 'vitest';
import { codeOf, json, service, type Answer } from '../api/testing-internal/client-of.ts';
import { createRelayReader, createRelayRecordReader } from './index.ts';
import { whole } from './testing-internal/whole.ts';

const capabilities = { params: ['q', 'tri'], tri: ['distance'], facets: ['publics'] };
const commune = {
  code: '59350',
  nom: 'Lille',
  codes_postaux: ['59000'],
  code_departement: '59',
  code_epci: '200093201',
  population: 236710,
  latitude: 50.63,
  longitude: 3.05,
};
const pageOf = (...services: unknown[]) => {
  const items = services.map((one) => ({ service: one, distance: 3 }));
  return { items, total: items.length, page: 1, size: items.length, pages: 1 };
};
const around = { code_commune: '59350' };

/** A reader on a relay that answers by path; what is not in the table is not found. */
function relay(answers: Record<string, unknown> = {}, create = createRelayReader) {
  const table: Record<string, unknown> = {
    capabilities,
    'search/services': pageOf(whole),
    'search/services/facets': { total: 1, facets: { publics: { jeunes: 1 } } },
    'services/dora--1': whole,
    sources: [{ slug: 'dora', nom: 'DORA', description: null }],
    'communes/59350': commune,
    communes: { items: [commune] },
    ...answers,
  };
  const asked: string[] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    const path = new URL(request.url).pathname.replace('/api/v1/', '');
    asked.push(path);
    const body = table[path];
    if (typeof body === 'function') return (body as Answer)(request);
    return body === undefined ? json({ detail: 'Not Found' }, { status: 404 }) : json(body);
  };
  return { ...create({ baseUrl: 'https://relay.test/', fetch }), asked };
}

describe('the reader of a relay', () => {
  it('asks for offers at once and for nothing else, and gives a sound answer as it came', async () => {
    const urls: string[] = [];
    const search: Answer = ({ url }) => {
      urls.push(decodeURIComponent(url));
      return json(pageOf(whole));
    };
    const { source, asked } = relay({ 'search/services': search });
    const bbox = [1, 2, 3, 4] as const;
    expect(await source.searchServices({ ...around, publics: ['jeunes', 'femmes'], bbox, ouvert: true })).toEqual(
      pageOf(whole),
    );
    expect(asked).toEqual(['search/services']);
    expect(urls[0]).toContain('?code_commune=59350&publics=jeunes&publics=femmes&bbox=1,2,3,4&ouvert=true');
  });

  it('leaves to the whole source an answer that has to be completed', async () => {
    const { source, asked } = relay({ 'search/services': pageOf(service) });
    const page = await source.searchServices(around);
    expect(page.items[0]?.service).toMatchObject({ id: 'dora--1', horaires_accueil: null });
    expect(asked).toEqual(['search/services', 'search/services']);
  });

  it('asks once for what the relay refuses, and gives its reasons', async () => {
    let asks = 0;
    const refuse: Answer = () => {
      asks += 1;
      return json(
        { detail: [{ loc: ['query', 'code_commune'], msg: 'Unknown', type: 'value_error' }] },
        { status: 422 },
      );
    };
    const refused = { 'search/services': refuse, 'search/services/facets': refuse, 'communes/59350': refuse };
    const { source, geography } = relay(refused);
    const params = {
      thematiques: ['mobilite--preparer-un-permis', 'sante--addictions'],
      q: 'café & thé',
      code_commune: '00000',
      page: 2,
      bbox: [1, 2, 3, 4],
    };
    for (const ask of [
      () => source.searchServices(params as unknown as typeof around),
      () => source.facets(params as unknown as typeof around),
      () => geography.commune('59350'),
    ]) {
      asks = 0;
      await expect(ask()).rejects.toMatchObject({ code: 'invalid_request' });
      expect(asks).toBe(1);
    }
    // Asked again later, it is asked anew.
    asks = 0;
    expect(await codeOf(source.searchServices(params as unknown as typeof around))).toBe('invalid_request');
    expect(asks).toBe(1);
  });

  it('goes on from a relay that is busy, and asks it no more than the whole source does', async () => {
    let asks = 0;
    const busy: Answer = () =>
      (asks += 1) === 1 ? json({}, { status: 503, headers: { 'Retry-After': '0' } }) : json(pageOf(whole));
    const { source } = relay({ 'search/services': busy });
    expect((await source.searchServices(around)).total).toBe(1);
    expect(asks).toBe(2);
  });

  it('fails as the whole source does', async () => {
    expect(await codeOf(relay({ 'search/services': [] }).source.searchServices(around))).toBe('shape');
    expect(await codeOf(relay({ 'search/services': undefined }).source.searchServices(around))).toBe('not_found');
    const page = (): Response => new Response('<p>no', { headers: { 'content-type': 'text/html' } });
    expect(await codeOf(relay({ 'search/services': page }).source.searchServices(around))).toBe('shape');
    const { source } = relay();
    expect(await codeOf(source.service('absent'))).toBe('not_found');
    expect(await codeOf(source.referentiel('humeurs' as 'publics'))).toBe('usage');
  });

  it('passes the caller’s abort through', async () => {
    const reason = new Error('enough');
    const { source, asked } = relay();
    await expect(source.searchServices(around, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(asked).toEqual([]);
    const controller = new AbortController();
    const fetch: typeof globalThis.fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
      });
    const waiting = createRelayReader({ baseUrl: 'https://relay.test', fetch });
    const search = waiting.source.searchServices(around, { signal: controller.signal });
    controller.abort(reason);
    await expect(search).rejects.toBe(reason);
  });

  it('reads the rest', async () => {
    const { source, geography } = relay();
    expect(await source.capabilities()).toEqual(capabilities);
    expect((await source.facets({ ...around, page: 2 })).facets.publics).toEqual({ jeunes: 1 });
    expect((await source.service('dora--1')).structure.nom).toBe('CCAS');
    expect(await source.sources()).toHaveLength(1);
    expect(await geography.commune('59350')).toEqual(commune);
    expect(await geography.commune('59351')).toBeNull();
    expect(await geography.commune('../x')).toBeNull();
    expect(await geography.communes('lil')).toEqual([commune]);
  });

  it('needs the address of a relay', () => {
    expect(() => createRelayReader({ baseUrl: 'ftp://relay.test' })).toThrow('http or https');
  });
});

describe('the reader of a relay in a page that opens on one offer', () => {
  const record = (answers?: Record<string, unknown>) => relay(answers, createRelayRecordReader);

  it('asks for the offer once and gives a sound answer as it came', async () => {
    const { source, asked } = record({ 'services/dora--1%2F%3F': { ...whole, overlay: { etat: 'acceptee' } } });
    expect(await source.service('dora--1/?')).toEqual({ ...whole, overlay: { etat: 'acceptee' } });
    expect(asked).toEqual(['services/dora--1%2F%3F']);
  });

  it('leaves to the whole source an answer that has to be completed, and what fails', async () => {
    const { source, asked } = record({ 'services/dora--2': service });
    expect(await source.service('dora--2')).toMatchObject({ id: 'dora--1', horaires_accueil: null });
    expect(asked).toEqual(['services/dora--2', 'services/dora--2']);
    expect(await codeOf(source.service('absent'))).toBe('not_found');
    expect(await codeOf(source.service('..'))).toBe('usage');
    expect(await codeOf(record({ 'services/dora--1': [] }).source.service('dora--1'))).toBe('shape');
  });

  it('passes the caller’s abort through', async () => {
    const reason = new Error('enough');
    const { source, asked } = record();
    await expect(source.service('dora--1', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(asked).toEqual([]);
  });

  it('reads the rest as the other does', async () => {
    const { source, geography } = record();
    expect((await source.searchServices(around)).items).toHaveLength(1);
    expect(await source.sources()).toHaveLength(1);
    expect(await geography.commune('59350')).toEqual(commune);
    expect(() => createRelayRecordReader({ baseUrl: 'ftp://relay.test' })).toThrow('http or https');
  });
});
