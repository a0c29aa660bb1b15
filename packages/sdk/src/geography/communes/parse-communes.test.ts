import { expect, test } from 'vitest';
import { parseCommunes } from './parse-communes.ts';

const lille = {
  code: '59350',
  nom: 'Lille',
  codes_postaux: ['59000', '59800'],
  code_departement: '59',
  code_epci: '200093201',
  population: 238_000,
  latitude: 50.63,
  longitude: 3.04,
};

test('our own spelling, the geo API’s, data·inclusion’s and that of a CSV give the same commune', () => {
  const fromGeoApi = {
    nom: 'Lille',
    code: '59350',
    codesPostaux: ['59800', '59000'],
    centre: { type: 'Point', coordinates: [3.04, 50.63] },
    codeEpci: '200093201',
    codeDepartement: '59',
    population: 238_000,
  };
  const fromCsv = {
    code: '59350',
    nom: 'Lille',
    type: 'commune-actuelle',
    codesPostaux: '59800|59000',
    population: '238000',
    departement: '59',
    region: '32',
    epci: '200093201',
    epciNom: 'Métropole Européenne de Lille',
    lat: '50.63',
    lon: '3.04',
  };
  const fromDataInclusion = {
    code: '59350',
    nom: 'Lille',
    codes_postaux: "['59800', '59000']",
    departement: '59',
    region: '32',
    siren_epci: '200093201',
    population: 238_000,
    latitude: 50.63,
    longitude: 3.04,
  };
  for (const row of [lille, fromGeoApi, fromDataInclusion, fromCsv])
    expect(parseCommunes([row]).communes).toEqual([lille]);
});

test('what is empty is null, the département is read from the code, and half a point is none', () => {
  const row = {
    code: '97701',
    nom: 'Saint-Barthélemy',
    codesPostaux: '97133',
    epci: '',
    population: '',
    lat: '17.9',
    lon: '',
  };
  expect(parseCommunes([row]).communes).toEqual([
    {
      code: '97701',
      nom: 'Saint-Barthélemy',
      codes_postaux: ['97133'],
      code_departement: '977',
      code_epci: null,
      population: null,
      latitude: null,
      longitude: null,
    },
  ]);
});

test('arrondissements are kept, delegated and associated communes are skipped', () => {
  const rows = [
    { ...lille, code: '75101', type: 'arrondissement-municipal' },
    { ...lille, code: '59355', type: 'commune-associee' },
    { ...lille, code: '59298', type: 'commune-deleguee' },
  ];
  const { communes, skipped } = parseCommunes(rows);
  expect(communes.map(({ code }) => code)).toEqual(['75101']);
  expect(skipped).toBe(2);
});

test('rows that are no commune are counted by the field at fault, with the first of them', () => {
  const rows = [
    lille,
    { ...lille, code: '5935' },
    'Lille',
    { ...lille, code: '1' },
    { ...lille, code: '59351', population: 'beaucoup' },
    lille,
  ];
  expect(parseCommunes(rows)).toMatchObject({
    communes: [lille],
    refused: [
      { field: 'code', count: 3, first: 1 },
      { field: '', count: 1, first: 2 },
      { field: 'population', count: 1, first: 4 },
    ],
  });
});

test('columns that nothing reads are named once, and so are the fields that no commune has', () => {
  const { code_epci, ...withoutEpci } = lille;
  const rows = ['59350', '59351'].map((code) => ({ ...withoutEpci, code, EPCI: code_epci, region: '32' }));
  expect(parseCommunes(rows)).toMatchObject({ unread: ['EPCI'], absent: ['code_epci'] });
  expect(parseCommunes([lille, ...rows])).toMatchObject({ absent: [] });
});

test('what is no list at all is one refused row', () => {
  expect(parseCommunes(null)).toEqual({
    communes: [],
    skipped: 0,
    refused: [{ field: '', count: 1, first: 0 }],
    unread: [],
    absent: [],
  });
});
