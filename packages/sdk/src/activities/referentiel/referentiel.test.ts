import { describe, expect, test } from 'vitest';
import { buildService } from '../../testing/builders.ts';
import { exampleActivities } from './example.ts';
import { findUncovered, toAmendmentRows, toReferentielRows } from './amendments.ts';
import { createActivityMatcher, toActivitySearch } from './match.ts';
import { readReferentiel } from './read-referentiel.ts';

const day = '2026-11-30';
const row = (code_activite: string, rest: Record<string, unknown> = {}) => ({
  ...{ code_activite, libelle: `Activité ${code_activite}` },
  ...rest,
});
const faultsOf = (rows: Record<string, unknown>[]) =>
  readReferentiel(rows).issues.map(({ ligne, colonne, faute, valeur, ecartee }) => [
    ligne,
    colonne,
    faute,
    valeur,
    ecartee,
  ]);

describe('reading a list of activities', () => {
  test('takes columns, lists, numbers and days as files of any tool write them', () => {
    const { referentiel, issues, colonnes_inconnues } = readReferentiel([
      {
        ...{ 'Code activité': ' A1 ', Libellé: 'Code de la route', FAMILLE: 'formation', code_parent: '' },
        ...{
          match_thematiques: "['mobilite', 'numerique']",
          'match-types': 'formation; atelier',
          heures_defaut: '3,5',
        },
        ...{
          semaines_defaut: 8,
          valide_du: '01/02/2026',
          valide_au: '2026-12-31',
          source: null,
          version: 3,
          'Vu par': 'x',
        },
      },
    ]);
    expect(issues).toEqual([]);
    expect(colonnes_inconnues).toEqual(['Vu par']);
    expect(referentiel.activites).toEqual([
      {
        ...{ code_activite: 'A1', libelle: 'Code de la route', famille: 'formation', code_parent: null },
        ...{ match_thematiques: ['mobilite', 'numerique'], match_types: ['formation', 'atelier'], heures_defaut: 3.5 },
        ...{ semaines_defaut: 8, valide_du: '2026-02-01', valide_au: '2026-12-31', source: null, version: '3' },
      },
    ]);
  });

  test('tells repeats, and ends a row when the next one of its code begins', () => {
    const { referentiel, counts, issues } = readReferentiel([
      row('A', { valide_du: '2026-01-01', libelle: 'Ancien' }),
      row('A', { valide_du: '2027-01-01', libelle: 'Nouveau' }),
      row('A', { valide_du: '2026-01-01', libelle: 'Répété' }),
      row('B', { valide_au: '2026-06-30' }),
      row('C', { valide_du: '2027-01-01' }),
    ]);
    expect(counts).toEqual({ code_repete: 1 });
    expect(issues[0]).toMatchObject({ ligne: 3, code_activite: 'A', ecartee: true });
    expect(referentiel.find('A', '2026-12-31')?.libelle).toBe('Ancien');
    expect(referentiel.find('A', '2027-01-01')?.libelle).toBe('Nouveau');
    expect(referentiel.latest('B')?.libelle).toBe('Activité B');
    expect(['A', 'B', 'C', 'D'].map((code) => referentiel.stateOf(code, day))).toEqual([
      ...['valide', 'termine', 'a_venir', 'inconnu'],
    ]);
  });

  test('cuts circles of parents and parents that no row has, and keeps the other parents', () => {
    const rows = [
      row('A', { code_parent: 'B' }),
      row('B', { code_parent: 'C' }),
      row('C', { code_parent: 'A' }),
      row('D', { code_parent: 'A' }),
      row('E', { code_parent: 'E' }),
      row('F', { code_parent: 'absent' }),
    ];
    const { referentiel, counts } = readReferentiel(rows);
    expect(counts).toEqual({ cercle_de_parents: 4, parent_inconnu: 1 });
    expect(referentiel.activites.map(({ code_parent: parent }) => parent)).toEqual([null, null, null, 'A', null, null]);
    expect(referentiel.ancestorsOf('D', day).map(({ code_activite: code }) => code)).toEqual(['A']);
  });

  test('leaves out what says nothing, and keeps values that it does not know', () => {
    expect(
      faultsOf([
        { libelle: 'Sans code' },
        { code_activite: 'A' },
        row('B', { heures_defaut: '200', semaines_defaut: '0', valide_du: '2026-02-30' }),
        row('C', { famille: 'loisir', match_thematiques: 'nouveau--theme', match_types: 'inconnu' }),
        row('D', { valide_du: '2026-06-01', valide_au: '2026-01-01' }),
      ]),
    ).toEqual([
      [1, 'code_activite', 'code_absent', '', true],
      [2, 'libelle', 'libelle_absent', '', true],
      [3, 'heures_defaut', 'nombre_illisible', '200', false],
      [3, 'semaines_defaut', 'nombre_illisible', '0', false],
      [3, 'valide_du', 'jour_illisible', '2026-02-30', false],
      [4, 'famille', 'famille_inconnue', 'loisir', false],
      [4, 'match_thematiques', 'thematique_inconnue', 'nouveau--theme', false],
      [4, 'match_types', 'type_inconnu', 'inconnu', false],
      [5, 'valide_au', 'jours_inverses', '2026-06-01 > 2026-01-01', true],
    ]);
    expect(() => readReferentiel('code;libelle' as never)).toThrow('rows must be an array');
  });

  test('reads 100,000 rows, in one chain of parents and in one circle, without a call for each step', () => {
    const chain = Array.from({ length: 100_000 }, (_, index) => row(`C${index}`, { code_parent: `C${index + 1}` }));
    const { referentiel, counts, lignes } = readReferentiel(chain);
    expect([lignes, counts]).toEqual([100_000, { parent_inconnu: 1 }]);
    expect(referentiel.ancestorsOf('C0', day)).toHaveLength(99_999);
    const circle = [...chain, row('C100000', { code_parent: 'C0' })];
    const closed = readReferentiel(circle);
    expect(closed.counts).toEqual({ cercle_de_parents: 100_001 });
    expect(closed.issues).toHaveLength(1000);
    const same = readReferentiel(Array.from({ length: 100_000 }, () => row('A')));
    expect([same.referentiel.activites.length, same.counts]).toEqual([1, { code_repete: 99_999 }]);
  });
});

