import { describe, expect, test } from 'vitest';
import { ApiError, type OfferSearchParams, type SearchServicesParams, UsageError } from '@inclusion-kit/sdk';
import { publics, thematiques, type ReferentielName } from '@inclusion-kit/sdk/referentiels';
import {
  DetailedService,
  DetailedStructure,
  ServiceSearchResult,
  type ListedStructure,
  type Service,
} from '@inclusion-kit/sdk/schemas';
import { createCatalogue } from './catalogue.ts';
import { aService, aStructure, someCommunes } from '../testing-internal/records.ts';

const near = { latitude: 50.6333, longitude: 3.0667 };
const inPerson = { modes_accueil: ['en-presentiel'] };
const remote = { modes_accueil: ['a-distance'] };

function catalogueOf(services: Partial<Service>[], structures: Partial<ListedStructure>[] = [{}]) {
  return createCatalogue({
    structures: structures.map(aStructure),
    services: services.map(aService),
    communes: someCommunes,
  });
}

async function search(
  services: Partial<Service>[],
  params: OfferSearchParams,
  structures?: Partial<ListedStructure>[],
) {
  const { items } = await catalogueOf(services, structures).searchServices(params);
  return items.map(({ service, distance }) => [service.id, distance]);
}

describe('around a commune', () => {
  test('an in-person service within 50 km is found with its distance, farther or without a point it is not', async () => {
    const services = [
      { id: 'lille', ...inPerson, ...near },
      { id: 'dunkerque', ...inPerson, latitude: 51.0361, longitude: 2.377 },
      { id: 'sans-point', ...inPerson },
    ];
    expect(await search(services, { code_commune: '59512' })).toEqual([['lille', 10]]);
  });

  test('a service at the point of another record is found by it, ranked by it, and told without a distance, last and on no map', async () => {
    const records = {
      structures: [aStructure({})],
      services: [
        aService({ id: '1-sans-adresse', nom: 'Vélo', ...inPerson, ...near }),
        aService({ id: '2-lille', nom: 'Vélo', ...inPerson, ...near }),
      ],
      communes: someCommunes,
    };
    const known = createCatalogue(records);
    const catalogue = createCatalogue({ ...records, atOtherPoints: new Set(['1-sans-adresse']) });
    const at = async (params: OfferSearchParams) =>
      (await catalogue.searchServices(params)).items.map(({ service, distance }) => [service.id, distance]);
    const ordered = [
      ['2-lille', 10],
      ['1-sans-adresse', null],
    ];
    expect(await at({ code_commune: '59512' })).toEqual(ordered);
    expect(await at({ code_commune: '59512', size: 1, page: 2 })).toEqual(ordered.slice(1));
    const { total, points } = await catalogue.points({ code_commune: '59512' });
    expect([total, points.map(([id]) => id)]).toEqual([2, ['2-lille']]);
    const scores = async (from: typeof catalogue) =>
      (await from.searchServices({ code_commune: '59512', q: 'vélo' })).items.map((one) => one.score_recherche);
    expect(await scores(catalogue)).toEqual(await scores(known));
  });

  test('lat and lon replace the centre of the commune, and do nothing without a commune', async () => {
    const services = [{ id: 'lille', ...inPerson, ...near }];
    const leMans = { lat: 48.004, lon: 0.199 };
    expect(await search(services, { code_commune: '59512', ...leMans })).toEqual([]);
    expect(await search(services, { code_commune: '59512', lat: 50.6333, lon: 3.0667 })).toEqual([['lille', 0]]);
    expect(await search(services, leMans)).toEqual([['lille', null]]);
  });

  test('a service offered at distance has no radius; a distance only goes with in person and in range', async () => {
    const far = { latitude: 43.3, longitude: 5.4 };
    const services = [
      { id: '1-les-deux-loin', modes_accueil: ['en-presentiel', 'a-distance'], ...far },
      { id: '2-distance-pres', ...remote, ...near },
      { id: '3-les-deux-pres', modes_accueil: ['en-presentiel', 'a-distance'], ...near },
      { id: '4-inconnu-pres', modes_accueil: null, ...near },
      { id: '5-vide-pres', modes_accueil: [], ...near },
      { id: '6-inconnu-loin', modes_accueil: null, ...far },
    ];
    expect(await search(services, { code_commune: '59350' })).toEqual([
      ['3-les-deux-pres', 1],
      ['1-les-deux-loin', null],
      ['2-distance-pres', null],
      ['4-inconnu-pres', null],
      ['5-vide-pres', null],
    ]);
  });

  test.each([
    [null, true],
    [['59183'], true],
    [['59'], true],
    [['245900428'], true],
    [['99100'], true],
    [['france'], true],
    [['62', '59'], true],
    [['59350'], false],
    [['62'], false],
    [['32'], false],
    [[], true],
  ])('a zone %j met from Dunkerque: %s', async (zone_eligibilite, met) => {
    expect(await search([{ ...remote, zone_eligibilite }], { code_commune: '59183' })).toHaveLength(met ? 1 : 0);
  });

  test('a city and its arrondissements do not stand for each other in zones', async () => {
    const services = [
      { id: 'paris', ...remote, zone_eligibilite: ['75056'] },
      { id: 'premier', ...remote, zone_eligibilite: ['75101'] },
    ];
    expect(await search(services, { code_commune: '75056' })).toEqual([['paris', null]]);
    expect(await search(services, { code_commune: '75101' })).toEqual([['premier', null]]);
  });

  test('a commune without EPCI or without a centre still answers', async () => {
    const services = [
      { id: 'loin', ...remote, zone_eligibilite: ['978'] },
      { id: 'pres', ...inPerson, ...near },
    ];
    expect(await search(services, { code_commune: '97801' })).toEqual([['loin', null]]);
    expect(await search(services, { code_commune: '59999' })).toEqual([]);
    expect(await search(services, { code_commune: '59999', lat: 50.63, lon: 3.06 })).toEqual([['pres', 1]]);
  });

  test('an unknown commune is refused with the path of the parameter', async () => {
    const refused = catalogueOf([{}]).searchServices({ code_commune: '00000' });
    await expect(refused).rejects.toBeInstanceOf(ApiError);
    await expect(refused).rejects.toMatchObject({ status: 422, details: [{ loc: ['query', 'code_commune'] }] });
  });
});

