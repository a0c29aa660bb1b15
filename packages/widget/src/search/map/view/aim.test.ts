import { expect } from '@open-wc/testing';
import { aim } from './aim.ts';

const size = { x: 400, y: 400 };
const here = { x: 0, y: 0 };

describe('the point that a map zooms on', () => {
  it('is its middle where a pin is still seen there', () => {
    expect(aim([{ x: 90, y: 0 }], { x: 80, y: 0 }, size)).to.deep.equal(here);
    expect(aim([{ x: 90, y: 0 }], { x: 250, y: 0 }, size), 'the place is out of view').to.deep.equal(here);
  });

  it('is no further from its middle than the place of the search stays in view', () => {
    expect(aim([{ x: 90, y: 0 }], { x: 150, y: -20 }, size)).to.deep.equal({ x: 62, y: 0 });
    expect(aim([{ x: 190, y: 0 }], { x: 120, y: 0 }, size), 'and a pin too').to.deep.equal({ x: 120, y: 0 });
  });

  it('is one where a rank of the list is seen, while there is one in view', () => {
    const rank = { x: 190, y: 0, isRank: true };
    expect(aim([{ x: 10, y: 0 }, rank], null, size)).to.deep.equal({ x: 190, y: 0 });
    expect(
      aim(
        [
          { x: 10, y: 0 },
          { ...rank, x: 300 },
        ],
        null,
        size,
      ),
      'it is out of view',
    ).to.deep.equal(here);
  });

  it('is else the place of the search, the middle of the pins, or the nearest of them', () => {
    const pins = [
      { x: 150, y: 20 },
      { x: 170, y: 0 },
    ];
    expect(aim(pins, { x: 120, y: 0 }, size)).to.deep.equal({ x: 120, y: 0 });
    expect(aim(pins, { x: -150, y: 0 }, size), 'nothing is around it').to.deep.equal({ x: 160, y: 10 });
    expect(aim(pins, { x: 1500, y: 0 }, size), 'it is out of view').to.deep.equal({ x: 160, y: 10 });
    const apart = [
      { x: 190, y: 0 },
      { x: -180, y: 0 },
    ];
    expect(aim(apart, null, size)).to.deep.equal({ x: -180, y: 0 });
  });

  it('is the place of the search, or the middle, where no pin is in view', () => {
    expect(aim([{ x: 900, y: 0 }], { x: 10, y: 0 }, size)).to.deep.equal({ x: 10, y: 0 });
    expect(aim([], null, size)).to.deep.equal(here);
  });
});