describe('the example', () => {
  const { referentiel, issues } = readReferentiel(exampleActivities);
  const matcher = createActivityMatcher(referentiel, { day });
  const codesOf = (offer: Partial<Parameters<typeof matcher.match>[0]>) =>
    matcher
      .match({ nom: 'Offre', description: '', thematiques: null, type: null, ...offer })
      .map(({ activite, raisons }) => [activite.code_activite, ...raisons]);

  test('is without a fault, and says of itself that it is not official', () => {
    expect(issues).toEqual([]);
    expect(new Set(referentiel.activites.map(({ source }) => source))).toEqual(new Set(['exemple, non officiel']));
  });

  test('finds the activities of an offer by thématique, by category and type, by words, and none for nothing', () => {
    expect(codesOf({ thematiques: ['mobilite--preparer-un-permis'], type: 'atelier' }).slice(0, 2)).toEqual([
      ['EX-MOB-1', 'thematique', 'type'],
      ['EX-MOB', 'categorie'],
    ]);
    expect(codesOf({ thematiques: ['numerique--maitriser-les-fondamentaux-du-numerique'], type: 'formation' })).toEqual(
      [['EX-NUM', 'categorie', 'type']],
    );
    expect(codesOf({ nom: 'Écrire des CV et une lettre' })[0]).toEqual(['EX-EMP-1', 'mots']);
    expect(codesOf({ type: 'atelier' })).toEqual([]);
    expect(createActivityMatcher(referentiel, { day: '2025-01-01' }).match(buildService())).toEqual([]);
  });

  test('leads from an activity to the search for its offers', () => {
    const searchOf = (code: string) => toActivitySearch(referentiel.find(code, day)!);
    expect(searchOf('EX-MOB-1')).toEqual({
      thematiques: ['mobilite--preparer-un-permis'],
      types: ['formation', 'atelier'],
    });
    expect(searchOf('EX-NUM').thematiques?.every((value) => value.startsWith('numerique--'))).toBe(true);
    expect(searchOf('EX-EMP-2')).toEqual({ q: 'Chercher des offres seul' });
  });
});

