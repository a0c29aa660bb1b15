import { describe, expect, test } from 'vitest';
import { describeTerritory } from '../report/describe.ts';
import { readTerritoryOffer, runToEnd } from '../report/territory-offer.ts';
import type { TerritoryCommune } from '../places.ts';
import { listBehindSteps, type Behind } from './list-behind.ts';

const commune = (code: string, clpe_id: string): TerritoryCommune => ({
  ...{ code, departement: code.slice(0, 2), region: '84', epci: '200000001', bassin_emploi: null, clpe_id },
  ...{ population: 1000, demandeurs_emploi: 100, latitude: 45, longitude: 5 },
});
const pick = <T>(at: number, ...values: T[]): T => values[at % values.length]!;
const services = Array.from({ length: 60 }, (_, at) => ({
  ...{ id: `o${at}`, nom: `Offre ${at}`, structure_id: `s${at % 7}`, source: pick(at, 'dora', 'soliguide') },
  ...{ code_insee: pick(at, '07001', '07002', '07002', '26001'), date_maj: pick(at, '2026-10-01', '2025-01-01', null) },
  ...{ thematiques: pick(at, ['mobilite--x'], ['numerique--y', 'mobilite--x'], [], null) },
  ...{ publics: pick(at, null, [], ['jeunes'], ['jeunes', 'femmes'], ['tous-publics']) },
  ...{ type: pick(at, 'formation', '', null), modes_accueil: pick(at, ['en-presentiel'], null) },
  ...{ frais: pick(at, 'gratuit', null, 'payant'), volume_horaire_hebdomadaire: pick(at, 2, null, 4, 20, 0) },
  ...{ score_qualite: pick(at, 0.9, 0.4, 0.75) },
}));
const structures = Array.from({ length: 7 }, (_, at) => ({
  ...{ id: `s${at}`, nom: `Maison ${at}`, source: 'dora', code_insee: pick(at, '07001', '26001', '07002') },
  ...{ date_maj: '2026-01-01', doublons: at === 1 ? [{ id: 's0' }] : [] },
}));
const offer = readTerritoryOffer({
  offer: { day: '2026-11-16', structures, services },
  communes: [commune('07001', 'CLPE1'), commune('07002', 'CLPE2'), commune('26001', 'CLPE2')],
  financeurs: new Map([
    ['o1', ['État']],
    ['s2', ['Région', 'État']],
  ]),
});

describe.each([
  ['france', 'france'],
  ['departement', '07'],
  ['clpe', 'CLPE2'],
] as const)('the records behind the numbers of %s %s', (niveau, code) => {
  const report = describeTerritory(offer, niveau, code);
  const list = (behind: Behind, from = 0, most = 1000) =>
    runToEnd(listBehindSteps(offer, { niveau, code, ...behind }, { from, most }));
  const { chiffres, fraicheur, themes, repartition, financement, heures, qualite, comites, parties } = report;
  const numbers: (readonly [Behind['de'], string | undefined, number])[] = [
    ['services', undefined, chiffres.services],
    ['structures', undefined, chiffres.structures],
    ['doublons', undefined, chiffres.services - chiffres.services_distincts],
    ['a_jour', undefined, chiffres.a_jour],
    ['visibles', undefined, chiffres.visibles],
    ...Object.entries(fraicheur.bandes).map(([band, count]) => ['age', band, count] as const),
    ...fraicheur.sources.map(
      ({ source, bandes }) => ['source', source, Object.values(bandes).reduce((sum, one) => sum + one, 0)] as const,
    ),
    ...themes.map(({ categorie, services: count }) => ['categorie', categorie, count] as const),
    ...themes.map(({ categorie, a_jour: count }) => ['categorie_a_jour', categorie, count] as const),
    ...themes.map(({ categorie, en_trop: extra }) => ['doublons', categorie, extra] as const),
    ...parties.map((part) => [report.niveau_des_parties as 'epci', part.code, part.services] as const),
    ...(comites ?? []).map((part) => ['clpe', part.code, part.services] as const),
    ...(['thematiques', 'publics', 'type', 'modes_accueil'] as const).flatMap((field) => {
      const { valeurs, inconnus } = repartition![field];
      return [...Object.entries(valeurs), ['', inconnus] as const].map(
        ([value, count]) => [field, value, count] as const,
      );
    }),
    ...[...Object.entries(financement!.frais), ['', financement!.frais_inconnus] as const].map(
      ([value, count]) => ['frais', value, count] as const,
    ),
    ...financement!.financeurs!.map(({ nom, services: count }) => ['financeur', nom, count] as const),
    ['financeur', '', financement!.sans_financeur!],
    ...[...Object.entries(heures!.bandes), ['', heures!.inconnues] as const].map(
      ([value, count]) => ['heures', value, count] as const,
    ),
    ...report.actions.flatMap((action) =>
      action.genre === 'completer' ? [['a_completer', action.critere, action.nombre] as const] : [],
    ),
    ...Object.entries(qualite!.manques).map(([critere, count]) => ['critere', critere, count] as const),
  ];

  test('are as many as each number says', () => {
    for (const [de, valeur, count] of numbers) {
      const { total, fiches } = list({ de, valeur });
      expect([de, valeur, total]).toEqual([de, valeur, count]);
      expect(new Set(fiches.map(({ id }) => id)).size).toBe(count);
    }
  });

  test('are the offers of each structure, as many as it says', () => {
    for (const { id, services: count } of list({ de: 'structures' }).fiches) {
      const { total, fiches } = list({ de: 'offres_de', valeur: id });
      expect([id, total, fiches.length]).toEqual([id, count, count]);
    }
  });

  test('come page by page, none twice', () => {
    const whole = list({ de: 'services' }).fiches;
    expect([...list({ de: 'services' }, 0, 10).fiches, ...list({ de: 'services' }, 10).fiches]).toEqual(whole);
    const all = list({ de: 'structures' }).fiches;
    expect([...list({ de: 'structures' }, 0, 2).fiches, ...list({ de: 'structures' }, 2).fiches]).toEqual(all);
  });
});

test('a record behind a number bears its names, and a structure its offers there', () => {
  const list = (behind: Behind) =>
    runToEnd(listBehindSteps(offer, { niveau: 'departement', code: '07', ...behind }, { from: 0, most: 1 })).fiches[0];
  expect(list({ de: 'publics', valeur: '' })).toEqual({
    ...{ id: 'o0', nom: 'Offre 0', structure: 'Maison 0', commune: '07001' },
    ...{ source: 'dora', date_maj: '2026-10-01' },
  });
  const here = services.filter(({ structure_id: id, code_insee }) => id === 's0' && code_insee.startsWith('07'));
  expect(list({ de: 'structures' })).toMatchObject({ id: 's0', structure: null, services: here.length });
});
