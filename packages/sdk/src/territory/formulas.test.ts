import { describe, expect, test } from 'vitest';
import { judgeBalance } from './coverage/balance.ts';
import { giniOf, hhiOf, lorenzAt, plainGini, toServed } from './concentration.ts';
import { bitsOfFreins, freins } from './coverage/freins.ts';
import { freshnessOf } from './freshness.ts';
import { clusterStructures } from './kept-structures.ts';
import { readStructure } from './offer.ts';
import { officialCoverage } from './coverage/official-coverage.ts';
import { weightAt } from './access/reach.ts';
import { halfUp } from './rounding.ts';
import { hideSmallNumbers, rateOf } from './small-numbers.ts';

/** A generator of numbers between 0 and 1 that gives the same ones each time. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

test.each([
  [1, 16, 3, 0.063],
  [289, 2000, 3, 0.145],
  [-1, 16, 3, -0.063],
  [5, 1000, 2, 0.01],
  [1, 3, 4, 0.3333],
  [2 ** 50, 3, 0, 375_299_968_947_541],
  [0, 7, 3, 0],
  [7, 0, 3, null],
])('%i/%i to %i decimals is %d', (numerator, denominator, decimals, rounded) => {
  expect(halfUp(numerator, denominator, decimals)).toBe(rounded);
});

describe('the official indicator', () => {
  test.each([
    [400, 1000, 100, 1000, 0.8, 'Très faible couverture'],
    [399, 1000, 100, 1000, 0.7996, 'Faible couverture'],
    [150, 1000, 100, 1000, 0.6, 'Faible couverture'],
    [100, 1000, 150, 1000, 0.4, 'Couverture intermédiaire'],
    [100, 1000, 400, 1000, 0.2, 'Bonne couverture'],
    [99, 1000, 400, 1000, 0.1984, 'Très bonne couverture'],
    [0, 1000, 0, 1000, 0, 'Très bonne couverture'],
    [300, 1000, null, null, 1, 'Très faible couverture'],
    [null, 0, 5, 100, 0, 'Très bonne couverture'],
  ])('is for %s of %i people and %s of %s services %d: %s', (people, any, services, all, index, band) => {
    const coverage = officialCoverage(people, any, services, all);
    expect(coverage).toMatchObject({ indice_couverture: index, niveau_de_couverture: band });
  });

  test('calls an offer shared out like the need poor, where the balance calls it balanced', () => {
    const people = [550, 230, 140, 190];
    const services = people.map((count) => count / 10);
    const [allPeople, allServices] = [1110, 111];
    people.forEach((count, index) => {
      const found = services[index] ?? 0;
      expect(officialCoverage(count, 665, found, allServices).niveau_de_couverture).toBe('Faible couverture');
      expect(judgeBalance(count, allPeople, found, allServices)).toBe('equilibre');
    });
  });

  test.each([
    ['numerique--acquerir-un-equipement', ['Numérique']],
    ['lecture_ecriture-calcul--ancienne', ['Lecture/Écriture/Calcul']],
    ['remobilisation--bilan-de-sante-et-bien-etre', ['Santé']],
    ['SANTE--ACCES-AUX-SOINS', []],
    ['logement--heberger', []],
  ])('counts %s for %j', (thematique, labels) => {
    const bits = bitsOfFreins(thematique);
    expect(freins.flatMap(({ label }, index) => ((bits & (1 << index)) === 0 ? [] : [label]))).toEqual(labels);
  });
});

test.each([
  [251, 1187, 4, 61, 'a_renforcer'],
  [106, 1187, 16, 61, 'sur_liste'],
  [10, 100, 40, 50, 'trop_peu'],
  [100, 100, 4, 4, 'trop_peu'],
  // Nothing is found where forty are expected: the clearest gap is told.
  [40, 100, 0, 100, 'a_renforcer'],
  // The edges of balance are balanced.
  [20, 100, 17, 100, 'equilibre'],
  [20, 100, 26, 100, 'equilibre'],
  // So are the gaps that are written as these edges, +30.4 % and −15.4 %, and not those beyond.
  [250, 1000, 326, 1000, 'equilibre'],
  [250, 1000, 327, 1000, 'sur_liste'],
  [500, 1000, 423, 1000, 'equilibre'],
  [500, 1000, 422, 1000, 'a_renforcer'],
])('%i people of %i with %i services of %i: %s', (people, allPeople, services, allServices, verdict) => {
  expect(judgeBalance(people, allPeople, services, allServices)).toBe(verdict);
});

test.each([
  ['2026-11-17', null, 'inconnue'],
  ['2026-11-16', 0, 'moins_de_6_mois'],
  ['2026-05-21', 179, 'moins_de_6_mois'],
  ['2026-05-20', 180, 'de_6_mois_a_1_an'],
  ['2025-11-16', 365, 'de_1_a_2_ans'],
  ['2024-11-17', 729, 'de_1_a_2_ans'],
  ['2024-11-16', 730, 'plus_de_2_ans'],
  [null, null, 'inconnue'],
])('a record of %s has %s days: %s', (day, age, band) => {
  expect(freshnessOf(day, '2026-11-16')).toEqual({ age, band });
});

test('measures of concentration', () => {
  expect(
    [
      [[0, 1] as const, [0, 1] as const, [0, 1] as const, [10, 1] as const],
      [[1, 10] as const, [2, 20] as const],
      [[5, 10] as const],
      [[0, 5] as const, [0, 5] as const],
    ].map((shares) => giniOf(shares)),
  ).toEqual([0.75, 0, null, null]);
  expect([plainGini([1, 1, 1]), plainGini([0, 0, 0, 4]), plainGini([4])]).toEqual([0, 0.75, null]);
  const counts = (...all: number[]): Map<string, number> => new Map(all.map((count, at) => [`source ${at}`, count]));
  expect([hhiOf(counts(10)), hhiOf(counts(8, 1, 1)), hhiOf(counts())]).toEqual([1, 0.66, null]);
  expect(
    lorenzAt(
      toServed([
        [0, 50],
        [10, 50],
      ]),
      [0.25, 0.5, 0.75],
    ),
  ).toEqual([0, 0, 0.5]);
  expect([0, 15, 30, 31].map((km) => Number(weightAt(km).toFixed(6)))).toEqual([1, 0.701367, 0, 0]);
});

test('of a chain of duplicates the best is kept, then the latest, then the first by its id', () => {
  const keptOf = (...rows: [id: string, score: number, day: string | null, others: string[]][]): string[] =>
    clusterStructures(
      rows.map(([id, score_qualite, date_maj, others]) =>
        readStructure({ id, score_qualite, date_maj, doublons: others.map((other) => ({ id: other })) }),
      ),
    ).map(([kept]) => kept.id);
  expect(keptOf(['a', 0.5, '2026-01-01', ['b']], ['b', 0.6, '2026-01-01', []], ['c', 0.7, null, ['b']])).toEqual(['c']);
  expect(keptOf(['b', 0.8, '2026-01-01', ['a']], ['a', 0.8, '2026-01-01', []])).toEqual(['a']);
  expect(keptOf(['a', 0.8, null, ['b']], ['b', 0.8, '2020-01-01', []], ['c', 0.1, null, ['gone']])).toEqual(['b']);
});

describe('small numbers of people', () => {
  test('are hidden, with what it takes not to find them', () => {
    expect(hideSmallNumbers({ a: 3, b: 20, c: 50 })).toEqual({
      primaire: ['a'],
      secondaire: ['b'],
      total_masque: false,
    });
    expect(hideSmallNumbers({ a: 0, b: 5 })).toEqual({ primaire: ['b'], secondaire: [], total_masque: true });
    expect(hideSmallNumbers({ a: 11, b: 30 })).toEqual({ primaire: [], secondaire: [], total_masque: false });
    expect([rateOf(5, 10, 1000), rateOf(1, 160, 100), rateOf(5, null, 100)]).toEqual([null, 0.63, null]);
  });

  test('are never found by subtraction, whatever the cells', () => {
    const random = createRandom(7);
    for (let round = 0; round < 2000; round += 1) {
      const count = 1 + Math.floor(random() * 8);
      const cells = Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`c${index}`, Math.floor(random() ** 3 * 60)]),
      );
      const { primaire, secondaire, total_masque: isTotalHidden } = hideSmallNumbers(cells);
      for (const [key, value] of Object.entries(cells)) {
        if (value > 0 && value < 11) expect(primaire).toContain(key);
      }
      const hidden = [...primaire, ...secondaire].map((key) => cells[key] ?? 0);
      if (primaire.length === 0 || isTotalHidden) continue;
      expect(hidden.length).toBeGreaterThan(1);
      expect(hidden.reduce((total, value) => total + value, 0)).toBeGreaterThanOrEqual(11);
    }
  });
});
