import { expect } from '@open-wc/testing';
import { boundsOf } from '../../../shared/map/mercator.ts';
import { grounds } from '../../../shared/map/grounds.ts';
import { keepInside } from './limits.ts';

describe('the limits of a map', () => {
  const size = { x: 800, y: 640 };

  it('keep a view inside the ground that its middle is on, at a zoom that fills it', () => {
    const [west, south, east, north] = grounds[0]!;
    for (const view of [
      { lon: 2, lat: 47, zoom: 3 },
      { lon: -10.9, lat: 53.9, zoom: 7 },
      { lon: 14, lat: 39.5, zoom: 10 },
    ]) {
      const [left, bottom, right, top] = boundsOf(keepInside(view, size), size);
      expect(
        [left, bottom, -right, -top].map((at, side) => at >= [west, south, -east, -north][side]! - 0.001),
      ).to.deep.equal([true, true, true, true]);
    }
  });

  it('are as far as the ground fills the map, where no images want a whole zoom', () => {
    const [view, wide] = [
      { lon: 3.9, lat: 46.25, zoom: 5.75 },
      { x: 686, y: 440 },
    ];
    const [far, whole] = [keepInside(view, wide, 16), keepInside(view, wide)];
    expect([far.zoom, whole.zoom]).to.deep.equal([5.75, 6]);
    const [west, , east] = grounds[0]!;
    const [left, , right] = boundsOf(keepInside({ ...view, zoom: 4 }, wide, 16), wide);
    expect([left >= west - 0.001, right <= east + 0.001]).to.deep.equal([true, true]);
  });

  it('leave a view alone that is inside, or on no ground', () => {
    const inside = { lon: 3, lat: 50.6, zoom: 12 };
    expect(keepInside(inside, size)).to.equal(inside);
    const sea = { lon: 0, lat: 0, zoom: 4 };
    expect(keepInside(sea, size)).to.equal(sea);
  });
});
