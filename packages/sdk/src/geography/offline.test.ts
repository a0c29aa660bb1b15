import { describe, expect, test } from 'vitest';
import { UsageError } from '../errors.ts';
import type { Commune } from './communes/commune.ts';
import { createGeography } from './offline.ts';

function commune(code: string, nom: string, codes_postaux: string[], population: number | null = 1000): Commune {
  return {
    code,
    nom,
    codes_postaux,
    code_departement: code.slice(0, 2),
    code_epci: null,
    population,
    latitude: 50,
    longitude: 3,
  };
}

const geography = createGeography([
  commune('59350', 'Lille', ['59000', '59160', '59260', '59777', '59800'], 238_000),
  commune('59352', 'Lillers-sur-Marque', ['59226'], 200),
  commune('62516', 'Lillers', ['62190'], 10_000),
  commune('76384', 'Lillebonne', ['76170'], 9000),
  commune('72181', 'Le Mans', ['72000', '72100'], 145_000),
  commune('13055', 'Marseille', ['13001', '13002'], 880_000),
  commune('13201', 'Marseille 1er Arrondissement', ['13001'], 37_000),
  commune('13211', 'Marseille 11e Arrondissement', ['13011'], 57_000),
  commune('13202', 'Marseille 2e Arrondissement', ['13002'], 24_000),
  commune('17300', 'La Rochelle', ['17000'], 79_000),
  commune('17299', 'Rochefort', ['17300'], 24_000),
  commune('93066', 'Saint-Denis', ['93200', '93210'], 150_000),
  commune('97411', 'Saint-Denis', ['97400', '97417'], 155_000),
  commune('11339', 'Saint-Denis', ['11310'], 500),
  commune('59009', 'Villeneuve-d’Ascq', ['59491', '59493'], 62_000),
  commune('67482', 'Strasbourg', ['67000'], 290_000),
  commune('55182', 'Étain', ['55400'], 3600),
  commune('80001', 'Œuilly', ['80001'], null),
  commune('01001', 'L’Abergement-Clémenciat', ['01400'], 860),
  commune('50129', 'Sainte-Mère-Église', ['50480'], 2900),
  commune('2A004', 'Ajaccio', ['20000', '20090', '20167'], 74_000),
  commune('02361', 'Guise', ['02120'], 4500),
  commune('65213', 'Guizerix', ['65230'], 120),
  commune('59350', 'Doublon', ['59000']),
]);

const codes = async (q: string, limit?: number) => (await geography.communes(q, { limit })).map(({ code }) => code);

