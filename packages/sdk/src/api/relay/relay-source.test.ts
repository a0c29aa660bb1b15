import { describe, expect, it } from 'vitest';
import { createRelaySource } from './relay-source.ts';
import { codeOf, emptyPage, json, service, structure, type Answer } from '../testing-internal/client-of.ts';

const capabilities = { params: ['q', 'tri'], tri: ['distance'], facets: ['publics'] };
const places = { total: 1, cut: false, points: [['dora--1', 50.6, 3.1]] };
const pathOf = ({ url }: Request) => new URL(url).pathname.replace('/api/v1/', '');

/** Creates a source on a relay that answers by path. A path that is not in the table is not found. */
function relay(answers: Record<string, unknown> = {}) {
  const table: Record<string, unknown> = {
    capabilities,
    'search/services': { ...emptyPage, items: [{ service, distance: 3 }], total: 1, size: 1, pages: 1 },
    'search/services/facets': { total: 1, facets: { publics: { jeunes: 1 } } },
    'search/services/points': places,
    'search/services/question': { total: 3, question: null },
    'services/dora--1': service,
    sources: [{ slug: 'dora', nom: 'DORA', description: null }],
    ...answers,
  };
  const asked: string[] = [];
  const queries: string[] = [];
  const answer: Answer = (request) => {
    const path = pathOf(request);
    asked.push(path);
    queries.push(new URL(request.url).searchParams.toString());
    return path in table ? json(table[path]) : json({ detail: 'Not Found' }, { status: 404 });
  };
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => answer(new Request(input, init));
  return { source: createRelaySource({ baseUrl: 'https://relay.test', fetch, retries: 0 }), asked, queries };
}

describe('the source behind a relay', () => {
  it('asks for offers at once, extra parameters or not, and for nothing else', async () => {
    const { source, asked } = relay();
    const page = await source.searchServices({ code_commune: '59350', q: 'permis', rayon_km: 20 });
    expect(page.items[0]?.service).toMatchObject({ id: 'dora--1', horaires_accueil: null });
    expect(asked).toEqual(['search/services']);
  });

  it('leaves categories and needs as they are: a relay takes them', async () => {
    const { source, queries } = relay();
    await source.searchServices({ thematiques: ['me-loger', 'mobilite'] });
    await source.facets({ thematiques: ['numerique'], comptes: ['frais'] });
    expect(queries).toEqual(['thematiques=me-loger&thematiques=mobilite', 'thematiques=numerique&comptes=frais']);
  });

  it('sends as many letters as a relay reads: it would refuse the address of a whole text', async () => {
    const { source, queries } = relay();
    await source.searchServices({ q: 'permis '.repeat(1500) });
    expect(queries[0]?.length).toBe('q='.length + 1000);
  });

  it('refuses what the relay has said that it does not know', async () => {
    const { source, asked } = relay();
    expect(await source.capabilities()).toEqual(capabilities);
    expect(await codeOf(source.searchServices({ code_commune: '59350', rayon_km: 20 }))).toBe('usage');
    expect(await codeOf(source.searchServices({ code_commune: '59350', tri: 'date' }))).toBe('usage');
    expect(await codeOf(source.searchServices({ code_commune: '59350', tri: 'distance' }))).toBe('none');
    expect(asked).toEqual(['capabilities', 'search/services']);
  });

  it('counts, unless the relay says that it does not', async () => {
    const { source } = relay();
    expect((await source.facets({ code_commune: '59350', page: 2 })).facets.publics).toEqual({ jeunes: 1 });
    const without = relay({ capabilities: { params: [], tri: [], facets: [] } });
    await without.source.capabilities();
    expect(await codeOf(without.source.facets({ code_commune: '59350' }))).toBe('usage');
    expect(without.asked).toEqual(['capabilities']);
  });

  it('gives the places of all results, and refuses a parameter that the relay does not know', async () => {
    const { source, asked } = relay();
    expect(await source.points({ code_commune: '59350', page: 2 })).toEqual(places);
    await source.capabilities();
    expect(await codeOf(source.points({ rayon_km: 5 }))).toBe('usage');
    expect(asked).toEqual(['search/services/points', 'capabilities']);
  });

  it('asks the next question about all results', async () => {
    const { source, asked } = relay();
    expect(await source.question({ code_commune: '59350', page: 2 })).toEqual({ total: 3, question: null });
    expect(asked).toEqual(['search/services/question']);
  });

  it('reads the rest as the client does', async () => {
    const { source } = relay({
      'structures/dora--s1': { ...structure, adresse_certifiee: true, score_qualite: 0.9, doublons: [], services: [] },
    });
    expect((await source.service('dora--1')).structure.nom).toBe('CCAS');
    expect((await source.structure('dora--s1')).nom).toBe('CCAS');
    expect(await source.sources()).toHaveLength(1);
    expect(await codeOf(source.service('absent'))).toBe('not_found');
    expect(await codeOf(source.referentiel('humeurs' as 'publics'))).toBe('usage');
  });

  it('says what is wrong with an answer that is none', async () => {
    const { source } = relay({ 'search/services': { ...emptyPage, items: [{ distance: 3 }], size: 1 } });
    expect(await codeOf(source.searchServices({ code_commune: '59350' }))).toBe('shape');
    expect(await codeOf(relay({ 'search/services': [] }).source.searchServices({}))).toBe('shape');
  });

  it('needs the address of a relay', () => {
    expect(() => createRelaySource({} as { baseUrl: string })).toThrow('baseUrl is missing');
    expect(() => createRelaySource({ baseUrl: 'ftp://relay.test' })).toThrow('http or https');
  });
});
