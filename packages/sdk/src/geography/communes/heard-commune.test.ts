import { expect, test } from 'vitest';
import type { Commune } from './commune.ts';
import { toHeardCommune } from './heard-commune.ts';

const aTown = (nom: string, population: number | null): Commune => ({
  code: '13055',
  nom,
  codes_postaux: ['13001'],
  code_departement: '13',
  code_epci: null,
  population,
  latitude: null,
  longitude: null,
});
const marseille = [
  aTown('Marseille', 886_000),
  aTown('Marseille 13e Arrondissement', 94_000),
  aTown('Marseille 8e Arrondissement', 300_000),
  aTown('Marcellaz', 900),
];

test('a town that is far bigger than its like is found alone, without its arrondissements', () => {
  for (const typed of ['مرسيليا', 'Марсель']) expect(toHeardCommune(marseille, typed)?.nom, typed).toBe('Marseille');
});

test('two towns of about one size, a town of unknown size, another sound and French letters leave the choice', () => {
  expect(toHeardCommune([aTown('Saint-Denis', 150_000), aTown('Saint-Denis', 110_000)], 'Сен-Дені')).toBeNull();
  expect(toHeardCommune([aTown('Marseille', null)], 'Марсель')).toBeNull();
  expect(toHeardCommune(marseille, 'Гіз')).toBeNull();
  expect(toHeardCommune(marseille, 'Marseille')).toBeNull();
  expect(toHeardCommune([], 'Марсель')).toBeNull();
});