describe('amendments of a territory', () => {
  const base = [...exampleActivities];
  const { referentiel } = readReferentiel(base);
  const options = { source: 'departement-02', version: '02-2026', day: '2026-12-01' };

  test('are rows in the same columns, which amend the list when they are read after it', () => {
    const rows = toReferentielRows(
      toAmendmentRows(
        referentiel,
        [
          {
            genre: 'ajout',
            activite: {
              code_activite: '02-JARDIN',
              libelle: 'Jardin partagé',
              match_thematiques: ['remobilisation', 'sante'],
            },
          },
          { genre: 'modification', code_activite: 'EX-NUM', changements: { heures_defaut: 4 } },
          { genre: 'fin', code_activite: 'EX-CRE', valide_au: '2026-12-31' },
        ],
        options,
      ),
    );
    expect(rows[0]).toMatchObject({
      match_thematiques: 'remobilisation,sante',
      source: 'departement-02',
      valide_du: '2026-12-01',
    });
    const amended = readReferentiel([...base, ...rows]);
    expect(amended.issues).toEqual([]);
    const hoursOn = (date: string) => amended.referentiel.find('EX-NUM', date)?.heures_defaut;
    expect([hoursOn('2026-11-30'), hoursOn('2026-12-01')]).toEqual([3, 4]);
    expect(amended.referentiel.stateOf('EX-CRE', '2026-12-31')).toBe('valide');
    expect(amended.referentiel.stateOf('EX-CRE', '2027-01-01')).toBe('termine');
    expect(amended.referentiel.find('02-JARDIN', '2026-12-01')?.match_thematiques).toEqual(['remobilisation', 'sante']);
    expect(readReferentiel(toReferentielRows(amended.referentiel.activites)).referentiel.activites).toEqual(
      amended.referentiel.activites,
    );
  });

  test('of a code that is known, unknown or ended, or on no day, are refused', () => {
    const amend = (amendment: Parameters<typeof toAmendmentRows>[1][number], day = options.day) =>
      toAmendmentRows(referentiel, [amendment], { ...options, day });
    expect(() => amend({ genre: 'ajout', activite: { code_activite: 'EX-NUM', libelle: 'x' } })).toThrow(
      'already known',
    );
    expect(() => amend({ genre: 'fin', code_activite: 'X', valide_au: '2026-12-31' })).toThrow('No activity');
    expect(() => amend({ genre: 'fin', code_activite: 'EX-NUM', valide_au: '2026-11-30' })).toThrow(
      'no day on or after',
    );
    expect(() => amend({ genre: 'modification', code_activite: 'EX-NUM', changements: {} }, 'demain')).toThrow(
      'not a day',
    );
  });

  test('are prompted by the offers that no activity serves', () => {
    const offers = [1, 2, 3, 4].map((seed) =>
      buildService(
        {
          nom: `Potager ${seed}`,
          description: 'Cultiver.',
          thematiques: ['remobilisation--lien-social'],
          type: 'atelier',
        },
        { seed },
      ),
    );
    const served = buildService({ thematiques: ['mobilite--preparer-un-permis'] });
    expect(findUncovered(referentiel, [...offers, served], { day })).toEqual([
      {
        thematique: 'remobilisation--lien-social',
        type: 'atelier',
        offres: 4,
        exemples: ['Potager 1', 'Potager 2', 'Potager 3'],
      },
    ]);
  });
});
