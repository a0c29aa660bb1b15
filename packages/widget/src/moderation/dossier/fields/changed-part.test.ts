import { expect } from '@open-wc/testing';
import { cutAroundChange } from './changed-part.ts';

const marked = (before: string, after: string) =>
  cutAroundChange(before, after).map(({ start, middle, end }) => `${start}[${middle}]${end}`);

describe('what differs between two texts', () => {
  it('is cut at whole words', () => {
    expect(marked('Le lundi de 9 h à 12 h', 'Le mardi de 9 h à 12 h')).to.deep.equal([
      'Le [lundi] de 9 h à 12 h',
      'Le [mardi] de 9 h à 12 h',
    ]);
    expect(marked('Code en groupe.', 'Code en groupe. Aide au financement.')).to.deep.equal([
      'Code en groupe.[]',
      'Code en groupe.[ Aide au financement.]',
    ]);
  });

  it('is the whole where little is common', () => {
    expect(marked('Un atelier de couture', 'Un cours de cuisine et de langue')[0]).to.equal('[Un atelier de couture]');
  });

  it('joins into the texts again', () => {
    for (const [a, b] of [
      ['', 'x'],
      ['a  b', 'a b'],
      ['mot mot mot', 'mot mot'],
      ['', ''],
    ] as const) {
      const cuts = cutAroundChange(a, b).map(({ start, middle, end }) => start + middle + end);
      expect(cuts).to.deep.equal([a, b]);
    }
  });
});
