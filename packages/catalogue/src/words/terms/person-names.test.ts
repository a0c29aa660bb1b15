import { expect, test } from 'vitest';
import { createCatalogue } from '../../offer/catalogue.ts';
import { aService, aStructure } from '../../testing-internal/records.ts';
import { findPersonNames } from './person-names.ts';

test.each([
  ['Mme Granet', ['granet']],
  ['rendez-vous avec M. Jean Dupont', ['jean', 'dupont']],
  ['famille Diallo', ['diallo']],
  ['пані Коваленко', ['коваленко']],
  ['mme isolée cherche un logement', []],
  ['Granet', []],
  ['famille monoparentale', []],
])('« %s » names %j', (query, names) => {
  expect([...findPersonNames(query)]).toEqual(names);
});

test('a name after a title is no misspelling of another word', async () => {
  const catalogue = createCatalogue({
    structures: [aStructure({})],
    services: [
      aService({ id: 'grand', nom: 'Un grand ménage' }),
      aService({ id: 'home', nom: 'Logement', thematiques: ['logement-hebergement--louer-un-logement'] }),
    ],
  });
  const find = async (q: string) => (await catalogue.searchServices({ q })).items.map(({ service }) => service.id);
  expect(await find('granet')).toEqual(['grand']);
  expect(await find('Mme Granet')).toEqual([]);
  expect(await find('Mme Granet logement')).toEqual(['home']);
});
