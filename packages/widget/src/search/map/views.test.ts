import { expect } from '@open-wc/testing';
import { boundsOf, project, type LonLat, type MapView } from '../../shared/map/mercator.ts';
import { CIRCLE_PX, TOOLS, toSight, viewOf, type Viewed } from './views.ts';

const at = (lon: number, lat: number): LonLat => ({ lon, lat });
const map: Viewed = {
  ...{ size: { x: 360, y: 440 }, isStill: false, hasStreets: false, isPart: true },
  isHiding: () => false,
};

/** The place of a pin on the map. */
function pixelOf(place: LonLat, view: MapView): { x: number; y: number } {
  const [one, centre] = [project(place, view.zoom), project(view, view.zoom)];
  return { x: one.x - centre.x + map.size.x / 2, y: one.y - centre.y + map.size.y / 2 };
}

describe('the view of places', () => {
  const corners = [at(4.3, 43.2), at(5.7, 43.9)];
  const low = [at(4.3, 43.9), at(5.7, 43.2)];

  it('shows them all, each with the room of a circle, as large as there is room', () => {
    for (const places of [corners, low]) {
      const view = viewOf({ places, list: places }, map)!;
      for (const place of places) {
        const { x, y } = pixelOf(place, view);
        expect(Math.min(x, map.size.x - x, y, map.size.y - y)).to.be.at.least(CIRCLE_PX);
      }
    }
  });

  it('keeps them from under the buttons, and gives the width of these up to nothing else', () => {
    const [beside, whole] = [corners, low].map((places) => viewOf({ places, list: places }, map)!);
    const { x, y } = pixelOf(corners[1]!, beside!);
    expect(x + CIRCLE_PX <= map.size.x - TOOLS.x + 1 || y > TOOLS.y).to.be.true;
    expect(whole!.zoom).to.be.above(beside!.zoom);
  });

  it('goes closer to the list until each rank has its pin, no closer than a town where there are others', () => {
    const list = [at(5.37, 43.29), at(5.372, 43.291)];
    const zoomOf = (told: Partial<Viewed>): number =>
      viewOf({ places: [...corners, ...list], list }, { ...map, ...told })!.zoom;
    const [far, town] = [zoomOf({}), zoomOf({ isHiding: () => true })];
    expect(far).to.be.below(10);
    expect(zoomOf({ isHiding: (zoom) => zoom < 10.5 })).to.equal(11);
    expect(town).to.equal(12);
    expect(zoomOf({ isHiding: () => true, isPart: false }), 'a list that is all there is').to.equal(14);
    expect(zoomOf({ isHiding: () => true, hasStreets: true })).to.equal(12);
  });

  it('moves them into the part of the map that is in the window, where they have room in it', () => {
    const wide = [at(4.3, 43.5), at(5.7, 43.5)];
    const view = viewOf({ places: wide, list: wide }, map)!;
    const row = (sight: { top: number; bottom: number }): number =>
      pixelOf(wide[0]!, toSight(view, wide, map.size, sight)).y;
    expect(row({ top: 0, bottom: 440 })).to.be.closeTo(224, 1);
    expect(row({ top: 0, bottom: 340 })).to.be.closeTo(174, 1);
    expect(row({ top: 100, bottom: 440 })).to.be.closeTo(274, 1);
    expect(toSight(view, [at(5, 42), at(5, 44)], map.size, { top: 0, bottom: 340 }), 'no room').to.equal(view);
  });

  it('is none without a place', () => {
    expect(viewOf({ places: [], list: [] }, map)).to.equal(null);
    expect(boundsOf(viewOf({ places: low, list: low }, map)!, map.size)).to.have.length(4);
  });
});
