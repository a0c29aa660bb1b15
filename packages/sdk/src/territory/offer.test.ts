import { describe, expect, test } from 'vitest';
import {
  categoriesOfRecord,
  categoryBits,
  categoryNames,
  countCategories,
  communeOfRecord,
  createMarks,
  createScores,
  dayOf,
  freinBits,
  isOutsideVocabulary,
  numberOf,
  rankOfLowest,
  readService,
  readStructure,
  readThematiques,
  textOf,
  textsOf,
} from './offer.ts';
import { indexPlaces } from './places.ts';

describe('a record of an offer, whatever it holds', () => {
  test('has texts, numbers, lists and days, or none', () => {
    expect(['a', '', 3, null].map(textOf)).toEqual(['a', null, null, null]);
    expect([0.5, 0, NaN, Infinity, '3', null].map(numberOf)).toEqual([0.5, 0, null, null, null, null]);
    expect([['a', 'b'], ['a', 3, 'b'], [], 'a', null].map(textsOf)).toEqual([['a', 'b'], ['a', 'b'], [], [], []]);
    const list = ['a'];
    expect(textsOf(list)).toBe(list);
    expect(['2026-11-16', '2026-11-16T10:00:00Z', '16/11/2026', 'x2026-11-16', '', 20261116].map(dayOf)).toEqual([
      ...['2026-11-16', '2026-11-16', null, null, null, null],
    ]);
  });

  test('has the categories of its thématiques, each once, its freins, and tells that one is unknown', () => {
    const bits = readThematiques(['numerique--a', 'numerique--b', 'mobilite', 'ailleurs--sante']);
    const named = categoryNames.filter((_, rank) => (categoryBits(bits) & (1 << rank)) !== 0);
    expect(named).toEqual(['mobilite', 'numerique']);
    // Those of numérique, mobilité and santé, in the order of the freins.
    expect(freinBits(bits)).toBe(0b10000011);
    expect(isOutsideVocabulary(bits)).toBe(true);
    expect(isOutsideVocabulary(readThematiques(['numerique--a']))).toBe(false);
    expect(readThematiques([])).toBe(0);
    const several = categoriesOfRecord({ thematiques: ['sante--x', 'famille--y', 'sante--z', 'rien'] });
    expect(several).toBe((1 << categoryNames.indexOf('famille')) | (1 << categoryNames.indexOf('sante')));
    expect(categoriesOfRecord({ thematiques: null })).toBe(0);
    const counts = countCategories([several, 0, 1 << categoryNames.indexOf('sante')]);
    expect(categoryNames.filter((_, rank) => counts[rank] !== 0)).toEqual(['famille', 'sante']);
    expect(counts[categoryNames.indexOf('sante')]).toBe(2);
    expect([1, 2, 12, 1 << 15].map(rankOfLowest)).toEqual([0, 1, 2, 15]);
  });

  test('stands in its commune: an arrondissement is part of its city', () => {
    expect(['13201', '75120', '69381', '07001', '', null].map((code_insee) => communeOfRecord({ code_insee }))).toEqual(
      [...['13055', '75056', '69123', '07001', null, null]],
    );
  });

  test('is a service with all of its facts', () => {
    const record = {
      ...{ id: 's', source: 'dora', code_insee: '13201', date_maj: '2026-11-01T00:00:00', score_qualite: 0.7 },
      ...{ structure_id: 'x', thematiques: ['sante--a'], modes_accueil: ['a-distance', 'en-presentiel'] },
      ...{ zone_eligibilite: ['13'], latitude: 43, longitude: 5 },
    };
    expect(readService(record)).toEqual({
      ...{ id: 's', source: 'dora', code: '13201', commune: '13055', day: '2026-11-01', score: 0.7 },
      ...{
        structureId: 'x',
        structure: -1,
        bits: categoryBits(readThematiques(['sante--a'])),
        freins: 128,
      },
      ...{ isInPerson: true, zone: ['13'], latitude: 43, longitude: 5 },
      ...{ place: -1, isDistinct: true, age: null, band: 'inconnue', record },
    });
    expect(readService({ modes_accueil: ['a-distance'] })).toMatchObject({
      ...{ id: '', source: '', code: null, commune: null, day: null, score: null, structureId: '', bits: 0 },
      ...{ isInPerson: false, zone: [], latitude: null, longitude: null },
    });
  });

  test('is a structure with its duplicates, told by objects or by ids', () => {
    const structure = { id: 's', source: 'dora', code_insee: '07001', date_maj: '2026-11-01', score_qualite: 1 };
    const record = { ...structure, doublons: [{ id: 'a' }, 'b', 3, null, { id: 4 }] };
    expect(readStructure(record)).toEqual({
      ...{ id: 's', source: 'dora', code: '07001', commune: '07001', day: '2026-11-01', score: 1 },
      ...{ duplicates: ['a', 'b'], number: -1, twin: null, record },
    });
    expect(readStructure({ doublons: 'a' })).toMatchObject({
      id: '',
      source: '',
      code: null,
      commune: null,
      duplicates: [],
    });
  });

  test('has its place, its age and a score of its own or by the formula', () => {
    const places = indexPlaces([
      {
        ...{ code: '07001', departement: '07', region: null, epci: null, bassin_emploi: null, clpe_id: null },
        ...{ population: 1, demandeurs_emploi: 1, latitude: null, longitude: null },
      },
    ]);
    const services = [
      { code_insee: '07001', structure_id: 'x', date_maj: '2026-11-15', score_qualite: 0.4 },
      { code_insee: '99999', structure_id: 'y', date_maj: '2027-01-01' },
      { structure_id: 'absente' },
      { structure_id: 'autre' },
      { structure_id: 'absente' },
    ].map(readService);
    const structures = new Map(
      [{ id: 'x' }, { id: 'y' }].map((record, number) => {
        return [
          record.id,
          { ...readStructure(record), number, twin: record.id === 'y' ? readStructure({ id: 'x' }) : null },
        ];
      }),
    );
    services.forEach(createMarks(places, { structures, today: '2026-11-16' }));
    expect(services).toMatchObject([
      { place: 0, structure: 0, isDistinct: true, age: 1, band: 'moins_de_6_mois', score: 0.4 },
      { place: -1, structure: 1, isDistinct: false, age: null, band: 'inconnue' },
      { structure: 2, isDistinct: true },
      { structure: 3, isDistinct: true },
      { structure: 2, isDistinct: true },
    ]);
    expect(services[1]?.score).toBe(0.14);
    // No formula knows the age on a day that is none.
    expect([{ score_qualite: 0.4 }, {}].map(createScores('demain'))).toEqual([0.4, null]);
  });
});
