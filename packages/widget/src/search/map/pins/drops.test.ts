import { expect } from '@open-wc/testing';
import { project } from '../../../shared/map/mercator.ts';
import { nudge } from './drops.ts';
import { isOnePlace, gatherPins, sideOf, type MapOffer } from './pins.ts';

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
          const isLarge = [one, other].map(({ offers: [{ number }] }) => (number ?? 0) <= 5);
          const wide = isLarge.reduce((sum, large) => sum + (large ? 16 : 12), 0);
          const [[top, bottom], [otherTop, otherBottom]] = [one, other].map(({ at, isUnder }, of) => {
            const high = isLarge[of] === true ? 40 : 30;
            return isUnder ? [at.y, at.y + high] : [at.y - high, at.y];
          }) as [[number, number], [number, number]];
          // Two points that look at each other are narrow.
          const free = one.isUnder === other.isUnder ? 0 : 10;
          const isCovered =
            Math.abs(one.at.x - other.at.x) < wide && top + free < otherBottom && otherTop + free < bottom;
          expect(isCovered, `${one.id} ${other.id}`).to.be.false;
        }
      }
    });
  }

  it('hang under their places where one before takes the room above, else are points up to the fifth, and are gathered from the sixth on', () => {
    const at = (number: number, lon: number): MapOffer => ({ id: `o${number}`, result: null, number, lon, lat: 43.3 });
    const pins = gatherPins([at(1, 5.37), at(2, 5.3705), at(3, 5.3707), at(6, 5.371), at(7, 5.3712), at(8, 5.5)], 12);
    expect(
      pins.map(({ kind, isUnder, offers }) => [kind, isUnder, ...offers.map(({ number }) => number)]),
    ).to.deep.equal([
      ['drop', false, 1],
      ['drop', true, 2],
      ['point', false, 3],
      ['circle', false, 6, 7],
      ['drop', false, 8],
    ]);
  });

  it('move a circle aside between a drop over its place and one under it', () => {
    const at = { x: 100, y: 100 };
    const drops = [false, true].map((isUnder) => ({ at, isLarge: true, isUnder }));
    const moved = nudge(at, 21, drops);
    expect([Math.abs(moved.x - 100), moved.y].map(Math.round)).to.deep.equal([21, 100]);
    expect(nudge({ x: 160, y: 100 }, 21, drops), 'nothing near').to.deep.equal({ x: 160, y: 100 });
  });
});
