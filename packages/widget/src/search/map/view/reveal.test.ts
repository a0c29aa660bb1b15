import { expect } from '@open-wc/testing';
import { toClear } from './reveal.ts';
import { TOOLS } from './views.ts';

const map = { size: { x: 830, y: 640 }, card: { x: 372, y: 250 }, under: 12, top: 0 };

describe('the place of a pin that is looked at', () => {
  it('stays where it is in sight', () => expect(toClear({ x: 500, y: 300 }, map)).to.deep.equal({ x: 500, y: 300 }));

  it('goes up from under the card, and no further beside it', () => {
    expect(toClear({ x: 200, y: 600 }, map)).to.deep.equal({ x: 200, y: 378 });
    expect(toClear({ x: 500, y: 600 }, map)).to.deep.equal({ x: 500, y: 600 });
  });

  it('comes in from the edges, its head too, where the page has scrolled as well', () => {
    expect(toClear({ x: -90, y: 300 }, map)).to.deep.equal({ x: 24, y: 300 });
    expect(toClear({ x: 500, y: 10 }, map)).to.deep.equal({ x: 500, y: 56 });
    expect(toClear({ x: 500, y: 10 }, { ...map, top: 100 })).to.deep.equal({ x: 500, y: 156 });
  });

  it('goes under the buttons, or beside them where the map is too low', () => {
    expect(toClear({ x: 820, y: 60 }, map)).to.deep.equal({ x: 806, y: 56 + TOOLS.y });
    const low = { ...map, size: { x: 350, y: 200 }, card: { x: 0, y: 0 } };
    expect(toClear({ x: 340, y: 60 }, low)).to.deep.equal({ x: 350 - TOOLS.x - 24, y: 60 });
  });
});
