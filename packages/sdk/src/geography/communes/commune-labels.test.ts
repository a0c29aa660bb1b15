import { expect, test } from 'vitest';
import type { Commune } from './commune.ts';
import { toCommuneLabels } from './commune-labels.ts';

function commune(code: string, nom: string, ...codes_postaux: string[]): Commune {
  const code_departement = code.slice(0, code.startsWith('97') ? 3 : 2);
  return {
    code,
    nom,
    codes_postaux,
    code_departement,
    code_epci: null,
    population: null,
    latitude: null,
    longitude: null,
  };
}

test('a name alone in its list stands alone', () => {
  expect(toCommuneLabels([commune('59350', 'Lille', '59000'), commune('62516', 'Lillers')])).toEqual([
    'Lille',
    'Lillers',
  ]);
});

test('homonyms are told apart by their département', () => {
  const labels = toCommuneLabels([commune('97411', 'Saint-Denis', '97400'), commune('93066', 'Saint-Denis', '93200')]);
  expect(labels).toEqual(['Saint-Denis (974)', 'Saint-Denis (93)']);
});

test('homonyms of one département are told apart by postal code, else by INSEE code', () => {
  expect(toCommuneLabels([commune('64001', 'Castillon', '64350'), commune('64002', 'Castillon', '64370')])).toEqual([
    'Castillon (64350)',
    'Castillon (64370)',
  ]);
  expect(toCommuneLabels([commune('64001', 'Castillon', '64350'), commune('64002', 'Castillon', '64350')])).toEqual([
    'Castillon (64001)',
    'Castillon (64002)',
  ]);
});