describe('without a list of communes', () => {
  const services = [
    aService({ id: 'a', ...inPerson, latitude: 50.6, longitude: 3, code_insee: '59350', zone_eligibilite: ['59'] }),
    aService({ id: 'b', ...inPerson, latitude: 50.7, longitude: 3, code_insee: '59350' }),
    aService({ id: 'c', ...remote, zone_eligibilite: ['59009'] }),
  ];
  const catalogue = createCatalogue({ structures: [aStructure()], services, communes: [] });

  test('the centre is the mean of the points that stand in the commune, and its département is known', async () => {
    const { items } = await catalogue.searchServices({ code_commune: '59350' });
    expect(items.map(({ service, distance }) => [service.id, distance])).toEqual([
      ['a', 6],
      ['b', 6],
    ]);
  });

  test('a code that no record bears gives an empty page', async () => {
    expect(await catalogue.searchServices({ code_commune: '59009' })).toEqual({
      items: [],
      total: 0,
      page: 1,
      size: 0,
      pages: 0,
    });
  });
});

describe('filters', () => {
  const ids = async (services: Partial<Service>[], params: SearchServicesParams) =>
    (await search(services, params)).map(([id]) => id);

  test('a public is met by itself or by tous-publics, never by unknown publics', async () => {
    const services = [
      { id: 'femmes', publics: ['femmes'] },
      { id: 'inconnu', publics: null },
      { id: 'jeunes', publics: ['jeunes', 'etudiants'] },
      { id: 'tous', publics: ['tous-publics'] },
    ];
    expect(await ids(services, { publics: ['jeunes', 'seniors-65'] })).toEqual(['jeunes', 'tous']);
    expect(await ids(services, { publics: ['tous-publics', 'femmes'] })).toEqual([
      'femmes',
      'inconnu',
      'jeunes',
      'tous',
    ]);
    expect(await ids(services, { publics: [] })).toHaveLength(4);
  });

  test('categories and thématiques mix, and a category takes in values it does not know yet', async () => {
    const services = [
      { id: 'num', thematiques: ['numerique--acceder-a-du-materiel'] },
      { id: 'nouveau', thematiques: ['numerique--nouvelle-valeur'] },
      { id: 'permis', thematiques: ['mobilite--preparer-un-permis'] },
      { id: 'velo', thematiques: ['mobilite--acceder-a-un-vehicule'] },
      { id: 'rien', thematiques: null },
    ];
    expect(await ids(services, { thematiques: ['numerique'] })).toEqual(['nouveau', 'num']);
    expect(await ids(services, { thematiques: ['numerique', 'mobilite--preparer-un-permis'] })).toEqual([
      'nouveau',
      'num',
      'permis',
    ]);
    expect(await ids(services, { thematiques: ['numerique', 'mobilite'] })).toEqual([
      'nouveau',
      'num',
      'permis',
      'velo',
    ]);
  });

  test('type, frais, mode, source and score each keep what meets them, and combine as "and"', async () => {
    const all = { type: 'atelier', frais: 'gratuit', ...remote, source: 'dora', score_qualite: 0.8 };
    const services = [
      { id: '0', ...all },
      { id: '1', ...all, type: 'aide-financiere' },
      { id: '2', ...all, frais: null },
      { id: '3', ...all, ...inPerson },
      { id: '4', ...all, source: 'soliguide' },
      { id: '5', ...all, score_qualite: 0.79 },
    ];
    const asked = {
      types: ['atelier', 'formation'],
      frais: ['gratuit'],
      modes_accueil: ['a-distance'],
      sources: ['dora'],
    };
    expect(await ids(services, { ...asked, score_qualite_minimum: 0.8 })).toEqual(['0']);
    expect(await ids(services, { sources: ['personne'] })).toEqual([]);
    expect(await ids(services, { types: ['aide-financiere'] })).toEqual(['1']);
  });
});

