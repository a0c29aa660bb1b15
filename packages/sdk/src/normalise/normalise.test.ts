import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatPhone,
  isPersonalEmail,
  toE164,
  toEmail,
  toName,
  toPlainText,
  toRealNewlines,
  toSafeUrl,
} from './index.ts';
import { toVisible } from './to-visible.ts';

describe('what is no text', () => {
  it('is no phone, no e-mail and no link', () => {
    for (const nothing of [null, undefined, 3 as never, {} as never]) {
      expect([toE164(nothing), toEmail(nothing), toSafeUrl(nothing)]).toEqual([null, null, null]);
      expect(isPersonalEmail(nothing)).toBe(false);
    }
  });

  it('is shown as nothing', () => {
    for (const nothing of [null, undefined, 3 as never, [] as never, { toString: null } as never]) {
      expect([formatPhone(nothing), toName(nothing), toPlainText(nothing), toRealNewlines(nothing)]).toEqual(
        Array(4).fill(''),
      );
    }
  });

  it('is no option either', () => {
    expect(toName('CCAS.', null as never)).toBe('CCAS.');
    expect(() => toName('CCAS.', 3 as never)).toThrow('The options must be an object');
    for (const maxLength of [0, -1, 1.5, Number.NaN, '20' as never]) {
      expect(() => toPlainText('Atelier', { maxLength })).toThrow('maxLength must be a whole number from 1');
    }
  });
});

describe('toE164', () => {
  it.each([
    ['03 20 38 24 68', '+33320382468'],
    [' 03.20.38.24.68 ', '+33320382468'],
    ['03/20/38/24/68', '+33320382468'],
    ['+33 (0)3 20 38 24 68', '+33320382468'],
    ['0033 3 20 38 24 68', '+33320382468'],
    ['33320382468', '+33320382468'],
    ['330320382468', '+33320382468'],
    ['3 20 38 24 68', '+33320382468'],
    ['692123456', '+262692123456'],
    ['Tél. : 03 20 38 24 68 ;', '+33320382468'],
    ['tel:+33320382468', '+33320382468'],
    ['03 20 38 24 68 ext. 12', '+33320382468'],
    ['03 20 38 24 68 x12', '+33320382468'],
    ['\u200e03\u00a020\u202f38 24 68', '+33320382468'],
    ['08 00 12 34 56', '+33800123456'],
    ['06 39 12 34 56', '+262639123456'],
    ['06 92 12 34 56', '+262692123456'],
    ['+33 6 92 12 34 56', '+262692123456'],
    ['05 90 12 34 56', '+590590123456'],
    ['06 94 12 34 56', '+594694123456'],
    ['06 96 12 34 56', '+596696123456'],
    ['05 08 41 12 34', '+508411234'],
    ['+508 41 12 34', '+508411234'],
    ['+687 24 12 34', '+687241234'],
    ['40 50 12 34', '+68940501234'],
    ['+32 2 512 12 12', '+3225121212'],
    ['+352 27 12 34', '+352271234'],
    ['+243 81 234 56 78', '+243812345678'],
    ['39 39', '3939'],
    ['116 117', '116117'],
    ['115', '115'],
  ])('reads %s', (typed, expected) => {
    expect(toE164(typed)).toBe(expected);
    expect(toE164(expected)).toBe(expected);
  });

  it.each([
    null,
    '',
    'voir le site',
    '03 20 38 24',
    '03 20 38 24 68 90',
    '00 00 00 00 00',
    '+33 3 20 38 24',
    '+590 12',
    '04 67 87 83 87 / 06 31 47 16 85',
    '04 67 87 83 87 ou 06 31 47 16 85',
    '+355 23 6 67 89',
    '+0 12 34 56 78 90',
    '27 31 15',
    '1234',
    '03 20 38 24 68 poste 12',
    'le 03 20 38 24 68 ou le 06 31 47 16 85',
  ])('refuses %s', (typed) => expect(toE164(typed)).toBeNull());

  it('gives null or a dialled number, and the same again, whatever was typed', () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[+0-9 ().-]{0,20}$/));
    fc.assert(
      fc.property(typed, (text) => {
        const number = toE164(text);
        if (number === null) return;
        expect(number).toMatch(/^(?:\+[1-9]\d{6,14}|\d{2,6})$/);
        expect(toE164(number)).toBe(number);
        expect(toE164(formatPhone(number))).toBe(number);
      }),
      { numRuns: 1000, seed: 4 },
    );
  });
});

describe('formatPhone', () => {
  it.each([
    ['+33320382468', '03 20 38 24 68'],
    ['0320382468', '03 20 38 24 68'],
    ['320382468', '03 20 38 24 68'],
    ['03 20 38 24 68 x12', '03 20 38 24 68 x12'],
    ['03.20.38.24.68', '03 20 38 24 68'],
    ['+262692123456', '06 92 12 34 56'],
    ['+590590123456', '05 90 12 34 56'],
    ['+508411234', '05 08 41 12 34'],
    ['+68940501234', '+689 40 50 12 34'],
    ['+3225121212', '+32 25 12 12 12'],
    ['+352271234', '+352 27 12 34'],
    ['0800123456', '0 800 123 456'],
    ['3939', '39 39'],
    ['116117', '116 117'],
    ['115', '115'],
    ['voir le site ', 'voir le site'],
    ['03 20 / 06 31', '03 20 / 06 31'],
    ['+33 3 20', '+33 3 20'],
    ['', ''],
  ])('writes %s as people read it', (telephone, expected) => expect(formatPhone(telephone)).toBe(expected));
});

