import { expect } from '@open-wc/testing';
import { project } from '../../../../shared/map/mercator.ts';
import { isClear, nudge, roomOf, toHead, ways } from './drops.ts';
import { sideOf } from '../circles.ts';
import { isOnePlace, gatherPins, type MapOffer } from '../pins.ts';

/** Twenty offers of the list and two hundred others, as near as those of a large town. */
const town: MapOffer[] = Array.from({ length: 220 }, (_, index) => ({
  id: `o${index}`,
  result: null,
  number: index < 20 ? index + 1 : null,
  lon: 5.36 + ((index * 0.618) % 1) * (index < 20 ? 0.02 : 0.12),
  lat: 43.28 + ((index * 0.414) % 1) * (index < 20 ? 0.02 : 0.09),
}));

describe('the pins of a town', () => {
  for (const zoom of [10, 12, 14]) {
    const pins = gatherPins(town, zoom);
    const drops = pins.filter(({ kind }) => kind === 'drop');

    it(`stand on their places at zoom ${zoom}, and a circle over one of its places or less than half of its width from their middle`, () => {
      expect(pins.flatMap(({ offers }) => offers)).to.have.length(town.length);
      for (const { kind, at, offers } of pins) {
        const places = offers.map((offer) => project(offer, zoom));
        const far = Math.min(...places.map(({ x, y }) => Math.hypot(x - at.x, y - at.y)));
        const middle = {
          x: places.reduce((sum, { x }) => sum + x, 0) / places.length,
          y: places.reduce((sum, { y }) => sum + y, 0) / places.length,
        };
        const fromMiddle = Math.hypot(middle.x - at.x, middle.y - at.y);
        if (kind === 'circle') expect(Math.min(far, fromMiddle)).to.be.at.most(sideOf(offers.length) / 2 + 0.01);
        else expect(far, kind).to.equal(0);
      }
    });

    it(`cover no number by another at zoom ${zoom}: the first has a drop, and no drop gathers its neighbours`, () => {
      expect(drops[0]?.id).to.equal('o0');
      expect(drops.every(isOnePlace)).to.be.true;
      for (const [index, one] of drops.entries()) {
        for (const other of drops.slice(index + 1)) {
          const [a, b] = [one, other].map(({ at, side, isLarge }) => {
            const [wide, high] = isLarge ? [32, 40] : [24, 30];
            const { x, y } = ways[side];
            const [left, right] = x === 0 ? [-wide / 2, wide / 2] : [Math.min(0, x * high), Math.max(0, x * high)];
            const [top, bottom] = y === 0 ? [-wide / 2, wide / 2] : [Math.min(0, y * high), Math.max(0, y * high)];
            return { left: at.x + left, right: at.x + right, top: at.y + top, bottom: at.y + bottom };
          }) as [DOMRectReadOnly, DOMRectReadOnly];
          // Two points that look at each other are narrow.
          const [way, across] = [ways[one.side], ways[other.side]];
          const free = { x: way.x * across.x < 0 ? 10 : 0, y: way.y * across.y < 0 ? 10 : 0 };
          const isCovered =
            a.left + free.x < b.right &&
            b.left + free.x < a.right &&
            a.top + free.y < b.bottom &&
            b.top + free.y < a.bottom;
          expect(isCovered, `${one.id} ${other.id}`).to.be.false;
        }
      }
    });
  }

  const at = (number: number, lon: number): MapOffer => ({ id: `o${number}`, result: null, number, lon, lat: 43.3 });

  it('lean from their places where one before takes the room above, make way for one that has none, else are points up to the fifth, and are gathered from the sixth on', () => {
    const near = [1, 2, 3, 4, 5].map((number) => at(number, 5.37 + number / 5000));
    const pins = gatherPins([...near, at(6, 5.3712), at(7, 5.3713), at(8, 5.5)], 12);
    expect(pins.map(({ kind, side, offers }) => [kind, side, ...offers.map(({ number }) => number)])).to.deep.equal([
      ['drop', 'over-left', 1],
      ['drop', 'under-left', 2],
      ['drop', 'under-right', 3],
      ['drop', 'over-right', 4],
      ['point', 'over', 5],
      ['circle', 'over', 6, 7],
      ['drop', 'over', 8],
    ]);
  });

  it('stand over and under their places where two are as near as one', () => {
    const guise = [at(1, 5.37), { ...at(2, 5.3705), lat: 43.3005 }];
    expect(gatherPins(guise, 10).map(({ kind, side }) => [kind, side])).to.deep.equal([
      ['drop', 'over'],
      ['drop', 'under-left'],
    ]);
  });

  it('lean up before they lie, and are all small on a small map', () => {
    const around = [at(1, 5.37), at(2, 5.377), at(3, 5.3631), at(4, 5.3703)];
    const pins = gatherPins(around, 12);
    expect(pins.map(({ side }) => side)).to.deep.equal(['over', 'over-right', 'over-left', 'under-left']);
    expect(pins.map(({ isLarge }) => isLarge)).to.deep.equal([true, true, true, true]);
    expect(gatherPins(around, 12, { isSmall: true }).some(({ isLarge }) => isLarge)).to.equal(false);
  });

  it('leave the mark of the place of the search in sight where another way does', () => {
    const [one] = gatherPins([at(1, 5.37)], 12, { around: { lon: 5.37, lat: 43.3065 } });
    const mark = project({ lon: 5.37, lat: 43.3065 }, 12);
    expect(mark.y - one!.at.y, 'it lies where the head would').to.be.within(-40, -10);
    expect(one!.side).to.equal('left');
  });

  it('move a circle aside between two drops of one place', () => {
    const middle = { x: 100, y: 100 };
    const drops = [115, 85].map((y) => ({ at: { x: 100, y: y + 25 }, isLarge: true, side: 'over' as const }));
    const moved = nudge(middle, 21, drops);
    expect([Math.abs(moved.x - 100), moved.y].map(Math.round)).to.deep.equal([21, 100]);
    const beside = { x: 141, y: 100 };
    const [over] = drops;
    expect(isClear(beside, 15, [over!]), 'a number in a head').to.be.true;
    const wide = [{ ...over!, wide: 52 }];
    expect(isClear(beside, 15, wide), 'numbers wider than it').to.be.false;
    expect(nudge(beside, 15, wide).x, 'are left in sight').to.be.above(141);
    expect(nudge({ x: 160, y: 100 }, 21, drops), 'nothing near').to.deep.equal({ x: 160, y: 100 });
    const count = [{ ...over!, at: { x: 100, y: 100 } }];
    expect(isClear({ x: 100, y: 112 }, 15, count), 'the point of a drop on its count').to.be.false;
  });

  it('write several ranks on a head that is wider, beside its place too, and never through the place', () => {
    const wide = { at: { x: 100, y: 100 }, isLarge: false, wide: 52 };
    for (const side of Object.keys(ways) as (keyof typeof ways)[]) {
      const { x, y } = toHead({ ...wide, side });
      expect(Math.abs(x) > 26 || Math.abs(y) > 10, side).to.be.true;
      const { left, right, top, bottom } = roomOf({ ...wide, side });
      expect([left <= 100 && right >= 100, top <= 100 && bottom >= 100], side).to.deep.equal([true, true]);
      expect(right - left, side).to.be.at.least(52);
    }
  });
});
