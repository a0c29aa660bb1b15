import { expect } from '@open-wc/testing';
import { aService } from '../../testing/offers.ts';
import { add, annotate, fromStored, move, remove, toStored, type Selection } from './selection.ts';

const [a, b, c] = ['a', 'b', 'c'].map((id) => aService({ id, nom: id })) as [
  ReturnType<typeof aService>,
  ReturnType<typeof aService>,
  ReturnType<typeof aService>,
];
const three = [a, b, c].reduce<Selection>((kept, one) => add(kept, one), []);
const ids = (selection: Selection) => selection.map(({ service }) => service.id).join('');

describe('a selection', () => {
  it('keeps each offer once, in the order it came', () => {
    expect(ids(three)).to.equal('abc');
    expect(add(three, b)).to.equal(three);
    expect(ids(remove(three, 'b'))).to.equal('ac');
  });

  it('moves an offer no further than the ends', () => {
    expect(ids(move(three, 'c', -1))).to.equal('acb');
    expect(ids(move(three, 'a', 9))).to.equal('bca');
    expect(move(three, 'a', -1)).to.equal(three);
    expect(move(three, 'nothing', 1)).to.equal(three);
  });

  it('keeps its notes through a store, and leaves out what is not an offer', () => {
    const noted = annotate(three, 'b', 'Mardi à 10 h');
    expect(fromStored(toStored(noted))).to.deep.equal(noted);
    expect(annotate(three, 'a', 'x'.repeat(900))[0]?.note).to.have.length(500);
    for (const bad of [null, '', '{', '3', '[1, null, {}]', '[{"service":{"id":1},"note":""}]']) {
      expect(fromStored(bad)).to.deep.equal([]);
    }
  });
});
