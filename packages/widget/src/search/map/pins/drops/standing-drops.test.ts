import { expect } from '@open-wc/testing';
import { standDrop, type Drop } from './drops.ts';
import { createStandingDrops } from './standing-drops.ts';

/** Places of a list, spread over the map without chance. Some have numbers that make the head of their drop wide. */
const places = Array.from({ length: 600 }, (_, index) => ({
  at: { x: -400 + ((index * 0.618) % 1) * 1600, y: -300 + ((index * 0.414) % 1) * 1200 },
  wide: index % 9 === 0 ? 26 + (index % 5) * 25 : 0,
}));

describe('the drops that stand on a map', () => {
  it('are found around a place, so that a further one stands as beside all of them, and no far one is looked at', () => {
    const standing = createStandingDrops();
    let looked = 0;
    for (const { at, wide } of places) {
      const around = standing.around(at, wide);
      looked += around.length;
      const drop = standDrop(at, false, around, { wide });
      expect(drop).to.deep.equal(standDrop(at, false, standing.all, { wide }));
      if (drop !== null) standing.add(drop);
    }
    const { length } = standing.all;
    expect(length).to.be.within(200, places.length - 1);
    expect(looked).to.be.below((places.length * length) / 4);
  });

  it('are told in the order in which they came', () => {
    const standing = createStandingDrops();
    const drops: Drop[] = [3000, 0, 1500].map((x) => ({ at: { x, y: 0 }, isLarge: false, side: 'over' }));
    for (const drop of drops) standing.add(drop);
    expect(standing.all).to.deep.equal(drops);
    expect(standing.around({ x: 10, y: 0 }, 0)).to.deep.equal([drops[1]]);
  });
});
