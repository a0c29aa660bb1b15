import { describe, expect, test } from 'vitest';
import { countGrowth, growthColumns, growthRate, pairVersions, placeVersions } from './growth.ts';
import type { RawRecord } from './offer.ts';

const changeOf = (before: RawRecord, after: RawRecord) =>
  pairVersions([{ id: 'a', ...before }], [{ id: 'a', ...after }])[0]?.change;

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
    expect(changeOf(before, after)).toBe(change);
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
    expect(changeOf(before, after)).toBe('inchangees');
  });

  test('a record that stands twice counts as last read, one that came or left has no change', () => {
    const pairs = pairVersions(
      [{ id: 'a', nom: 'old' }, { id: 'a', nom: 'last' }, { id: 'gone' }],
      [{ id: 'a', nom: 'last' }, { id: 'new' }],
    );
    expect(pairs.map(({ before, after, change }) => [before?.['id'], after?.['id'], change])).toEqual([
      ['a', 'a', 'inchangees'],
      ['gone', undefined, null],
      [undefined, 'new', null],
    ]);
  });
});

describe('the growth of territories', () => {
  const versionsOf = () =>
    pairVersions(
      ['stays', 'moves', 'goes', 'nowhere'].map((id) => ({ id, code: id === 'nowhere' ? -1 : 0 })),
      [
        { id: 'stays', code: 0 },
        { id: 'moves', code: 1 },
        { id: 'comes', code: 1 },
        { id: 'nowhere', code: -1 },
      ],
    );
  const rowsOf = (days: number, codes: string[] | null) => {
    const versions = versionsOf();
    const moves = placeVersions(versions, (record) => record['code'] as number);
    const territories = codes === null ? null : { codes, of: Int32Array.of(0, 1) };
    return countGrowth(versions, moves, territories, days).map((row) =>
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
