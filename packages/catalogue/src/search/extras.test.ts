import { describe, expect, test } from 'vitest';
import { type ListProgress, type OfferSearchParams, type ServicesParams, UsageError } from '@inclusion-kit/sdk';
import { searchParameters } from '@inclusion-kit/sdk/internal';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import { createCatalogue, type CatalogueOptions } from '../offer/catalogue.ts';
import { aService, aStructure, someCommunes } from '../testing-internal/records.ts';

const lille = { latitude: 50.631, longitude: 3.047, code_insee: '59350' };
const roubaix = { latitude: 50.69, longitude: 3.18, code_insee: '59512' };
const inPerson = { modes_accueil: ['en-presentiel'] };
const remote = { modes_accueil: ['a-distance'] };
// A Friday, 10:30 in Paris and 13:30 in La Réunion.
const now = () => new Date('2026-11-27T09:30:00Z');

function catalogueOf(services: Partial<Service>[], structures: Partial<ListedStructure>[] = [{}]) {
  return createCatalogue({
    structures: structures.map(aStructure),
    services: services.map(aService),
    communes: someCommunes,
    now,
  });
}

async function search(services: Partial<Service>[], params: OfferSearchParams) {
  const { items } = await catalogueOf(services).searchServices(params);
  return items.map(({ service, distance }) => [service.id, distance]);
}

