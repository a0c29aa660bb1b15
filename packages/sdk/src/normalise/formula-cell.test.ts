import fc from 'fast-check';
import { expect, it } from 'vitest';
import { guardCell, unguardCell } from './formula-cell.ts';

it.each(['=1+1', '+33320000000', '-20', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\uff1d1', '\ttext'])(
  'makes a text of the formula %j',
  (text) => expect(guardCell(text)).toBe(`'${text}`),
);

it.each(['', 'Aide', 'l’atelier', "'quoted'", '1-2', '(=)'])('leaves %j', (text) => {
  expect(guardCell(text)).toBe(text);
});

it('gives every text back', () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[\t\r =+@-]{0,2}[a-z]{0,2}$/));
  fc.assert(
    fc.property(text, (one) => {
      expect(unguardCell(guardCell(one))).toBe(one);
      expect(guardCell(one)).not.toMatch(/^\s*[=+\-@]/);
    }),
    { seed: 20261127, numRuns: 500 },
  );
});