describe('duplicates', () => {
  const structures = [
    { id: 'best', score_qualite: 0.9, doublons: [{ source: 'dora', id: 'lower' }] },
    { id: 'lower', score_qualite: 0.5 },
    { id: 'latest', score_qualite: 0.6, date_maj: '2026-06-01', doublons: [{ source: 'dora', id: 'older' }] },
    { id: 'older', score_qualite: 0.6, date_maj: '2020-01-01' },
    { id: 'tied', score_qualite: 0.6, date_maj: '2026-06-01', doublons: [{ source: 'dora', id: 'older' }] },
    { id: 'alone', score_qualite: 0.1 },
  ];
  const services = structures.map(({ id }) => ({
    id: `service-${id}`,
    structure_id: id,
    thematiques: [id === 'best' ? 'mobilite--preparer-un-permis' : 'famille--garde-denfants'],
  }));
  const kept = async (params: SearchServicesParams) =>
    (await search(services, { exclure_doublons: true, ...params }, structures)).map(([id]) => id);

  test('of a cluster, connected through others, the best structure keeps its services, and ties all keep theirs', async () => {
    expect(await kept({})).toEqual(['service-alone', 'service-best', 'service-latest', 'service-tied']);
  });

  test('only structures that still have a service compete', async () => {
    expect(await kept({ thematiques: ['famille'] })).toContain('service-lower');
  });
});

describe('structures of a source that the API hides', () => {
  const structures = [
    { id: 'a', source: 'soliguide', doublons: [{ source: 'dora', id: 'b' }], score_qualite: 0.9 },
    { id: 'b', source: 'dora', score_qualite: 0.1 },
  ];
  const services = [
    { id: 'of-hidden', structure_id: 'a', source: 'dora', nom: 'Permis' },
    { id: 'of-shown', structure_id: 'b', source: 'soliguide', nom: 'Permis' },
  ];
  const catalogue = catalogueOf(services, structures);
  const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);

  test('are in no list, search or count, with their services whatever these say of their own source', async () => {
    expect(await search(services, {}, structures)).toEqual([['of-shown', null]]);
    expect(await search(services, { q: 'permis' }, structures)).toHaveLength(1);
    expect(await search(services, { sources: ['soliguide'] }, structures)).toHaveLength(1);
    expect(await search(services, { sources: ['dora'] }, structures)).toEqual([]);
    expect(await catalogue.facets({})).toMatchObject({ total: 1, facets: { sources: { soliguide: 1 } } });
    expect((await catalogue.search({ q: 'permis' })).items.map(({ service }) => service.id)).toEqual(['of-shown']);
    expect(idsOf((await catalogue.services()).items)).toEqual(['of-shown']);
    expect(idsOf((await catalogue.structures()).items)).toEqual(['b']);
    for await (const { id } of catalogue.allServices()) expect(id).toBe('of-shown');
  });

  test('compete with no duplicate, so that those left are not hidden by them', async () => {
    expect(await search(services, { exclure_doublons: true }, structures)).toHaveLength(1);
    expect(idsOf((await catalogue.structures({ exclure_doublons: true })).items)).toEqual(['b']);
  });

  test('open by their id', async () => {
    expect(await catalogue.service('of-hidden')).toMatchObject({ structure: { id: 'a' } });
    expect(await catalogue.structure('a')).toMatchObject({ services: [{ id: 'of-hidden' }] });
  });

  test('are shown when nothing is to be hidden', async () => {
    const all = createCatalogue({
      structures: structures.map(aStructure),
      services: services.map(aService),
      hiddenSources: [],
    });
    expect(await all.searchServices({})).toMatchObject({ total: 2 });
    expect(await all.structures()).toMatchObject({ total: 2 });
  });
});

