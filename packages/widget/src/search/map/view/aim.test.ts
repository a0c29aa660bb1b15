import { expect } from '@open-wc/testing';
import { aim } from './aim.ts';

const size = { x: 400, y: 400 };
const here = { x: 0, y: 0 };

describe('the point that a map zooms on', () => {
  it('is its middle where a pin is still seen there', () => {
    expect(aim([{ x: 90, y: 0 }], { x: 40, y: 0 }, size)).to.deep.equal(here);
    expect(aim([{ x: 90, y: 0 }], { x: 250, y: 0 }, size), 'the place is out of view').to.deep.equal(here);
  });

  it('is no further from its middle than the place that is looked at stays around it', () => {
    expect(aim([{ x: 90, y: 0 }], { x: 150, y: -20 }, size)).to.deep.equal({ x: 100, y: 0 });
    expect(aim([], { x: 120, y: 0 }, size), 'no pin').to.deep.equal({ x: 70, y: 0 });
  });

  it('is no further than a pin comes into view, where none is seen in the middle', () => {
    expect(aim([{ x: 150, y: 20 }], null, size)).to.deep.equal({ x: 74, y: 0 });
    const two = [
      { x: -180, y: 0 },
      { x: 0, y: 150 },
    ];
    expect(aim(two, null, size), 'the nearest').to.deep.equal({ x: 0, y: 74 });
  });

  it('never leaves the middle, nor the place that is looked at, for a pin', () => {
    expect(aim([{ x: 199, y: 0 }], null, size), 'too far').to.deep.equal(here);
    expect(aim([{ x: 900, y: 0 }], null, size), 'out of view').to.deep.equal(here);
    expect(aim([{ x: 150, y: 0 }], { x: -40, y: 0 }, size), 'away from the place').to.deep.equal(here);
    expect(aim([{ x: 190, y: 0 }], { x: 190, y: 0 }, size), 'a place at the side').to.deep.equal({ x: 140, y: 0 });
  });

  it('knows how much closer the map will be', () => {
    expect(aim([], { x: 70, y: 0 }, size, 4)).to.deep.equal({ x: 45, y: 0 });
  });

  it('keeps the place around the middle at every press', () => {
    const pins = [{ x: 170, y: -160 }];
    let mark = { x: 20, y: -10 };
    for (let press = 0; press < 5; press += 1) {
      const { x, y } = aim(press === 0 ? pins : [], mark, size);
      mark = { x: (mark.x - x) * 2, y: (mark.y - y) * 2 };
      expect(Math.max(Math.abs(mark.x), Math.abs(mark.y))).to.be.at.most(100);
    }
  });
});
