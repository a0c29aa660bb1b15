import { expect, test } from 'vitest';
import { spellOut } from './short-messages.ts';

test('a short message is spelt out', () => {
  expect(spellOut('dsl jparl pa bien fr')).toBe('désolé je parl pas bien français');
  expect(spellOut('koi fair apré la 3em')).toBe('quoi faire après la 3ème');
  expect(spellOut('JVEU 1 TAF')).toBe('je veux un TAF');
  expect(spellOut('ma reum é malade')).toBe('ma mère est malade');
});

test('something that does not work is « en panne », and no person is', () => {
  expect(spellOut('ma machine ne marche plus')).toBe('ma machine en panne');
  expect(spellOut('internet fonctionne pas')).toBe('internet en panne');
  for (const query of [
    'ma mère ne marche plus',
    'je ne marche pas bien',
    'mon fils il marche pas',
    'mon commerce marche plus',
  ])
    expect(spellOut(query)).toBe(query);
});

test('words that are no short message stay as they are', () => {
  for (const query of [
    'PA',
    'pa',
    'aide au permis à 1 euro',
    'robe de 2 ans',
    'dossier PA et RSA',
    'join a club',
    'san sebastian',
    'مأوى الليلة',
    'jardin partagé',
    'jeune en 1re année',
    'niveau b1 pour la carte de séjour',
    'une place en chu',
  ])
    expect(spellOut(query)).toBe(query);
});

test('letters with an accent apart are read alike', () => {
  expect(spellOut('ki é la'.normalize('NFD'))).toBe('qui est la');
});
