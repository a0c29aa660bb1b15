import { describe, expect, test } from 'vitest';
import type { Commune } from '../geography/index.ts';
import { UsageError } from '../errors.ts';
import { territoryFigures, type DatedOffer, type TerritoryFacts } from './figures.ts';
import type { RawRecord } from './offer.ts';
import { toTerritoryCommunes, type TerritoryCommune } from './places.ts';
import type { Table } from './table.ts';

/** Three communes on a meridian: 15 km from one to the next, then far away. */
const communes: TerritoryCommune[] = (
  [
    ['07001', 45, 100],
    ['07002', 45.13489806, 50],
    ['26001', 46, 8],
  ] as const
).map(([code, latitude, seekers]) => ({
  code,
  departement: code.slice(0, 2),
  region: '84',
  epci: code.startsWith('07') ? '200000001' : '200000002',
  bassin_emploi: 'Ici',
  clpe_id: `CLPE${code.slice(0, 2)}001`,
  population: seekers * 10,
  demandeurs_emploi: seekers,
  latitude,
  longitude: 5,
}));

const structure = (id: string, rest: RawRecord = {}): RawRecord => ({
  ...{ id, source: 'dora', code_insee: '07001', date_maj: '2026-01-01', score_qualite: 0.5 },
  ...rest,
});
const service = (id: string, rest: RawRecord = {}): RawRecord => ({
  ...{ id, source: 'dora', structure_id: 's1', code_insee: '07001', date_maj: '2026-10-01', score_qualite: 0.9 },
  ...{ thematiques: ['mobilite--acheter-un-vehicule'], modes_accueil: ['en-presentiel'], zone_eligibilite: null },
  ...{ latitude: 45, longitude: 5, volume_horaire_hebdomadaire: null },
  ...rest,
});

const figuresOf = (offer: Omit<DatedOffer, 'day'>, rest: Partial<TerritoryFacts> = {}) =>
  territoryFigures({ offer: { day: '2026-11-16', ...offer }, communes, ...rest });
const rowOf = ({ colonnes, lignes }: Table, code: string): Record<string, unknown> =>
  Object.fromEntries(
    (lignes.find(([one]) => one === code) ?? []).map((value, index) => [colonnes[index] ?? '', value]),
  );

