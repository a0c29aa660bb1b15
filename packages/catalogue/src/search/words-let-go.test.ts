import { expect, test } from 'vitest';
import { createCatalogue } from '../offer/catalogue.ts';
import { aService, aStructure } from '../testing-internal/records.ts';

/** Many offers of one kind, so that words are let go: the first ones hold « Leuville » too, and one is called otherwise. */
const catalogueWith = (full: number) =>
  createCatalogue({
    structures: [aStructure({})],
    services: Array.from({ length: 3000 }, (_, at) =>
      aService({
        id: String(at),
        nom: at < 12 ? 'Ménage à domicile' : 'Un accueil',
        description: at < full || at === 2999 ? 'À Leuville.' : 'Sur place.',
      }),
    ),
  });
const q = 'ménage domicile Leuville';

test('a page counts its results that answer to the words let go as well', async () => {
  const page = await catalogueWith(2).searchServices({ q });
  expect([page.total, page.mots_laisses, page.laisses_trouves]).toEqual([12, ['Leuville'], 2]);
  expect(
    page.items
      .slice(0, 2)
      .map(({ service }) => service.id)
      .sort(),
    'they come first',
  ).toEqual(['0', '1']);
  const none = await catalogueWith(0).searchServices({ q });
  expect([none.total, none.mots_laisses, none.laisses_trouves]).toEqual([12, ['Leuville'], undefined]);
  const later = await catalogueWith(2).searchServices({ q, page: 2, size: 5 });
  expect([later.mots_laisses, later.laisses_trouves]).toEqual([['Leuville'], undefined]);
});

test('no word was let go for results that all answer to it', async () => {
  const catalogue = catalogueWith(2);
  const { items, mots_laisses } = await catalogue.searchServices({ q, size: 2 });
  expect(items.map(({ service }) => service.id).sort()).toEqual(['0', '1']);
  expect(mots_laisses).toBeUndefined();
});

test('words let go are told as they were typed', async () => {
  const page = await catalogueWith(2).searchServices({ q: 'jve ménage domicile st Leuville dr' });
  expect(page.mots_laisses).toEqual(['st', 'dr', 'Leuville']);
});
