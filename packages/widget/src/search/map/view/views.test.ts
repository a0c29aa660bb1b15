import { expect } from '@open-wc/testing';
import { boundsOf, project, type LonLat, type MapView } from '../../../shared/map/mercator.ts';
import { gatherPins, type MapOffer } from '../pins/pins.ts';
import { CIRCLE_PX, TOOLS, toSight, viewInto, viewOf, type Viewed } from './views.ts';

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

  it('puts them under the buttons of the map where that leaves them larger than beside them', () => {
    const low = [at(4.3, 43.6), at(5.7, 43.6), at(5, 43.4)];
    const view = viewOf({ places: low, list: low }, map)!;
    const beside = viewOf({ places: corners, list: corners }, map)!;
    for (const place of low) {
      const { x, y } = pixelOf(place, view);
      expect(x + CIRCLE_PX <= map.size.x - TOOLS.x + 1 || y > TOOLS.y).to.be.true;
      expect(Math.min(x, map.size.x - x, map.size.y - y)).to.be.at.least(CIRCLE_PX - 1);
    }
    expect(view.zoom).to.be.above(beside.zoom);
  });

  it('stands in the middle of the map rather than at its foot for a view that is hardly closer', () => {
    // Wide enough to reach under the buttons, which the one in the north-east just does not.
    const places = [at(5.3, 43.24), at(5.3, 43.36), at(5.512, 43.345), at(5.45, 43.24)];
    const view = viewOf({ places, list: places }, map)!;
    const rows = places.map((place) => pixelOf(place, view).y);
    const middle = (Math.min(...rows) + Math.max(...rows)) / 2;
    expect(middle).to.be.closeTo(224, 40);
  });

  it('is closer to most of the offers where a town has most of them, and leaves out no first of the list', () => {
    const town = Array.from({ length: 190 }, (_, index) => at(5.37 + (index % 10) / 200, 43.29 + (index % 9) / 200));
    const crowd = [...town, ...corners, at(4.6, 43.8), at(4.5, 43.7)];
    const told = { places: crowd, list: crowd, crowd };
    const whole = viewOf({ places: crowd, list: crowd }, map)!;
    const closer = viewOf(told, map)!;
    expect(closer.zoom).to.be.within(whole.zoom + 0.5, whole.zoom + 1.5);
    const isSeen = (place: LonLat, view: MapView): boolean => {
      const { x, y } = pixelOf(place, view);
      return x > 0 && y > 0 && x < map.size.x && y < map.size.y;
    };
    expect(town.every((place) => isSeen(place, closer))).to.be.true;
    expect(isSeen(corners[0]!, closer)).to.be.false;
    const another = [...crowd, ...Array.from({ length: 10 }, () => corners[0]!)];
    const held = viewOf({ places: another, list: another, crowd: another }, map)!;
    expect(isSeen(corners[0]!, held), 'a town with more of the offers is in view').to.be.true;
    const kept = viewOf({ ...told, first: [corners[0]!] }, map)!;
    expect(isSeen(corners[0]!, kept)).to.be.true;
    const sight = { top: 0, bottom: 300 };
    const high = viewOf(told, { ...map, sight })!;
    expect(
      town.map((place) => pixelOf(place, high).y).every((y) => y > 0 && y < sight.bottom),
      'in the window',
    ).to.be.true;
  });

  it('goes into a circle until it is divided, where most of its offers are', () => {
    const offers = Array.from({ length: 60 }, (_, index): MapOffer => {
      const [lon, lat] = index < 57 ? [5.37 + (index % 10) / 400, 43.29 + (index % 6) / 400] : [5.6, 43.5];
      return { id: `o${index}`, result: null, number: null, lon, lat };
    });
    const [circle] = gatherPins(offers, 8);
    expect(circle!.offers).to.have.length.above(50);
    const view = viewInto(circle!, {
      view: { lon: 5, lat: 43, zoom: 8 },
      size: map.size,
      pinsAt: (zoom) => gatherPins(offers, zoom),
    });
    const inView = offers.filter((one) => {
      const { x, y } = pixelOf(one, view);
      return x > 0 && y > 0 && x < map.size.x && y < map.size.y;
    });
    expect(inView.length, 'most of them are in view').to.be.at.least(38);
    const most = Math.max(...gatherPins(offers, view.zoom).map((pin) => pin.offers.length));
    expect(most, 'no circle holds most of them again').to.be.at.most(20);
  });

  it('is none without a place', () => {
    expect(viewOf({ places: [], list: [] }, map)).to.equal(null);
    expect(boundsOf(viewOf({ places: low, list: low }, map)!, map.size)).to.have.length(4);
  });
});
