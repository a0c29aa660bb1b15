import { expect } from '@open-wc/testing';
import { moveClear } from './clear.ts';

describe('a circle under the controls of a map', () => {
  const size = { x: 400, y: 400 };
  const tools = { left: 344, top: 12, right: 388, bottom: 146 };

  it('goes aside by the shortest way that keeps it in sight', () => {
    expect(moveClear({ x: 350, y: 60 }, 20, 30, [tools], size)).to.deep.equal({ x: 324, y: 60 });
    expect(moveClear({ x: 370, y: 140 }, 20, 30, [tools], size)).to.deep.equal({ x: 370, y: 166 });
    expect(moveClear({ x: 395, y: 60 }, 20, 80, [tools], size), 'never out of the map').to.deep.equal({
      x: 324,
      y: 60,
    });
  });

  it('stays where it would go too far', () => {
    expect(moveClear({ x: 366, y: 60 }, 20, 21, [tools], size)).to.deep.equal({ x: 366, y: 60 });
  });

  it('stays where nothing lies over it, and where nobody sees it', () => {
    const free = { x: 200, y: 200 };
    expect(moveClear(free, 20, 30, [tools], size)).to.equal(free);
    const outside = { x: 405, y: 60 };
    expect(moveClear(outside, 20, 30, [tools], size)).to.equal(outside);
  });
});
