import { expect } from '@open-wc/testing';
import { moveClear } from './clear.ts';

describe('a circle under the controls of a map', () => {
  const size = { x: 400, y: 400 };
  const tools = { left: 344, top: 12, right: 388, bottom: 146 };

  it('goes aside by the shortest way that keeps it in sight', () => {
    expect(moveClear({ x: 350, y: 60 }, { radius: 20, most: 30 }, [tools], size, () => true)).to.deep.equal({
      x: 324,
      y: 60,
    });
    expect(moveClear({ x: 370, y: 140 }, { radius: 20, most: 30 }, [tools], size, () => true)).to.deep.equal({
      x: 370,
      y: 166,
    });
    expect(
      moveClear({ x: 395, y: 60 }, { radius: 20, most: 80 }, [tools], size, () => true),
      'never out of the map',
    ).to.deep.equal({
      x: 324,
      y: 60,
    });
  });

  it('goes another way, or stays, where another pin is', () => {
    const circle = { x: 352, y: 140 };
    const move = (...others: readonly { x: number; y: number }[]) =>
      moveClear(circle, { radius: 20, most: 40 }, [tools], size, (at) =>
        others.every(({ x, y }) => Math.hypot(at.x - x, at.y - y) >= 40),
      );
    expect(move()).to.deep.equal({ x: 352, y: 166 });
    expect(move({ x: 350, y: 200 })).to.deep.equal({ x: 324, y: 140 });
    expect(move({ x: 350, y: 200 }, { x: 290, y: 140 }), 'a little along the edge').to.deep.equal({ x: 328, y: 166 });
    expect(move({ x: 330, y: 200 }, { x: 370, y: 200 }, { x: 290, y: 120 }, { x: 290, y: 160 })).to.equal(circle);
  });

  it('stays where it would go too far', () => {
    expect(moveClear({ x: 366, y: 60 }, { radius: 20, most: 21 }, [tools], size, () => true)).to.deep.equal({
      x: 366,
      y: 60,
    });
  });

  it('stays where nothing lies over it, and where nobody sees it', () => {
    const free = { x: 200, y: 200 };
    expect(moveClear(free, { radius: 20, most: 30 }, [tools], size, () => true)).to.equal(free);
    const outside = { x: 405, y: 60 };
    expect(moveClear(outside, { radius: 20, most: 30 }, [tools], size, () => true)).to.equal(outside);
  });
});