describe('pages', () => {
  const services = Array.from({ length: 25 }, (_, index) => ({ id: String(index).padStart(2, '0') }));

  test('size counts the items of the page, pages is counted on the size asked', async () => {
    const { items, ...last } = await catalogueOf(services).searchServices({ page: 3, size: 10 });
    expect(last).toEqual({ total: 25, page: 3, size: 5, pages: 3 });
    expect(items.map(({ service }) => service.id)).toEqual(['20', '21', '22', '23', '24']);
  });

  test('beyond the end a page is empty, and the default holds everything here', async () => {
    expect(await catalogueOf(services).searchServices({ page: 9, size: 10 })).toEqual({
      items: [],
      total: 25,
      page: 9,
      size: 0,
      pages: 3,
    });
    expect(await catalogueOf(services).searchServices({})).toMatchObject({ total: 25, page: 1, size: 25, pages: 1 });
  });

  test('ids are ordered by code point', async () => {
    const found = await search([{ id: '\u{1F600}' }, { id: '\uFFFD' }, { id: 'é' }, { id: 'Z' }, { id: 'z' }], {});
    expect(found.map(([id]) => id)).toEqual(['Z', 'z', 'é', '\uFFFD', '\u{1F600}']);
  });
});

test('an empty zone is everywhere, as an unknown one is', async () => {
  const services = [
    { id: '1', zone_eligibilite: [], ...remote },
    { id: '2', zone_eligibilite: null, ...remote },
    { id: '3', zone_eligibilite: ['62'], ...remote },
  ];
  for (const params of [{ code_commune: '59350' }, { code_departement: '59' }, { code_epci: '200093201' }]) {
    expect((await search(services, params)).map(([id]) => id)).toEqual(['1', '2']);
  }
});

