import { expect } from '@open-wc/testing';
import { tellRanks, widthOfRanks, writeRanks } from './ranks.ts';

const offersOf = (...numbers: readonly (number | null)[]) => numbers.map((number) => ({ number }));
const write = (...numbers: readonly (number | null)[]) => writeRanks(offersOf(...numbers));

describe('the ranks of a pin', () => {
  it('are written as few runs, in their order', () => {
    expect(write(7)).to.equal('7');
    expect(write(3, 1, 2)).to.equal('1–3');
    expect(write(14, null, 15, 19)).to.equal('14–15, 19');
    expect(write(2, 5, 9), 'there are others').to.equal('2 +2');
    expect(write(1, 2, 6, 9, 10)).to.equal('1–2 +3');
    expect(write(21, 22, 25, 29), 'no run is cut').to.equal('21–22 +2');
    expect(write(null), 'no card').to.equal(null);
  });

  it('are all told where they are read out', () => {
    expect(tellRanks(offersOf(9, 2, 5, 10))).to.equal('2, 5, 9–10');
    expect(tellRanks(offersOf(null))).to.equal(null);
  });

  it('take more room than the head of a drop where they are several', () => {
    expect(widthOfRanks(offersOf(12))).to.equal(0);
    expect(widthOfRanks(offersOf(10, 11, 12))).to.be.above(32);
  });
});
