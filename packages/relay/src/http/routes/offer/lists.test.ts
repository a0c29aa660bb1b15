import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OfferSource } from '@inclusion-kit/sdk';
import { createCatalogue } from '@inclusion-kit/catalogue';
import { lille, service, structure } from '../../../testing-internal/records.ts';
import { startRelay, type RelayUnderTest } from '../../../testing-internal/relay-under-test.ts';
import { anyText } from '../../../testing-internal/matchers.ts';

const ajaccio = { ...lille, code: '2A004', nom: 'Ajaccio', code_departement: '2A', latitude: 41.93, longitude: 8.73 };

let under: RelayUnderTest;
beforeEach(async () => {
  under = await startRelay({
    source: createCatalogue({
      structures: [
        structure({ code_insee: '59350', reseaux_porteurs: ['adie'] }),
        structure({
          id: 'cd2a--s',
          source: 'cd2a',
          code_insee: '2A004',
          doublons: [{ source: 'dora', id: 'dora--s1' }],
        }),
      ],
      services: [
        service({ id: 'dora--1', ...{ extra: { interne: true }, champ_nouveau: 1 } }),
        service({
          id: 'cd2a--1',
          source: 'cd2a',
          structure_id: 'cd2a--s',
          code_insee: '2A004',
          latitude: 41.93,
          longitude: 8.73,
          nom: 'Permis',
          score_qualite: 0.2,
        }),
      ],
      communes: [lille, ajaccio],
    }),
  });
});
afterEach(() => under.relay.close());

interface Listed {
  total: number;
  items: { id?: string; extra?: unknown; champ_nouveau?: unknown; service?: { id: string; extra?: unknown } }[];
}
const ask = async (path: string): Promise<Listed> => (await (await under.ask(`/api/v1${path}`)).json()) as Listed;
const ids = async (path: string) => (await ask(path)).items.map(({ id, service: found }) => id ?? found?.id);

describe('the lists', () => {
  it.each([
    ['/services', ['cd2a--1', 'dora--1']],
    ['/services/', ['cd2a--1', 'dora--1']],
    ['/services?code_region=94', ['cd2a--1']],
    ['/services?slug_region=hauts-de-france', ['dora--1']],
    ['/services?code_departement=2A', ['cd2a--1']],
    ['/services?slug_departement=nord&unknown=x', ['dora--1']],
    ['/services?code_commune=59350', ['dora--1']],
    ['/services?code_commune=99999', []],
    ['/services?sources=cd2a&sources=none', ['cd2a--1']],
    ['/services?score_qualite_minimum=%200.5%20', ['dora--1']],
    ['/services?score_qualite_minimum=2', []],
    ['/services?size=1.0&page=%2B2', ['dora--1']],
    ['/structures', ['cd2a--s', 'dora--s1']],
    ['/structures/?reseaux_porteurs=adie', ['dora--s1']],
    ['/structures?exclure_doublons=Y', ['cd2a--s']],
    ['/structures?code_commune=99999', []],
    ['/search?q=permis', ['cd2a--1']],
    ['/search/?lat=50.6&lon=3&distance=30', ['dora--1']],
    ['/search?code_departement=2A', ['cd2a--1']],
  ])('%s answers %j', async (path, expected) => {
    expect(await ids(path)).toEqual(expected);
  });

  it('ignore what the API ignores, and take details by an address that ends in a slash', async () => {
    expect(await ids('/services?exclure_doublons=nonsense')).toHaveLength(2);
    expect(await (await under.ask('/api/v1/services/dora--1/')).json()).toMatchObject({ id: 'dora--1' });
    expect(await (await under.ask('/api/v1/structures/dora--s1/')).json()).toMatchObject({ id: 'dora--s1' });
  });

  it('give what a producer added to a service where the API does, and fields that a later schema may know', async () => {
    expect((await ask('/services?sources=dora&extra=true')).items[0]?.extra).toEqual({ interne: true });
    const [plain] = (await ask('/services?sources=dora')).items;
    expect(plain).not.toHaveProperty('extra');
    expect(plain).toHaveProperty('champ_nouveau', 1);
    for (const path of ['/search/services?sources=dora&extra=true', '/search?sources=dora&extra=true']) {
      expect((await ask(path)).items[0]?.service).not.toHaveProperty('extra');
    }
    expect(await ask('/services/dora--1?extra=true')).toHaveProperty('extra', { interne: true });
    expect(await ask('/services/dora--1')).not.toHaveProperty('extra');
    expect(JSON.stringify(await ask('/structures/dora--s1'))).not.toContain('interne');
  });

  it.each([
    ['/services?code_region=99', ['query', 'code_region'], 'enum'],
    ['/services?slug_region=Bretagne', ['query', 'slug_region'], 'enum'],
    ['/services?code_departement=2a', ['query', 'code_departement'], 'enum'],
    ['/services?slug_departement=59', ['query', 'slug_departement'], 'enum'],
    ['/services?code_commune=5935', ['query', 'code_commune'], 'string_too_short'],
    ['/services?size=0', ['query', 'size'], 'greater_than_equal'],
    ['/services?extra=maybe', ['query', 'extra'], 'bool_parsing'],
    ['/structures?reseaux_porteurs=adie&reseaux_porteurs=x', ['query', 'reseaux_porteurs', 1], 'enum'],
    ['/structures?exclure_doublons=maybe', ['query', 'exclure_doublons'], 'bool_parsing'],
    ['/search?distance=0', ['query', 'distance'], 'greater_than_equal'],
    ['/search?distance=1.5', ['query', 'distance'], 'int_parsing'],
    ['/search?publics=x', ['query', 'publics', 0], 'enum'],
  ])('refuse %s with the complaint of the API', async (path, loc, type) => {
    const response = await under.ask(`/api/v1${path}`);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ detail: [{ loc, type, msg: anyText }] });
  });

  it('list the régions in the order of the API when one is unknown', async () => {
    const { detail } = (await (await under.ask('/api/v1/services?code_region=x')).json()) as {
      detail: { msg: string }[];
    };
    expect(detail[0]?.msg).toMatch(/^Input should be '84', '27', '53', '24', '94', '44', '01', '03'.*'52' or '93'$/);
  });

  it('answer HEAD like GET, without a body', async () => {
    for (const path of ['/services', '/structures', '/search']) {
      const response = await under.ask(`/api/v1${path}`, { method: 'HEAD' });
      expect([response.status, await response.text()]).toEqual([200, '']);
    }
  });

  it('are not there when the source of the offers has none', async () => {
    const source = { searchServices: () => Promise.reject(new Error('asked')) } as unknown as OfferSource;
    const other = await startRelay({ source });
    for (const path of ['/services', '/structures', '/search']) {
      expect((await other.ask(`/api/v1${path}`)).status).toBe(404);
    }
    await other.relay.close();
  });
});
