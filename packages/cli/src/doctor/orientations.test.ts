import { expect, it } from 'vitest';
import { checkOrientations } from './orientations.ts';

const target = { nom: 'Les emplois', sources: ['dora'], adresse: 'https://emplois.example/{id}' };

it('tells which page takes the offers of which source, and that there is none', () => {
  expect(checkOrientations({ orientations: [target] })).toEqual([
    { id: 'orientations', state: 'ok', message: 'Les emplois prend les offres de dora' },
  ]);
  expect(checkOrientations({ orientations: [] })).toMatchObject([{ state: 'ok' }]);
});

it.each([
  ['the same for all offers', { ...target, adresse: 'https://emplois.example/' }, 'la même pour toutes'],
  ['for a source that nobody knows', { ...target, sources: ['dorra'] }, 'dorra'],
])('warns of a page that is %s', (_, wrong, message) => {
  expect(checkOrientations({ orientations: [wrong] })).toMatchObject([
    { state: 'warning', message: expect.stringContaining(message) as string, action: expect.any(String) as string },
  ]);
});