describe('the offer of a territory', () => {
  const structures = [
    structure('s1', { doublons: [{ id: 's2' }] }),
    structure('s2', { code_insee: '07002', score_qualite: 0.4 }),
  ];
  const services = [
    service('1'),
    service('2', { structure_id: 's2', code_insee: '07002', thematiques: ['famille--garde-denfants', 'famille'] }),
    service('3', { code_insee: '75108', thematiques: [] }),
    service('4', { code_insee: null, thematiques: ['inconnue--x'], modes_accueil: null, zone_eligibilite: [] }),
  ];

  test('counts every record, and those that stand for all of a cluster', () => {
    const { niveaux, totaux, pluri_recense: several } = figuresOf({ structures, services });
    expect(rowOf(niveaux.departement, '07')).toMatchObject({
      ...{ communes: 2, services: 2, services_distincts: 1, structures: 2, structures_distinctes: 1 },
      ...{ mobilite: 1, famille: 0, moins_de_6_mois: 2, age_median_jours: 46, score_080_et_plus: 2 },
      ...{ population: 1500, demandeurs_emploi: 150, pour_1000_habitants: 0.67, pour_100_demandeurs: 0.67 },
    });
    // Eight job seekers are too few for a rate.
    expect(rowOf(niveaux.departement, '26')).toMatchObject({ services: 0, pour_100_demandeurs: null });
    expect(niveaux.commune.lignes.map(([code]) => code)).toEqual(['07001', '07002']);
    expect(totaux).toMatchObject({
      ...{ services: 4, services_distincts: 3, services_situes: 2, services_sans_code: 1, services_code_inconnu: 1 },
      ...{ services_en_arrondissement: 1, services_zone_vide: 1, services_modes_inconnus: 1, orphelins: 0 },
    });
    expect(several).toMatchObject({ grappes: 1, structures_en_trop: 1, tailles: { '2': 1 } });
  });

  test('counts every record, placed or not, by what it tells', () => {
    const { meta, totaux, niveaux } = figuresOf({
      structures: [...structures, structure('s3', { code_insee: '99999' })],
      services: [
        ...services,
        service('5', { code_insee: '99999', date_maj: '2027-01-01', structure_id: 'gone' }),
        service('6', { code_insee: '75108', structure_id: 's2' }),
      ],
    });
    expect(meta).toEqual({
      aujourd_hui: '2026-11-16',
      avant: null,
      seuil_personnes: 11,
      seuil_offres: 5,
      rayon_km: 30,
    });
    expect(totaux).toEqual({
      ...{ services: 6, services_distincts: 4, structures: 3, structures_distinctes: 2 },
      ...{ services_situes: 2, services_sans_code: 1, services_code_inconnu: 3, services_en_arrondissement: 2 },
      ...{ services_zone_vide: 1, services_modes_inconnus: 1, dates_futures: 1, orphelins: 1 },
    });
    expect(niveaux.france.lignes).toHaveLength(1);
  });

  test('stands beside the recipients of the RSA of each département of the file', () => {
    const departements = [
      { code: '07', beneficiaires_rsa: 40 },
      { code: '26', beneficiaires_rsa: 4 },
      { code: '99', beneficiaires_rsa: null },
    ];
    expect(figuresOf({ structures, services }, { departements }).beneficiaires_rsa).toEqual({
      colonnes: ['departement', 'services_distincts', 'beneficiaires_rsa', 'pour_100_beneficiaires'],
      lignes: [
        ['07', 1, 40, 2.5],
        ['26', 0, 4, null],
        ['99', 0, null, null],
      ],
    });
    expect(figuresOf({ structures, services }).beneficiaires_rsa).toBeNull();
  });

  test('is shared out unevenly, in the country and in each département, and rests on few sources', () => {
    const uneven = [
      ...[1, 2, 3].map((at) => service(`a${at}`)),
      service('b', { code_insee: '07002', source: 'soliguide', structure_id: 's3' }),
      service('c', { code_insee: null, source: 'soliguide' }),
      service('d', { structure_id: 's2' }),
    ];
    const { concentration } = figuresOf({ structures: [...structures, structure('s3')], services: uneven });
    expect(concentration).toEqual({
      national: {
        // 0, 1 and 3 offers for 80, 500 and 1,000 people.
        ...{ gini_communes_population: 0.129747, gini_departements_population: 0.050633 },
        ...{ gini_clpe_demandeurs: 0.050633 },
        lorenz_communes_population: [0.039, 0.118, 0.197, 0.289, 0.4075, 0.526, 0.6445, 0.763, 0.8815],
        ...{ gini_services_par_structure: 0.3, hhi: 0.555556 },
        sources: { dora: [4, 0.6667], soliguide: [2, 0.3333] },
      },
      par_departement: [
        ['07', 0.083333, 0.68],
        ['26', null, null],
      ],
      colonnes: ['departement', 'gini_communes_population', 'hhi_sources'],
    });
  });

  test('grows by category, over the whole days between', () => {
    const before = { day: '2026-11-06', structures: [structure('s1')], services: [service('1'), service('2')] };
    const after = [service('1'), service('3', { thematiques: ['sante--x'] })];
    const { croissance } = figuresOf({ structures, services: after }, { before });
    expect(croissance).toMatchObject({
      ...{ du: '2026-11-06', au: '2026-11-16', jours: 10 },
      services_par_categorie_colonnes: ['categorie', 'avant', 'apres', 'taux'],
      structures: {
        france: [expect.arrayContaining(['france', 1, 2])],
        departement: [expect.anything(), expect.anything()],
      },
    });
    const { services_par_categorie: rows, services: tables } = croissance as Record<string, unknown[][]>;
    expect(rows?.filter(([, from, to]) => from !== 0 || to !== 0)).toEqual([
      ['mobilite', 2, 1, -0.5],
      ['sante', 0, 1, null],
    ]);
    expect(rows).toHaveLength(16);
    expect(Object.keys(tables ?? {})).toEqual(['france', 'region', 'departement', 'clpe', 'epci']);
  });

  test('names the cells that hide few job seekers, by EPCI', () => {
    const few = [
      ...communes,
      { ...communes[0]!, code: '26002', epci: '200000002', demandeurs_emploi: 30 },
      { ...communes[0]!, code: '26003', epci: null, demandeurs_emploi: 3 },
    ];
    const { petits_nombres: hidden } = territoryFigures({
      offer: { day: '2026-11-16', structures, services },
      communes: few,
    });
    expect(hidden).toEqual([
      {
        ...{ somme: 'epci 200000002', mesure: 'demandeurs_emploi par commune', seuil: 11 },
        ...{ cellules: { '26001': 8, '26002': 30 }, total: 38 },
        ...{ primaire: ['26001'], secondaire: ['26002'], total_masque: false },
      },
    ]);
  });

  test('is shared among the people within reach, and none of it is lost', () => {
    const { accessibilite: access } = figuresOf({ structures, services: [service('1')] });
    expect(access.par_commune.lignes.map((row) => row.slice(0, 2))).toEqual([
      ['07001', 0.740366],
      ['07002', 0.519268],
      ['26001', 0],
    ]);
    const [all] = access.conservation;
    expect(all).toEqual(['toutes', 1, 0, 1]);
    const closed = figuresOf({ structures, services: [service('1', { zone_eligibilite: ['07001'] })] });
    expect(closed.accessibilite.par_commune.lignes.map((row) => row[1])).toEqual([1, 0, 0]);
  });

  test('grows by what came less what left, wherever records move', () => {
    const before = {
      day: '2026-05-18',
      structures,
      services: [
        service('same', { thematiques: ['a', 'b'] }),
        service('dated', { date_maj: '2026-01-01' }),
        service('silent'),
        service('moved', { code_insee: '26001' }),
        service('gone'),
      ],
    };
    const after = [
      service('same', { thematiques: ['b', 'a'], score_qualite: 0.1 }),
      service('dated'),
      service('silent', { nom: 'Autre' }),
      service('moved'),
      service('new'),
      service('nowhere', { code_insee: null }),
    ];
    const { croissance } = figuresOf({ structures, services: after }, { before });
    const { departement } = croissance!['services'] as { departement: unknown[][] };
    //                            avant apres + - arr part maj silent recul same
    expect(departement).toEqual([
      ['07', 4, 5, 1, 1, 1, 0, 1, 2, 0, 1, 0.25, 0.5644, 0.4444],
      ['26', 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, -1, -1, 0],
    ]);
    for (const row of departement) {
      const [, from, to, came, left, arrived, parted] = row as [string, ...number[]];
      expect(to).toBe((from ?? 0) + (came ?? 0) - (left ?? 0) + (arrived ?? 0) - (parted ?? 0));
    }
  });

  test('stands beside the needs of the latest month, of territories that are known', () => {
    const group = (id: string, date: string, count: number | null) => ({
      ...{ id_clpe: id, libelle_clpe: 'Ici', date_extraction: date, defm: 100, freins_actifs: 1 },
      personnes: { contrainte_mobilite: count, contrainte_sante: 20 },
    });
    const { officiel, equilibre } = figuresOf(
      { structures, services: [service('1'), service('2')] },
      {
        freins: [
          group('CLPE07001', '2026-08-01', 90),
          group('CLPE07001', '2026-09-01', null),
          group('CLPE99999', '2026-09-01', 5),
        ],
      },
    );
    expect(officiel?.lignes).toHaveLength(24);
    expect(officiel?.lignes.filter(([, , , label]) => label === 'Mobilité').map((row) => row.slice(4))).toEqual([
      [100, 100, 2, 90, 2, 0.9, 1, 0.47368, 'Couverture intermédiaire'],
      [100, 100, 2, null, 2, 0, 1, 0, 'Très bonne couverture'],
      [100, 100, null, 5, null, 0.05, 0, 1, 'Très faible couverture'],
    ]);
    expect(equilibre?.lignes).toHaveLength(8);
    expect(equilibre?.lignes.at(-1)).toEqual(['CLPE07001', 'Santé', 20, 0, 1, 0, 2, -1, null, 'trop_peu', 0, null]);
  });

  test('counts a record that stands in two files once', () => {
    const twice = figuresOf({
      structures: [structure('s1'), structure('s1'), structure('')],
      services: [service('1'), service('1')],
    });
    expect(twice.totaux).toMatchObject({ services: 1, services_distincts: 1, structures: 2, structures_distinctes: 2 });
    expect(twice.pluri_recense.grappes).toBe(0);
  });

  test('tells no growth of records that the earlier files do not hold', () => {
    const growthOf = (before: Partial<DatedOffer>) =>
      figuresOf({ structures, services }, { before: { day: '2026-05-18', structures: [], services: [], ...before } })
        .croissance;
    expect(growthOf({ services })).toMatchObject({ structures: null, services: { france: [expect.anything()] } });
    expect(growthOf({ structures })).toMatchObject({ services: null, services_par_categorie: [] });
  });

  test('without any offer, or without communes, invents no number', () => {
    const empty = figuresOf({ structures: [], services: [] });
    expect(empty.concentration.national).toMatchObject({ gini_communes_population: null, hhi: null });
    expect(empty.officiel).toBeNull();
    expect(empty.croissance).toBeNull();
    const nowhere = territoryFigures({ offer: { day: '2026-11-16', structures, services }, communes: [] });
    expect(nowhere.totaux).toMatchObject({ services: 4, services_situes: 0 });
    expect(nowhere.niveaux.france.lignes).toEqual([]);
  });
});