describe('what a catalogue does on top of the API', () => {
  test('is told by its capabilities', async () => {
    const { params, tri, facets } = await catalogueOf([]).capabilities();
    expect(params).toEqual(expect.arrayContaining(['q', 'rayon_km', 'bbox', 'ouvert', 'tri']));
    expect(tri).toEqual(['distance', 'pertinence', 'date']);
    const counted = Object.entries(searchParameters).filter(([, row]) => 'facet' in row);
    expect(facets).toEqual(counted.map(([name]) => name));
    const soliguide = { structures: [aStructure({ id: 's', source: 'soliguide' })], services: [] };
    const absent = async (options: CatalogueOptions) =>
      (await createCatalogue(options).capabilities()).sources_absentes;
    expect(await absent({ structures: [], services: [] })).toEqual(['soliguide']);
    expect(await absent(soliguide)).toEqual(['soliguide']);
    expect(await absent({ ...soliguide, hiddenSources: [] })).toEqual([]);
  });

  test('the places of all results come in their order, without those where nobody is received', async () => {
    const services = [
      { id: 'a', ...inPerson, ...roubaix },
      { id: 'b', ...inPerson, ...lille, latitude: 50.6310004 },
      { id: 'c', ...remote, ...lille },
      { id: 'd', modes_accueil: ['a-distance', 'en-presentiel'], ...lille },
      { id: 'sans-point', ...inPerson, code_insee: '59350', zone_eligibilite: ['59'] },
    ];
    const catalogue = catalogueOf(services);
    const params = { code_commune: '59350', page: 3, size: 1 };
    expect(await catalogue.points(params)).toEqual({
      total: (await catalogue.searchServices(params)).total,
      cut: false,
      points: [
        ['b', 50.631, 3.047],
        ['d', 50.631, 3.047],
        ['a', 50.69, 3.18],
      ],
    });
    expect((await catalogue.points({ tri: 'date', bbox: [3.1, 50.6, 3.2, 50.7] })).points).toEqual([
      ['a', 50.69, 3.18],
    ]);
    await expect(catalogue.points({ code_commune: '59350' }, { signal: AbortSignal.abort() })).rejects.toThrow('abort');
  });

  test('what stands in a place is kept alone: nothing around it, nothing offered there from elsewhere', async () => {
    const catalogue = catalogueOf([
      { id: 'ici', ...inPerson, ...lille, code_insee: '59350' },
      { id: 'ici-a-distance', ...remote, ...lille, code_insee: '59350', zone_eligibilite: ['33'] },
      { id: 'a-cote', ...inPerson, ...roubaix, code_insee: '59512' },
      { id: 'ailleurs', ...remote, code_insee: '75056', zone_eligibilite: ['france'] },
    ]);
    const idsOf = async (params: OfferSearchParams) =>
      (await catalogue.searchServices(params)).items.map(({ service }) => service.id).sort();
    expect(await idsOf({ code_commune: '59350', implantees: true })).toEqual(['ici', 'ici-a-distance']);
    expect(await idsOf({ code_commune: '59350' })).toEqual(['a-cote', 'ailleurs', 'ici']);
    expect(await idsOf({ code_departement: '59', implantees: true })).toEqual(['a-cote', 'ici', 'ici-a-distance']);
    expect(await idsOf({ code_departement: '59' })).toEqual(['a-cote', 'ailleurs', 'ici', 'ici-a-distance']);
    expect(await idsOf({ implantees: true })).toHaveLength(4);
  });

  test('five thousand places are given, and more are said to be missing', async () => {
    const some = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        id: `s${String(index).padStart(4, '0')}`,
        ...inPerson,
        ...lille,
      }));
    const whole = await catalogueOf(some(5000)).points({});
    expect([whole.points.length, whole.cut]).toEqual([5000, false]);
    const { total, cut, points } = await catalogueOf(some(5001)).points({});
    expect([total, cut, points.length, points.at(-1)?.[0]]).toEqual([5001, true, 5000, 's4999']);
  });

  test('the radius replaces the fifty kilometres', async () => {
    const services = [
      { id: 'a', ...inPerson, ...lille },
      { id: 'b', ...inPerson, ...roubaix },
    ];
    expect(await search(services, { code_commune: '59350', rayon_km: 10 })).toEqual([['a', 0]]);
    expect(await search(services, { code_commune: '59350', rayon_km: 12 })).toEqual([
      ['a', 0],
      ['b', 11],
    ]);
  });

  test('a rectangle keeps what stands in it, its border included', async () => {
    const services = [{ id: 'a', ...lille }, { id: 'b', ...roubaix }, { id: 'sans-point' }];
    expect(await search(services, { bbox: [3.047, 50.6, 3.1, 50.631] })).toEqual([['a', null]]);
    expect(await search(services, { bbox: [-180, -90, 180, 90] })).toHaveLength(2);
  });

  test('a département keeps what stands there, and what is offered at distance to all of it', async () => {
    const services = [
      { id: '1-la', ...inPerson, ...lille, zone_eligibilite: ['62'] },
      { id: '2-distance', ...remote, zone_eligibilite: ['59'] },
      { id: '3-pays', ...remote, zone_eligibilite: ['france'] },
      { id: '4-partout', ...remote, zone_eligibilite: null },
      { id: '5-une-commune', ...remote, zone_eligibilite: ['59350'] },
      { id: '6-sur-place-ailleurs', ...inPerson, code_insee: '62041', zone_eligibilite: ['59'] },
    ];
    expect((await search(services, { code_departement: '59' })).map(([id]) => id)).toEqual([
      '1-la',
      '2-distance',
      '3-pays',
      '4-partout',
    ]);
    expect(await search(services, { code_departement: '59', lat: 50.631, lon: 3.047 })).toContainEqual(['1-la', 0]);
  });

  test('an EPCI is covered by its own code, and by its département', async () => {
    const services = [
      { id: '1-la', ...inPerson, ...roubaix },
      { id: '2-epci', ...remote, zone_eligibilite: ['200093201'] },
      { id: '3-departement', ...remote, zone_eligibilite: ['59'] },
      { id: '4-autre', ...remote, zone_eligibilite: ['200040947'] },
    ];
    expect((await search(services, { code_epci: '200093201' })).map(([id]) => id)).toEqual([
      '1-la',
      '2-epci',
      '3-departement',
    ]);
  });

  test('open now is told by the hours of the service, or else of its structure, in the time zone of the place', async () => {
    const hours = 'Mo-Fr 09:00-12:00';
    const catalogue = catalogueOf(
      [
        { id: 'paris', code_insee: '75056', horaires_accueil: hours },
        { id: 'reunion', code_insee: '97411', horaires_accueil: hours },
        { id: 'inconnu', horaires_accueil: null },
        { id: 'structure', structure_id: 'ouverte', horaires_accueil: null },
      ],
      [{}, { id: 'ouverte', horaires_accueil: '24/7' }],
    );
    const { items } = await catalogue.searchServices({ ouvert: true });
    expect(items.map(({ service }) => service.id)).toEqual(['paris', 'structure']);
    expect((await catalogue.facets({})).facets.ouvert).toEqual({ true: 2 });
  });

  test('hours a week are searched and counted in bands, and an offer that tells none is in no band', async () => {
    const catalogue = catalogueOf(
      [2.5, 3, 5.99, 6, 15, 40, 0, null, 200].map((volume_horaire_hebdomadaire, at) => ({
        ...{ id: `${at}`, volume_horaire_hebdomadaire },
      })),
    );
    const found = async (...heures_hebdomadaires: string[]) =>
      (await catalogue.searchServices({ heures_hebdomadaires })).items.map(({ service }) => service.id).sort();
    expect(await found('moins_de_3')).toEqual(['0']);
    expect(await found('de_3_a_6', '15_et_plus')).toEqual(['1', '2', '4', '5']);
    expect(await found()).toHaveLength(9);
    const { facets } = await catalogue.facets({});
    expect(facets.heures_hebdomadaires).toEqual({ moins_de_3: 1, de_3_a_6: 2, de_6_a_15: 1, '15_et_plus': 2 });
    const kept = await catalogue.searchServices({
      heures_hebdomadaires: ['moins_de_3'],
      inconnus: ['heures_hebdomadaires'],
    });
    expect(kept.total).toBe(4);
  });

  test('words rank results, say where they stand, and give way to another order', async () => {
    const services = [
      { id: 'a', nom: 'Autre atelier', description: 'On parle aussi de mobilité.', date_maj: '2026-02-01' },
      { id: 'b', nom: 'Aide à la mobilité', description: 'Conseil.', date_maj: '2026-01-01' },
      { id: 'c', nom: 'Chant', description: 'Chorale.' },
    ];
    const { items } = await catalogueOf(services).searchServices({ q: 'mobilite' });
    expect(items.map(({ service }) => service.id)).toEqual(['b', 'a']);
    expect(items[0]?.correspondances?.[0]).toMatchObject({ champ: 'nom', mots: ['mobilité'] });
    expect(items[0]?.score_recherche).toBeGreaterThan(items[1]?.score_recherche ?? 1);
    const byDate = await catalogueOf(services).searchServices({ q: 'mobilite', tri: 'date' });
    expect(byDate.items.map(({ service }) => service.id)).toEqual(['a', 'b']);
    const near = { ...services[1], ...inPerson, ...lille, nom: 'Aide', description: 'Mobilité.' };
    const far = { ...near, id: 'far', nom: 'Aide à la mobilité', latitude: 50.95 };
    const good = { ...near, id: 'good', score_qualite: 1 };
    const around = await catalogueOf([far, near, good]).searchServices({ q: 'mobilite', code_commune: '59350' });
    expect(around.items.map(({ service, distance }) => [service.id, distance])).toEqual([
      ['good', 0],
      ['b', 0],
      ['far', 35],
    ]);
    const [wordless] = (await catalogueOf(services).searchServices({ q: '' })).items;
    expect(wordless).not.toHaveProperty('score_recherche');
  });

  test.each<[string, OfferSearchParams]>([
    ['rayon_km', { rayon_km: 0.5 }],
    ['rayon_km', { rayon_km: 101 }],
    ['bbox', { bbox: [4, 50, 3, 51] }],
    ['bbox', { bbox: [3, 51, 4, 50] }],
    ['bbox', { bbox: [3, 50, 200, 51] }],
    ['bbox', { bbox: [3, 50, 4] as unknown as [number, number, number, number] }],
    ['maj_depuis', { maj_depuis: '2026-02-30' }],
    ['maj_depuis', { maj_depuis: 'hier' }],
    ['tri', { tri: 'hasard' as 'date' }],
    ['code_departement', { code_departement: '00' }],
    ['code_epci', { code_epci: '123' }],
    ['ouvert', { ouvert: 'oui' as unknown as boolean }],
  ])('%s is refused in %j', async (name, params) => {
    const refused = catalogueOf([{}]).searchServices(params);
    await expect(refused).rejects.toBeInstanceOf(UsageError);
    await expect(refused).rejects.toThrow(name);
  });
});

