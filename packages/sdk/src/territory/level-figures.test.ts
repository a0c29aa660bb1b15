import { expect, test } from 'vitest';
import { readServices, readStructures } from './columns/columns.ts';
import { countLevels } from './level-figures.ts';
import { categoryNames } from './offer.ts';
import { indexPlaces, levels } from './places.ts';

const DAY = '2026-11-16';
const commune = (code: string, rest = {}) => ({
  ...{ code, departement: code.slice(0, 2), region: '84', epci: '200000001', bassin_emploi: 'Sud', clpe_id: 'CLPE1' },
  ...{ population: 1000, demandeurs_emploi: 100, latitude: null, longitude: null, ...rest },
});
/** Read anew by each test. */
const communes = [
  commune('26001', { epci: null, clpe_id: null, bassin_emploi: null, demandeurs_emploi: null }),
  commune('07002', { population: 500, demandeurs_emploi: 60 }),
  commune('07001'),
  commune('07003', { population: null, demandeurs_emploi: 8 }),
];
const structures = [
  { id: 's1', code_insee: '07001', doublons: ['s2'], score_qualite: 1 },
  { id: 's2', code_insee: '07002' },
  { id: 's3', code_insee: '26001' },
  { id: 's4', code_insee: '99999' },
];
const service = (id: number, code_insee: string, date_maj: string | null, rest = {}) => ({
  ...{ id: `o${id}`, structure_id: 's1', source: 'dora', code_insee, date_maj, thematiques: ['sante--x'] },
  ...{ modes_accueil: ['en-presentiel'], score_qualite: 0.8, volume_horaire_hebdomadaire: null, ...rest },
});
const services = [
  service(1, '07001', '2026-11-06', { volume_horaire_hebdomadaire: 3, thematiques: ['sante--x', 'famille--y'] }),
  service(2, '07001', '2026-05-20', { modes_accueil: ['a-distance', 'en-presentiel'], score_qualite: 0.79 }),
  service(3, '07002', '2025-11-16', { structure_id: 's2' }),
  service(4, '07002', '2020-01-01', { thematiques: [], modes_accueil: null }),
  service(5, '07002', '2027-01-01', { thematiques: ['ailleurs--x'] }),
  service(6, '99999', '2026-11-06'),
];
const rowsOf = (level: (typeof levels)[number]) => {
  const places = indexPlaces(communes);
  const read = readStructures(structures, places);
  const { colonnes, lignes } = countLevels({ services: readServices(services, read, DAY), structures: read }, places)[
    level
  ];
  return lignes.map((row) => Object.fromEntries(row.map((cell, at) => [colonnes[at] ?? '', cell])));
};
const none = Object.fromEntries(categoryNames.map((name) => [name, 0]));

test('the offer of a territory is that of its communes, column by column', () => {
  expect(rowsOf('departement')).toEqual([
    {
      ...{ code: '07', communes: 3, services: 5, services_distincts: 4, structures: 2, structures_distinctes: 1 },
      ...{ en_presentiel: 3, a_distance: 1, sans_thematique: 1, hors_referentiel: 1, ...none, sante: 2, famille: 1 },
      ...{ moins_de_6_mois: 1, de_6_mois_a_1_an: 1, de_1_a_2_ans: 1, plus_de_2_ans: 1, inconnue: 1 },
      // The middle of 10, 180, 365 and 2,511 days.
      ...{ age_median_jours: 272.5, score_080_et_plus: 4, heures_renseignees: 1 },
      ...{ population: 1500, demandeurs_emploi: 168, pour_1000_habitants: 2.67, pour_100_demandeurs: 2.38 },
    },
    {
      ...{ code: '26', communes: 1, services: 0, services_distincts: 0, structures: 1, structures_distinctes: 1 },
      ...{ en_presentiel: 0, a_distance: 0, sans_thematique: 0, hors_referentiel: 0, ...none },
      ...{ moins_de_6_mois: 0, de_6_mois_a_1_an: 0, de_1_a_2_ans: 0, plus_de_2_ans: 0, inconnue: 0 },
      ...{ age_median_jours: null, score_080_et_plus: 0, heures_renseignees: 0 },
      ...{ population: 1000, demandeurs_emploi: 0, pour_1000_habitants: 0, pour_100_demandeurs: null },
    },
  ]);
});

test('each kind of territory has its rows by code, a commune only where something is', () => {
  const told = levels.map((level) =>
    rowsOf(level).map(({ code, services: count, age_median_jours: age }) => [code, count, age]),
  );
  const all = ['', 5, 272.5];
  expect(told).toEqual([
    [['france', ...all.slice(1)]],
    [['84', ...all.slice(1)]],
    [
      ['07', ...all.slice(1)],
      ['26', 0, null],
    ],
    [['CLPE1', ...all.slice(1)]],
    [['Sud', ...all.slice(1)]],
    [['200000001', ...all.slice(1)]],
    [
      ['07001', 2, 95],
      ['07002', 3, 1438],
      ['26001', 0, null],
    ],
  ]);
});