describe('by name', () => {
  test('those of the places meant first come before larger ones, after a better match', async () => {
    const first = async (q: string, given: object) =>
      (await geography.communes(q, { limit: 2, first: given })).map(({ nom }) => nom);
    expect(await first('lil', { code_departement: '76' })).toEqual(['Lillebonne', 'Lille']);
    expect(await first('lille', { code_departement: '76' })).toEqual(['Lille', 'Lillebonne']);
    expect(await first('lil', { code_departement: null, code_epci: null })).toEqual(['Lille', 'Lillers']);
    const inEpci = { ...commune('60001', 'Lillois', ['60000'], 20), code_epci: '200000001' };
    const near = createGeography([commune('59350', 'Lille', ['59000']), inEpci]);
    expect(await near.communes('lil', { first: { code_epci: '200000001' } })).toMatchObject([{ nom: 'Lillois' }, {}]);
  });

  test('the exact name comes first, then names that begin so by population', async () => {
    expect(await codes('lille')).toEqual(['59350', '62516', '76384', '59352']);
    expect(await codes('lil', 2)).toEqual(['59350', '62516']);
  });

  test('a département after a name tells homonyms apart, as a label writes it or not', async () => {
    for (const q of ['Saint-Denis (93)', 'saint denis 93', 'st-denis(93)']) expect(await codes(q)).toEqual(['93066']);
    expect(await codes('lill 62')).toEqual(['62516']);
    expect(await codes('ajaccio 2a')).toEqual(['2A004']);
    expect(await codes('marseille 11')).toEqual(['13211']);
    expect(await codes('lille 93')).toEqual([]);
    expect(await codes('(59)')).toEqual([]);
  });

  test('a list that is none is refused', () => {
    expect(() => createGeography(null as unknown as Commune[])).toThrow(UsageError);
  });

  test.each([
    ['LILLE ', '59350'],
    ['etain', '55182'],
    ['oeuilly', '80001'],
    ['st denis', '97411'],
    ['St-Denis', '97411'],
    ['saintdenis', '97411'],
    ['ste mere eglise', '50129'],
    ['villeneuve d ascq', '59009'],
    ['Villeneuve d’Ascq', '59009'],
    ["villeneuve d'ascq", '59009'],
    ['villeneuve-dascq', '59009'],
    ['mans', '72181'],
    ['Le Mans', '72181'],
    ['le lille', '59350'],
    ['abergement', '01001'],
    ["l'abergement", '01001'],
    ['ascq', '59009'],
    ['eglise', '50129'],
    ['Lille (59000)', '59350'],
    ['17000 roch', '17300'],
    ['marseille 2e', '13202'],
    ['marseille 1', '13201'],
  ])('%j finds %s first', async (q, code) => {
    expect((await codes(q))[0]).toBe(code);
  });

  test.each([
    ['guisse', '02361'],
    ['gise', '02361'],
    ['giuse', '02361'],
    ['marsseile', '13055'],
    ['marsielle', '13055'],
    ['strazbourg', '67482'],
    ['stasbour', '67482'],
    ['la rochele', '17300'],
    ['villneuve dascq', '59009'],
    ['ajacio', '2A004'],
  ])('%j, with a typo, finds %s first', async (q, code) => {
    expect((await codes(q))[0]).toBe(code);
  });

  test('a name with a typo comes after those that begin as typed, and not beside its whole name', async () => {
    expect(await codes('guize')).toEqual(['65213', '02361']);
    expect(await codes('guise')).toEqual(['02361']);
    expect(await codes('mens')).toEqual(['72181']);
    expect(await codes('mns')).toEqual([]);
    expect(await codes('gise 59')).toEqual([]);
  });

  test('homonyms are all there, the most populated first', async () => {
    expect(await codes('saint-denis')).toEqual(['97411', '93066', '11339']);
  });

  test('« St » at the end may begin Saint as well as Strasbourg', async () => {
    expect(await codes('st')).toEqual(['67482', '97411', '93066', '50129', '11339']);
  });

  test('an article typed counts before it is forgiven', async () => {
    expect(await codes('la r')).toEqual(['17300', '17299']);
    expect(await codes('roche')).toEqual(['17300', '17299']);
  });

  test('a city comes with its arrondissements', async () => {
    expect(await codes('marseille')).toEqual(['13055', '13201', '13202', '13211']);
  });
});

describe('by code', () => {
  test.each([
    ['59000', ['59350']],
    ['592', ['59350', '59352']],
    ['13001', ['13201', '13055']],
    ['97411', ['97411']],
    ['2a004', ['2A004']],
    ['17300', ['17299', '17300']],
    ['00000', []],
  ])('%s finds %j', async (q, found) => {
    expect(await codes(q)).toEqual(found);
  });

  test('one commune is given by its INSEE code, null when there is none', async () => {
    expect(await geography.commune('2a004')).toMatchObject({ nom: 'Ajaccio' });
    expect(await geography.commune('59350')).toMatchObject({ nom: 'Lille' });
    expect(await geography.commune('99999')).toBeNull();
  });
});

test.each(['', '   ', '-', '’'])('%j finds nothing', async (q) => {
  expect(await codes(q)).toEqual([]);
});

test('writing on an answer does not reach the list', async () => {
  (await geography.commune('59350'))!.codes_postaux.push('00000');
  expect((await geography.commune('59350'))!.codes_postaux).not.toContain('00000');
});

test('a wrong limit and an abort reject the promise', async () => {
  await expect(geography.communes('lille', { limit: 0 })).rejects.toBeInstanceOf(UsageError);
  const signal = AbortSignal.abort();
  await expect(geography.communes('lille', { signal })).rejects.toMatchObject({ name: 'AbortError' });
  await expect(geography.commune('59350', { signal })).rejects.toMatchObject({ name: 'AbortError' });
});
