import { describe, expect, test } from 'vitest';
import { createTextNumbers } from '../columns/text-numbers.ts';
import { categoriesOfRecord, textOf, type RawRecord } from '../offer.ts';
import { changeOf, changes } from './changes.ts';
import { countByCommune, countGrowth, growthColumns, growthRate } from './growth.ts';
import { followRecords, type Moves } from './moves.ts';

const nameOfChange = (before: RawRecord, after: RawRecord) =>
  changes[changeOf({ id: 'a', ...before }, { id: 'a', ...after })];

/** Follows records whose codes are the numbers of their communes. */
function follow(before: readonly RawRecord[], today: readonly RawRecord[], categories?: Int32Array): Moves {
  const numbers = createTextNumbers(today.length);
  const placeOf = (code: unknown): number => (typeof code === 'number' ? code : -1);
  for (const [at, { id }] of today.entries()) numbers.put(textOf(id) ?? '', at);
  const place = Int32Array.from(today, ({ code_insee: code }) => placeOf(code));
  return followRecords(before, { records: today, numbers, place, ...(categories && { categories }) }, (code) => ({
    place: placeOf(code),
  }));
}

describe('what became of a record between two days', () => {
  test.each<[string, RawRecord, RawRecord, string]>([
    ['a later date', { date_maj: '2026-01-01' }, { date_maj: '2026-02-01' }, 'mises_a_jour'],
    ['a first date', { date_maj: null }, { date_maj: '2026-02-01' }, 'mises_a_jour'],
    ['an earlier date', { date_maj: '2026-02-01' }, { date_maj: '2026-01-01' }, 'reculees'],
    ['no date any more', { date_maj: '2026-02-01' }, {}, 'reculees'],
    ['another text, silently', { nom: 'A' }, { nom: 'B' }, 'modifiees_sans_date'],
    ['a text that was not there', {}, { nom: 'B' }, 'modifiees_sans_date'],
    ['a text that is gone', { nom: 'A' }, {}, 'modifiees_sans_date'],
    ['a text for a number', { telephone: '3' }, { telephone: 3 }, 'modifiees_sans_date'],
    ['one thématique more', { thematiques: ['a'] }, { thematiques: ['a', 'b'] }, 'modifiees_sans_date'],
    ['another thématique', { thematiques: ['a', 'b'] }, { thematiques: ['a', 'c'] }, 'modifiees_sans_date'],
    ['another order of what has one', { liens: ['a', 'b'] }, { liens: ['b', 'a'] }, 'modifiees_sans_date'],
    ['an empty list of what has an order', { liens: [] }, { liens: null }, 'modifiees_sans_date'],
  ])('%s', (_, before, after, change) => {
    expect(nameOfChange(before, after)).toBe(change);
  });

  test.each<[string, RawRecord, RawRecord]>([
    ['nothing', { nom: 'A', thematiques: ['a'] }, { nom: 'A', thematiques: ['a'] }],
    ['nothing, with a date', { date_maj: '2026-01-01' }, { date_maj: '2026-01-01' }],
    ['null that is told or not', { nom: null }, {}],
    ['nothing that is told as null', {}, { nom: null }],
    ...[
      ...['thematiques', 'publics', 'modes_accueil', 'modes_mobilisation', 'mobilisable_par'],
      ...['zone_eligibilite', 'reseaux_porteurs'],
    ].flatMap((name): [string, RawRecord, RawRecord][] => [
      [`another order of ${name}`, { [name]: ['a', 'b'] }, { [name]: ['b', 'a', 'a'] }],
      [`none of ${name}`, { [name]: [] }, { [name]: null }],
    ]),
    ...['score_qualite', 'adresse_certifiee', 'extra', 'doublons'].map((name): [string, RawRecord, RawRecord] => [
      `another ${name}, which is computed`,
      { [name]: 1 },
      { [name]: 2 },
    ]),
  ])('no change by %s', (_, before, after) => {
    expect(nameOfChange(before, after)).toBe('inchangees');
  });

  test.each<[string, RawRecord, RawRecord, string]>([
    ['the same in another order', { nom: 'A', frais: 'gratuit' }, { frais: 'gratuit', nom: 'A' }, 'inchangees'],
    [
      'another one in another order',
      { nom: 'A', frais: 'gratuit' },
      { frais: 'payant', nom: 'A' },
      'modifiees_sans_date',
    ],
    ['null for one that is missing in the middle', { nom: null, frais: 'gratuit' }, { frais: 'gratuit' }, 'inchangees'],
    [
      'another field for one of them',
      { nom: null, frais: 'gratuit' },
      { frais: 'gratuit', type: 'aide' },
      'modifiees_sans_date',
    ],
    [
      'a field for one that is not told',
      { nom: undefined, frais: 'gratuit' },
      { frais: 'gratuit', nom: 'A' },
      'modifiees_sans_date',
    ],
    ['a field more in the middle', { frais: 'gratuit' }, { nom: 'A', frais: 'gratuit' }, 'modifiees_sans_date'],
  ])('fields are compared by their names: %s', (_, before, after, change) => {
    expect(nameOfChange(before, after)).toBe(change);
  });
});