describe('whole lists', () => {
  const catalogue = catalogueOf(Array.from({ length: 25 }, (_, index) => ({ id: String(index).padStart(2, '0') })));

  test('come item by item, with progress, from the page asked', async () => {
    const progress: ListProgress[] = [];
    const ids: string[] = [];
    const options = { size: 10, startPage: 2, onProgress: (told: ListProgress) => progress.push(told) };
    for await (const { id } of catalogue.allServices({}, options)) ids.push(id);
    expect(ids).toEqual(Array.from({ length: 15 }, (_, index) => String(index + 10)));
    expect(progress).toEqual([
      { received: 10, total: 25, page: 2, pages: 3 },
      { received: 15, total: 25, page: 3, pages: 3 },
    ]);
  });

  test('stop at an abort, and refuse options that make no sense', async () => {
    const controller = new AbortController();
    const read = async () => {
      for await (const { id } of catalogue.allServices({}, { size: 10, signal: controller.signal })) {
        if (id === '03') controller.abort();
      }
    };
    await expect(read()).rejects.toMatchObject({ name: 'AbortError' });
    const iterator = catalogue.allStructures({}, { size: 0 })[Symbol.asyncIterator]();
    await expect(iterator.next()).rejects.toThrow('size');
  });

  test.each<[string, () => Promise<unknown>]>([
    ['slug_region', () => catalogue.services({ slug_region: 'atlantide' })],
    ['code_departement', () => catalogue.structures({ code_departement: '00' })],
    ['lat', () => catalogue.services({ lat: 3 } as ServicesParams)],
    ['distance', () => catalogue.search({ distance: 0.5 })],
  ])('%s is refused by name', async (name, call) => {
    await expect(call()).rejects.toBeInstanceOf(UsageError);
    await expect(call()).rejects.toThrow(name);
  });
});