describe('calls that are wrong', () => {
  test.each<[string, SearchServicesParams]>([
    ['lat', { lat: 50 }],
    ['lon', { code_commune: '59350', lon: 3 }],
    ['lat', { lat: 999, lon: 3 }],
    ['lon', { lat: 50, lon: Number.NaN }],
    ['page', { page: 0 }],
    ['page', { page: 1.5 }],
    ['size', { size: 10_001 }],
    ['size', { size: '10' as unknown as number }],
    ['score_qualite_minimum', { score_qualite_minimum: '0.8' as unknown as number }],
    ['thematiques', { thematiques: 'mobilite' as unknown as string[] }],
    ['thematique', { thematique: ['mobilite'] } as SearchServicesParams],
    ['score_qualite_minimum', { score_qualite_minimum: Number.NaN }],
    ['code_commune', { code_commune: '5935' }],
    ['code_commune', { code_commune: '59 50' }],
    ['exclure_doublons', { exclure_doublons: 'true' as unknown as boolean }],
    ['code_commune', { code_commune: 59350 as unknown as string }],
  ])('names %s in %j', async (name, params) => {
    const refused = catalogueOf([{}]).searchServices(params);
    await expect(refused).rejects.toBeInstanceOf(UsageError);
    await expect(refused).rejects.toThrow(name);
  });

  test.each<[string, object]>([
    ['communes[1].code_departement', { code: '59512', codeDepartement: '59', codeEpci: null }],
    ['communes[1].code_epci', { code: '59512', code_departement: '59', latitude: 50.6, longitude: 3 }],
    ['communes[1].code_epci', { ...someCommunes[1], code_epci: 200_093_201 }],
    ['communes[1].latitude', { ...someCommunes[1], latitude: '50.69' }],
    ['communes[1].code', { ...someCommunes[1], code: 59512 }],
  ])('refuse communes that are spelled otherwise, naming %s', (name, commune) => {
    const create = () =>
      createCatalogue({ structures: [], services: [], communes: [someCommunes[0], commune] as never });
    expect(create).toThrow(UsageError);
    expect(create).toThrow(name);
  });

  test('what the API passes over on a route is passed over', async () => {
    const params = { exclure_doublons: true, extra: true } as object;
    const catalogue = catalogueOf([{}]);
    expect(await catalogue.services(params)).toMatchObject({ total: 1 });
    expect(await catalogue.search(params)).toMatchObject({ total: 1 });
    expect(await catalogue.searchServices({ ...params, score_qualite_minimum: -1 })).toMatchObject({ total: 1 });
    expect(await catalogue.services({ score_qualite_minimum: 1.5 })).toMatchObject({ total: 0, pages: 0 });
  });

  test('an absent value may be written undefined or null', async () => {
    const params = { lat: null, lon: undefined, publics: null, page: null } as unknown as SearchServicesParams;
    expect(await search([{}], params)).toHaveLength(1);
  });

  test('an aborted call rejects with the reason of the signal', async () => {
    const catalogue = catalogueOf([{}]);
    const signal = AbortSignal.abort();
    await expect(catalogue.searchServices({}, { signal })).rejects.toMatchObject({ name: 'AbortError' });
    await expect(catalogue.sources({ signal })).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('details', () => {
  const structures = [
    {
      id: 'a/b c é',
      doublons: [
        { source: 'x', id: 'twin' },
        { source: 'x', id: 'absent' },
      ],
      score_qualite: 0.7,
    },
    { id: 'twin', score_qualite: 0.3, adresse_certifiee: true },
  ];
  const services = [
    { id: 's/2', structure_id: 'a/b c é' },
    { id: 's/1', structure_id: 'a/b c é', extra: 1 },
  ];
  const catalogue = catalogueOf(services, structures);

  test('a service comes with its structure, without score or duplicates, and with the fields nobody knows', async () => {
    const service = await catalogue.service('s/1');
    expect(DetailedService.parse(service)).toEqual(service);
    expect(service).toMatchObject({ id: 's/1', extra: 1, structure: { id: 'a/b c é', adresse_certifiee: false } });
    expect(service.structure).not.toHaveProperty('score_qualite');
    expect(service.structure).not.toHaveProperty('doublons');
  });

  test('a structure comes with its services by id and its duplicates in full, without the figures of the API', async () => {
    const structure = await catalogue.structure('a/b c é');
    expect(DetailedStructure.parse(structure)).toEqual(structure);
    expect(structure.score_qualite).toBe(0.7);
    expect(structure.services.map(({ id }) => id)).toEqual(['s/1', 's/2']);
    expect(structure.doublons.map(({ id }) => id)).toEqual(['twin']);
    expect(structure.doublons[0]).not.toHaveProperty('score_qualite');
    expect(structure.doublons[0]).not.toHaveProperty('adresse_certifiee');
  });

  test('an unknown id is not found', async () => {
    await expect(catalogue.service('nope')).rejects.toMatchObject({ code: 'not_found', status: 404 });
    await expect(catalogue.structure('nope')).rejects.toMatchObject({ code: 'not_found', status: 404 });
  });

  test('results have the shape of the API, and writing on one does not reach the catalogue', async () => {
    const { items } = await catalogue.searchServices({});
    for (const item of items) expect(ServiceSearchResult.parse(item)).toEqual(item);
    items[0]!.service.nom = 'écrasé';
    items[0]!.service.structure.nom = 'écrasée';
    const again = await catalogue.service('s/1');
    expect(again.nom).not.toBe('écrasé');
    expect(again.structure.nom).not.toBe('écrasée');
  });
});

describe('what a catalogue holds', () => {
  test('services without their structure, and ids seen before, are left out', async () => {
    const services = [
      { id: 'a', nom: 'premier' },
      { id: 'a', nom: 'second' },
      { id: 'orphelin', structure_id: 'absente' },
    ];
    const { items } = await catalogueOf(services).searchServices({});
    expect(items.map(({ service }) => service.nom)).toEqual(['premier']);
  });

  test('sources are those of the records, named when known', async () => {
    const catalogue = catalogueOf([{ source: 'dora' }, { id: '2', source: 'france-services' }]);
    const sources = await catalogue.sources();
    expect(sources.map(({ slug, nom }) => [slug, nom])).toEqual([
      ['dora', 'DORA'],
      ['france-services', 'france-services'],
    ]);
  });

  test('vocabularies are answered by name, and an unknown name is a wrong call', async () => {
    const catalogue = catalogueOf([]);
    expect(await catalogue.referentiel('publics')).toEqual(publics);
    expect(await catalogue.referentiel('thematiques')).toEqual(thematiques);
    await expect(catalogue.referentiel('couleurs' as ReferentielName)).rejects.toBeInstanceOf(UsageError);
  });
});