describe('the records of two days', () => {
  test('a record that stands twice counts as last read', () => {
    const { next, change } = follow(
      [
        { id: 'a', nom: 'old' },
        { id: 'gone', nom: 'old' },
        { id: 'a', nom: 'last' },
        { id: 'gone', nom: 'last' },
      ],
      [{ id: 'new' }, { id: 'a', nom: 'last' }],
    );
    expect([...next]).toEqual([1, -1]);
    expect(changes[change[0] ?? 0]).toBe('inchangees');
  });

  test('keep their categories where nothing changed, and tell those of before where something did', () => {
    const of = (id: string, ...thematiques: string[]): RawRecord => ({ id, thematiques });
    const today = [of('same', 'mobilite--a'), of('other', 'sante--a'), of('new', 'famille--a')];
    const before = [of('other', 'numerique--a'), of('same', 'mobilite--a'), of('gone', 'famille--a')];
    const categories = Int32Array.from(today, categoriesOfRecord);
    expect([...follow(before, today, categories).categories]).toEqual(before.map(categoriesOfRecord));
  });

  test('are paired in any order, and those without an id are in no pair', () => {
    const before = ['b', 'a', 'd', '', 'c', ''].map((id) => ({ id }));
    expect([
      ...follow(
        before,
        ['a', '', 'b', 'c', 'd'].map((id) => ({ id })),
      ).next,
    ]).toEqual([2, 0, 4, -1, 3, -1]);
  });
});

describe('the growth of territories', () => {
  const movesOf = (): Moves =>
    follow(
      ['stays', 'moves', 'goes', 'nowhere'].map((id) => ({ id, code_insee: id === 'nowhere' ? -1 : 0 })),
      [
        { id: 'stays', code_insee: 0 },
        { id: 'moves', code_insee: 1 },
        { id: 'comes', code_insee: 1 },
        { id: 'nowhere', code_insee: -1 },
      ],
    );
  const rowsOf = (days: number, codes: string[] | null) => {
    const territories = codes === null ? null : { codes, of: Int32Array.of(0, 1) };
    return countGrowth(countByCommune(movesOf(), 2), territories, days).map((row) =>
      Object.fromEntries(row.map((cell, at) => [growthColumns[at] ?? '', cell])),
    );
  };

  test('counts each in its place, in the order of codes, and what has no place in none', () => {
    expect(rowsOf(365, ['b', 'a'])).toEqual([
      {
        ...{ code: 'a', avant: 0, apres: 2, apparues: 1, disparues: 0, arrivees: 1, parties: 0 },
        ...{ mises_a_jour: 0, modifiees_sans_date: 1, reculees: 0, inchangees: 0 },
        ...{ taux: null, taux_annuel: null, renouvellement: 1 },
      },
      {
        ...{ code: 'b', avant: 3, apres: 1, apparues: 0, disparues: 1, arrivees: 0, parties: 1 },
        ...{ mises_a_jour: 0, modifiees_sans_date: 0, reculees: 0, inchangees: 1 },
        ...{ taux: -0.6667, taux_annuel: -0.6667, renouvellement: 0.5 },
      },
    ]);
  });

  test('counts all of them together, without moves, and no yearly rate over no days', () => {
    expect(rowsOf(0, null)).toMatchObject([
      {
        code: 'france',
        avant: 4,
        apres: 4,
        apparues: 1,
        disparues: 1,
        arrivees: 0,
        parties: 0,
        taux: 0,
        taux_annuel: null,
      },
    ]);
    expect(rowsOf(73, ['a', 'b'])[0]).toMatchObject({ taux_annuel: -0.9959 });
    expect([growthRate(0, 3), growthRate(3, 4), growthRate(2, 2)]).toEqual([null, 0.3333, 0]);
  });
});
