import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { validateField } from '../schemas/index.ts';
import { toEmail, toName } from './index.ts';

const settings = { seed: 59, numRuns: 500 };
/** Texts made of what these functions look at, and any other. */
const signs = [
  ...['.', ' ', '@', '<', '>', 'mailto:', '\u202e', '\u200b', '\t', '\n', '\0', 'etc', 'a', 'É', 'e\u0301', '\u0344'],
  ...['\ud800', '"', "'", '(', '»', ',', ';', '?', 'exemple.fr', 'İ', 'Σ', 'ß', '👩\u200d🌾', '-', 'xn--'],
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((parts) => parts.join('')),
);

function errorsOf(field: string, value: string) {
  const issues = validateField('service', field, value, { now: '2026-11-25' });
  return issues.filter(({ severity }) => severity === 'error');
}

describe('toName', () => {
  it.each([
    ['Maison des solidarités', 'Maison des solidarités'],
    ['  Atelier \t CV\u00a0\n', 'Atelier CV'],
    ['Ligne 1\r\nLigne 2', 'Ligne 1 Ligne 2'],
    ['Cafe\u0301', 'Café'],
    ['\u202eRLD\u202c\u200b', 'RLD'],
    ['Ate\u00adlier', 'Atelier'],
    ['Nul\0\u0007', 'Nul'],
    ['moitié \ud83d', 'moitié'],
    ['Ferme 👩\u200d🌾', 'Ferme 👩\u200d🌾'],
    ['L’œuvre « d’à côté »', 'L’œuvre « d’à côté »'],
    [' \u200b ', ''],
  ])('writes %j as %j', (typed, expected) => expect(toName(typed)).toBe(expected));

  it.each([
    ['Atelier CV.', 'Atelier CV'],
    ['Atelier CV . .', 'Atelier CV'],
    ['Atelier…', 'Atelier…'],
    ['Repas, douche, etc.', 'Repas, douche, etc.'],
    ['Repas, etc...', 'Repas, etc.'],
    ['...', ''],
  ])('drops the final dot of %j when asked', (typed, expected) => {
    expect(toName(typed, { dropFinalDot: true })).toBe(expected);
  });

  it('keeps the final dot otherwise, and cuts nothing', () => {
    expect(toName('Les amis S.A.R.L.')).toBe('Les amis S.A.R.L.');
    expect(toName('é'.repeat(1000))).toHaveLength(1000);
  });

  it.each([{}, { dropFinalDot: true }])(
    'gives a tidy name of any text, and leaves a tidy one as it is: %j',
    (options) => {
      fc.assert(
        fc.property(anyText, (text) => {
          const name = toName(text, options);
          expect(toName(name, options)).toBe(name);
          expect(name).toBe(name.normalize('NFC').trim());
          expect(name).not.toMatch(/\s\s|\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/u);
        }),
        settings,
      );
    },
  );

  it('leaves nothing that the schema warns of', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const name = toName(`Nom ${text}`, { dropFinalDot: true });
        expect(validateField('service', 'nom', name, { now: '2026-11-25' }).map(({ code }) => code)).not.toContain(
          'name_dot',
        );
      }),
      settings,
    );
  });
});

describe('toEmail', () => {
  it.each([
    ['accueil@exemple.fr', 'accueil@exemple.fr'],
    [' accueil@exemple.fr\n', 'accueil@exemple.fr'],
    ['Accueil@EXEMPLE.Fr', 'Accueil@exemple.fr'],
    ['mailto:accueil@exemple.fr', 'accueil@exemple.fr'],
    ['MAILTO:accueil@exemple.fr?subject=Bonjour', 'accueil@exemple.fr'],
    ['<accueil@exemple.fr>', 'accueil@exemple.fr'],
    ['Accueil (matin) <accueil@exemple.fr> ;', 'accueil@exemple.fr'],
    ['{accueil@exemple.fr', '{accueil@exemple.fr'],
    ['<mailto:accueil@exemple.fr>', 'accueil@exemple.fr'],
    ['accueil@exemple.fr.', 'accueil@exemple.fr'],
    ['accueil@exemple.fr ; ', 'accueil@exemple.fr'],
    ['(accueil@exemple.fr)', 'accueil@exemple.fr'],
    ['« accueil@exemple.fr »', 'accueil@exemple.fr'],
    ["'accueil@exemple.fr'", 'accueil@exemple.fr'],
    ['jeanne@exemple.fr <jeanne@exemple.fr>', 'jeanne@exemple.fr'],
    ['\u200bac\u00adcueil@exemple.fr\u200e', 'accueil@exemple.fr'],
    ['accueil@e\u0301cole.fr', 'accueil@école.fr'],
  ])('reads %j as %s', (typed, expected) => expect(toEmail(typed)).toBe(expected));

  it.each([
    null,
    '',
    'voir le site',
    'accueil@exemple',
    '@exemple.fr',
    'a@exemple.fr, b@exemple.fr',
    'a@exemple.fr ou b@exemple.fr',
    '<a@exemple.fr> <b@exemple.fr>',
    'ac cueil@exemple.fr',
    'accueil@exemple.test',
    `a@${'b'.repeat(3000)}.fr`,
  ])('refuses %j', (typed) => expect(toEmail(typed)).toBeNull());

  test('of any text, gives null or an address that the schema takes and that stays as it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.tuple(anyText, anyText).map(([before, after]) => `${before}accueil@Exemple.fr${after}`),
        ),
        (text) => {
          const address = toEmail(text);
          if (address === null) return;
          expect(toEmail(address)).toBe(address);
          expect(validateField('service', 'courriel', address, { now: '2026-11-25' })).toEqual([]);
        },
      ),
      settings,
    );
  });

  test('an address that the schema takes is never lost', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        fc.pre(errorsOf('courriel', address).length === 0);
        expect(toEmail(address)?.toLowerCase()).toBe(address.toLowerCase());
      }),
      settings,
    );
  });
});
