import { expect, test } from 'vitest';
import { createCatalogue } from './catalogue.ts';
import { aService, aStructure } from '../testing-internal/records.ts';
import { createUpdatableSource } from './updatable.ts';

const catalogueOf = (nom: string, count: number) =>
  createCatalogue({
    structures: [aStructure()],
    services: Array.from({ length: count }, (_, index) => aService({ id: String(index).padStart(3, '0'), nom })),
  });

test('a call is answered whole by the catalogue that was current when it began', async () => {
  const source = createUpdatableSource(catalogueOf('avant', 3));
  const before = source.searchServices({ q: 'avant' });
  source.replace(catalogueOf('après', 2));
  const { items, total } = await before;
  expect(total).toBe(3);
  expect(new Set(items.map(({ service }) => service.nom))).toEqual(new Set(['avant']));
  expect((await source.searchServices({})).items.map(({ service }) => service.nom)).toEqual(['après', 'après']);
  expect((await source.facets({})).total).toBe(2);
});

test('a loop over a whole list keeps the catalogue it began with, the next loop takes the new one', async () => {
  const source = createUpdatableSource(catalogueOf('avant', 25));
  const all = source.allServices({}, { size: 10 });
  const names: string[] = [];
  for await (const { nom } of all) {
    names.push(nom);
    if (names.length === 5) source.replace(catalogueOf('après', 4));
  }
  expect(names).toEqual(Array.from({ length: 25 }, () => 'avant'));
  const again: string[] = [];
  for await (const { nom } of all) again.push(nom);
  expect(again).toEqual(Array.from({ length: 4 }, () => 'après'));
});

test('the catalogue that serves can be asked for', () => {
  const [first, second] = [catalogueOf('a', 1), catalogueOf('b', 1)];
  const source = createUpdatableSource(first);
  expect(source.current).toBe(first);
  source.replace(second);
  expect(source.current).toBe(second);
});
