import { expect, test } from 'vitest';
import { wordKinds } from '@inclusion-kit/sdk/words';
import { allWords } from '../../testing-internal/text-documents.ts';
import { understandingOf } from './languages.ts';
import { spellOut } from './short-messages.ts';
import { readQueryTerms } from './word-keys.ts';

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

test('« jsp » beside other words is « je sais pas », and the young firefighters stay', () => {
  expect(spellOut('jsp dormir')).toBe('je sais pas dormir');
  expect(spellOut('jsp ou dormir ce soir')).toBe('je sais pas ou dormir ce soir');
  expect(spellOut('JSP OU DORMIR')).toBe('je sais pas OU DORMIR');
  for (const query of ['JSP', 'jsp', 'JSP Guise', 'jsp pompiers', 'pompier jsp', 'section jsp', 'devenir jsp'])
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
    'passer le bsr',
    'convocation au jcp',
  ])
    expect(spellOut(query)).toBe(query);
});

test('letters with an accent apart are read alike', () => {
  expect(spellOut('ki é la'.normalize('NFD'))).toBe('qui est la');
});

/** The phrases of the tables that are spelt out, each with its need. */
const spelt = [...allWords.values()].flatMap(({ table }) =>
  Object.entries(table).flatMap(([need, words]) =>
    wordKinds
      .flatMap((kind) => (words[kind] ?? '').split(','))
      .map((text) => ({ need, text: text.trim() }))
      .filter(({ text }) => spellOut(text) !== text),
  ),
);

test('a phrase of the tables keeps its need once it is spelt out', async () => {
  expect(spelt.length).toBeGreaterThan(10);
  for (const { need, text } of spelt) {
    const query = spellOut(text);
    const understand = await understandingOf(query);
    const meant = [...understand.whole(query), ...understand(readQueryTerms(query)).map(({ value }) => value)];
    expect(meant, `${text}: ${query}`).toContain(need);
  }
});
