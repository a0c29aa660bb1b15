import { checkLocalWords } from '@inclusion-kit/sdk/words';
import { expect, test } from 'vitest';
import { createCatalogue } from '../../offer/catalogue.ts';
import { aService, aStructure } from '../../testing-internal/records.ts';

const garde = 'famille--garde-denfants';
const records = { structures: [aStructure({})], services: [aService({ thematiques: [garde] })] };

test('a word of the territory finds what it means, and is proposed', async () => {
  const { words, faults } = checkLocalWords([
    { mot: 'La Boussole', valeurs: [garde] },
    { mot: 'chez Lulu', valeurs: ['la boussole'] },
  ]);
  expect(faults).toEqual([]);
  const [known, unknown] = [createCatalogue({ ...records, words }), createCatalogue(records)];
  for (const q of ['la boussole', 'chez lulu']) {
    expect((await known.searchServices({ q })).total, q).toBe(1);
    expect((await unknown.searchServices({ q })).total, q).toBe(0);
  }
  expect((await known.facets({ saisie: 'lulu' })).propositions).toEqual([
    { name: 'thematiques', value: garde, count: 1 },
  ]);
});

test('what cannot be taken is told by its line, and the rest is taken', () => {
  const { words, faults } = checkLocalWords([
    { mot: 'a', valeurs: ['b'] },
    { mot: 'b', valeurs: ['a'] },
    { mot: 'c', valeurs: ['inconnu'] },
    { mot: '😀', valeurs: [garde] },
    { mot: 'd', valeurs: [] },
    null as never,
    { mot: 'e', valeurs: ['mobilite'] },
  ]);
  expect(faults).toEqual([
    { ligne: 1, message: '« a » renvoie à « b » renvoie à « a » : ces mots tournent en rond.' },
    { ligne: 2, message: '« b » renvoie à « a » renvoie à « b » : ces mots tournent en rond.' },
    { ligne: 3, message: '« inconnu » n’est ni une thématique, ni un mot de la liste.' },
    { ligne: 4, message: 'Le mot doit avoir une lettre ou un chiffre, et 100 signes au plus.' },
    { ligne: 5, message: 'Aucune valeur.' },
    { ligne: 6, message: 'Il faut un « mot » et une liste de « valeurs ».' },
  ]);
  expect(words.map(({ mot, valeurs }) => [mot, valeurs.length])).toEqual([['e', 6]]);
});

test('a list of 100,000 words, or of as many meanings, is refused whole, in one sentence, and a long chain of words is told', () => {
  const many = Array.from({ length: 100_000 }, (_, at) => ({ mot: `mot ${at}`, valeurs: [garde] }));
  expect(checkLocalWords(many)).toEqual({
    words: [],
    faults: [{ ligne: 10_001, message: 'La liste a 100000 mots : 10000 au plus. Aucun n’est pris.' }],
  });
  const wide = Array.from({ length: 2000 }, (_, at) => ({ mot: `mot ${at}`, valeurs: ['mobilite'] }));
  expect(checkLocalWords(wide.slice(0, 1500)).words).toHaveLength(1500);
  expect(checkLocalWords(wide)).toEqual({
    words: [],
    faults: [
      {
        ligne: 1,
        message:
          'Les mots de la liste désignent 12000 thématiques en tout : 10000 au plus. Aucun n’est pris. Une catégorie compte pour chacune des siennes.',
      },
    ],
  });
  const chainOf = (length: number) =>
    Array.from({ length }, (_, at) => ({ mot: `mot ${at}`, valeurs: [at === length - 1 ? garde : `mot ${at + 1}`] }));
  expect(checkLocalWords(chainOf(5)).words).toHaveLength(5);
  expect(checkLocalWords(chainOf(10_000)).faults[0]?.message).toContain('plus de 10 mots');
  const [there, back] = [chainOf(12), chainOf(12).toReversed()].map((chain) => checkLocalWords(chain));
  expect(there?.faults.map(({ ligne }) => ligne)).toEqual([1]);
  expect(back?.faults.map(({ ligne }) => ligne)).toEqual([12]);
});

test('words that stand for many others are resolved once each', () => {
  const layers = 10;
  const words = Array.from({ length: layers * 8 }, (_, at) => ({
    mot: `mot ${Math.floor(at / 8)} ${at % 8}`,
    valeurs: Array.from({ length: 8 }, (_one, next) =>
      at >= (layers - 1) * 8 ? 'numerique--acquerir-un-equipement' : `mot ${Math.floor(at / 8) + 1} ${next}`,
    ),
  }));
  expect(checkLocalWords(words)).toMatchObject({ faults: [], words: { length: 80 } });
});

test('a word may have the name of the category or the thématique that it means', () => {
  const given = [
    { mot: 'Famille', valeurs: ['famille'] },
    { mot: garde, valeurs: [garde] },
  ];
  expect(checkLocalWords(given)).toMatchObject({ faults: [], words: given.map(({ mot }) => ({ mot })) });
});