describe('the arguments', () => {
  const offer = { day: '2026-11-16', structures: [structure('s1')], services: [service('1')] };

  test('take records with the place they were read from, on both days', () => {
    const located = (records: readonly RawRecord[]) => records.map((record, at) => ({ record, line: at + 1 }));
    const read = { ...offer, structures: located(offer.structures), services: located(offer.services) };
    const [before, readBefore] = [offer, read].map((one) => ({ ...one, day: '2026-10-16' }));
    expect(territoryFigures({ offer: read, before: readBefore, communes })).toEqual(
      territoryFigures({ offer, before, communes }),
    );
    expect(territoryFigures({ offer: read, communes }).totaux).toMatchObject({
      services_situes: 1,
      services_sans_code: 0,
    });
  });

  test.each([
    ['The facts', null],
    ['`offer`', {}],
    ['`offer.day`', { offer: { ...offer, day: undefined }, communes }],
    ['`offer.day`', { offer: { ...offer, day: '29/11/2026' }, communes }],
    ['`before.day`', { offer, before: { ...offer, day: '2026-02-30' }, communes }],
    ['`structures`', { offer: { day: offer.day }, communes }],
    ['`services[1]`', { offer: { ...offer, services: [offer.services[0], null] }, communes }],
    ['`communes`', { offer }],
    ['`communes`', { offer, communes: null }],
    ['`communes`', { offer, communes: '07001' }],
    ['`departement`', { offer, communes: [{ code: '07001', code_departement: '07' }] }],
  ])('that make no sense are refused by name: %s', (name, facts) => {
    const figures = () => territoryFigures(facts as never);
    expect(figures).toThrow(UsageError);
    expect(figures).toThrow(name);
  });

  test('communes of the kit become those of territories, without arrondissements', () => {
    const own = { codes_postaux: [], code_epci: '200000001', population: 9, latitude: 45, longitude: 5 };
    const listed: Commune[] = [
      { ...own, code: '69123', nom: 'Lyon', code_departement: '69' },
      { ...own, code: '69381', nom: 'Lyon 1er', code_departement: '69' },
    ];
    expect(toTerritoryCommunes(listed)).toEqual([
      {
        ...{ code: '69123', departement: '69', region: '84', epci: '200000001', bassin_emploi: null, clpe_id: null },
        ...{ population: 9, demandeurs_emploi: null, latitude: 45, longitude: 5 },
      },
    ]);
    expect(territoryFigures({ offer, communes: toTerritoryCommunes(listed) }).totaux.services).toBe(1);
  });
});