describe('toSafeUrl', () => {
  it('lets through what a link may point to', () => {
    expect(toSafeUrl(' https://exemple.fr/é ')).toBe('https://exemple.fr/%C3%A9');
    expect(toSafeUrl('www.exemple.fr')).toBe('https://www.exemple.fr/');
    expect(toSafeUrl('mailto:accueil@exemple.fr')).toBe('mailto:accueil@exemple.fr');
    expect(toSafeUrl('tel:+33320382468')).toBe('tel:+33320382468');
  });

  it.each([
    '',
    'exemple',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://exemple.fr/1',
    'https://banque.fr@mechant.example/',
    '//exemple.fr',
    'http://',
  ])('refuses %j', (text) => expect(toSafeUrl(text)).toBeNull());
});

describe('toVisible', () => {
  it('reads a text of plain signs as it reads the same signs beside others', () => {
    const characters = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code));
    const wrong = characters.filter((one) => `${toVisible(one)}👍` !== toVisible(`${one}👍`));
    expect(wrong).toEqual([]);
  });
});

describe('toPlainText', () => {
  it.each([
    ['# Atelier CV\n\nRédiger **son** CV', 'Atelier CV · Rédiger son CV'],
    ['- un\n- *deux*\n1. trois\n* [x] quatre', 'un · deux · trois · quatre'],
    ['[Inscription](https://exemple.fr "titre") et ![plan](plan.png)', 'Inscription et plan'],
    ['Voir [Lille](https://exemple.fr/wiki/Lille_(Nord)).', 'Voir Lille.'],
    ['<p>Bonjour<br>à&nbsp;tous &amp; toutes</p>', 'Bonjour à tous & toutes'],
    ['Pièces :\\n- carte\\n- bail', 'Pièces : carte · bail'],
    [
      'Intro.\n\n### Ce que nous proposons ###\n* Une voiture,\n* _un prêt_\n',
      'Intro. Ce que nous proposons · Une voiture, un prêt',
    ],
    ['# Langage C#\n## ##\nbases', 'Langage C# · bases'],
    ['> cité\n\n---\n`code` ~~barré~~ __gras__', 'cité code barré gras'],
    ['| Jour | Heure |\n|---|---|\n| Lundi | 9 h |', 'Jour | Heure Lundi | 9 h'],
    ['2 * 3 = 6, 4 * 5 = 20 et nom_de_champ_long', '2 * 3 = 6, 4 * 5 = 20 et nom_de_champ_long'],
    ['1\\. Ne pas \\*marquer\\*', '1. Ne pas *marquer*'],
    ['a < b et c > d', 'a < b et c > d'],
    ['Salaire <smic et >18 ans', 'Salaire <smic et >18 ans'],
    ['Un <b class="x">mot</b> et <br /> un autre', 'Un mot et un autre'],
    ['<script>alert(1)</script>Bonjour<!-- caché -->', 'Bonjour'],
    ['<https://exemple.fr>', 'https://exemple.fr'],
    ['&#233;t&#xe9; &inconnu; &#0;', 'été &inconnu;'],
    ['&Eacute;cole &AMP; co : 5&nbsp;&euro; &toString;', 'École & co : 5 € &toString;'],
    ['a\u202eb\u200bc\u0000d', 'abcd'],
    ['e\u0301\u0301\u0301\u0301\u0301\u0301', 'e\u0301\u0301\u0301'],
    ['', ''],
  ])('flattens %j', (markdown, expected) => expect(toPlainText(markdown)).toBe(expected));

  it('reads a text without a sign of its own as it reads the same text with one', () => {
    const pieces = fc.constantFrom(
      'a',
      'é',
      'e\u0301\u0301\u0301\u0301',
      '\u200b',
      ' ',
      '\n',
      '\t',
      '-',
      '+',
      ':',
      '.',
      ')',
      '1',
      '23',
      '’',
    );
    fc.assert(
      fc.property(fc.string({ unit: pieces, maxLength: 40 }), (text) => {
        expect(toPlainText(`${text}z &amp;`)).toBe(`${toPlainText(`${text}z`)} &`);
      }),
    );
  });

  it('cuts between words, within the length', () => {
    expect(toPlainText('Un atelier pour apprendre', { maxLength: 14 })).toBe('Un atelier…');
    expect(toPlainText('Le casque, les gants · Un vélo', { maxLength: 24 })).toBe('Le casque, les gants…');
    expect(toPlainText('Court', { maxLength: 14 })).toBe('Court');
    expect(toPlainText('👍'.repeat(20), { maxLength: 5 })).toBe('👍👍👍👍…');
  });

  it('gives one line without control characters, whatever the text', () => {
    const mark = fc.constantFrom(
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '`',
      '<',
      '>',
      '#',
      '\n',
      '\\',
      '&#',
      ';',
      '|',
      '-',
      'a',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(mark).map((marks) => marks.join('')),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 50 }), (markdown, maxLength) => {
        expect(toPlainText(markdown)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        expect(Array.from(toPlainText(markdown, { maxLength })).length).toBeLessThanOrEqual(maxLength);
      }),
      { numRuns: 500, seed: 6 },
    );
  });

  it('reads no more than it needs of a huge text that would be slow', () => {
    for (const part of ['[', '*a', '<a ', '_a', '> ', '`', '<!--', '|-', '&#', ' ', '\t', '-- ', '# ']) {
      expect(Array.from(toPlainText(part.repeat(1_000_000), { maxLength: 100 })).length).toBeLessThanOrEqual(100);
      expect(toPlainText(part.repeat(1_000_000)).length).toBeLessThanOrEqual(50_000);
    }
  });
});
