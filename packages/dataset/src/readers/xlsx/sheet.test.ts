import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnOf, readCells, readPlainCells, type CellContext } from './sheet.ts';

const context: CellContext = { strings: ['zéro', 'un', 'deux'], isDate: (style) => style === 2, is1904: false };

const place = fc.constantFrom('A1', 'B1', 'C1', 'AA1', 'ZZZ1', 'AAAA1', 'a1', '1', '');
const attribute = fc.oneof(
  place.map((value) => ` r="${value}"`),
  fc.constantFrom('s', 'n', 'b', 'str', 'inlineStr', 'd', 'e').map((type) => ` t="${type}"`),
  fc.constantFrom(
    ' s="2"',
    ' s="1"',
    ' cm="1"',
    ' x:r="D1"',
    " r='B1'",
    ' r = "B1"',
    ' t="s&amp;"',
    '  s="2"',
    ' r="/"',
  ),
);
const value = fc.constantFrom('0', '1', '46054', '46054.5', 'true', '2026-01-02', 'a &amp; b', '', '99', '1e3', 'été');
const inner = fc.oneof(
  value.map((text) => `<v>${text}</v>`),
  value.map((text) => `<v xml:space="preserve">${text}</v>`),
  value.map((text) => `<f>A1</f><v>${text}</v>`),
  value.map((text) => `<is><t>${text}</t></is>`),
  value.map((text) => `<is><t xml:space="preserve"> ${text}</t></is>`),
  value.map((text) => `<is><r><t>${text}</t></r><rPh><t>x</t></rPh><t>_x000D_</t></is>`),
  fc.constantFrom('', '<v/>', '<v>1', '<x:v>2</x:v>', '\n', '<v>1</v><v>2</v>'),
);
const cell = fc.oneof(
  fc.tuple(fc.array(attribute, { maxLength: 4 }), inner).map(([all, text]) => `<c${all.join('')}>${text}</c>`),
  fc.array(attribute, { maxLength: 3 }).map((all) => `<c${all.join('')}/>`),
  fc.constantFrom(
    '<x:c r="B1"><x:v>1</x:v></x:c>',
    '<cell/>',
    '\n ',
    '<c',
    '</c>',
    '<c r="A1">',
    'texte',
    '<c r="a>b"/>',
  ),
);

describe('the cells of a row', () => {
  it('are read sign by sign as they are by their forms, or left to them', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 6 }), (cells) => {
        const content = cells.join('');
        const plain = readPlainCells(content, context);
        if (plain !== null) expect(plain).toEqual(readCells(content, context));
      }),
      { seed: 7, numRuns: 5000 },
    );
  });

  it('are read sign by sign where a program wrote them as most do', () => {
    const row =
      '<c r="A1" s="1" t="s"><v>1</v></c><c r="B1"/><c r="C1" s="2"><v>46054</v></c>' +
      '<c r="D1" t="inlineStr"><is><t xml:space="preserve">a &amp; b </t></is></c><c r="F1" t="b"><v>1</v></c>';
    const cells = ['un', null, new Date('2026-02-01'), 'a & b ', null, true];
    expect(readPlainCells(row, context)).toEqual(cells);
    expect(readCells(row, context)).toEqual(cells);
  });
});

it('a column is the one that its letters name', () => {
  expect(['A1', 'Z9', 'AA1', 'XFD1', 'a1', '12', '', null].map(columnOf)).toEqual([
    ...[0, 25, 26, 16_383],
    ...[null, null, null, null],
  ]);
});
