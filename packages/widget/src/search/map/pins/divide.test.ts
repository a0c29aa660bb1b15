import { expect } from '@open-wc/testing';
import { project, unproject } from '../../../shared/map/mercator.ts';
import { divide, mostOf, spread } from './divide.ts';
import { sideOf } from './circles.ts';
import { gatherPins, type MapOffer } from './pins.ts';

const ZOOM = 10;

/** Offers so many pixels from each other around a place, in a grid of ten columns. */
function town(count: number, step: number): [MapOffer, ...MapOffer[]] {
  const middle = project({ lon: 5.37, lat: 43.29 }, ZOOM);
  const all = Array.from({ length: count }, (_, index): MapOffer => {
    const at = { x: middle.x + (index % 10) * step, y: middle.y + Math.floor(index / 10) * step };
    return { id: `o${index}`, result: null, number: null, ...unproject(at, ZOOM) };
  });
  return all as [MapOffer, ...MapOffer[]];
}

describe('dividing the offers of a circle', () => {
  it('leaves no part with more than a map of so many should gather in one, and loses none', () => {
    const offers = town(100, 8);
    const parts = divide({ offers }, ZOOM, 30);
    expect(parts.length).to.be.at.least(4);
    expect(Math.max(...parts.map(({ length }) => length))).to.be.at.most(30);
    expect(parts.flat()).to.have.members(offers);
    expect(divide({ offers }, ZOOM, 30), 'always alike').to.deep.equal(parts);
  });

  it('leaves those together that have no room for two circles, or are no more than one may hold', () => {
    const offers = town(100, 8);
    expect(divide({ offers }, ZOOM, 100)).to.deep.equal([offers]);
    expect(divide({ offers: town(100, 1) }, ZOOM, 30)).to.have.length(1);
    expect(divide({ offers: town(100, 0) }, ZOOM, 30)).to.have.length(1);
    expect([mostOf(40), mostOf(500)]).to.deep.equal([20, 100]);
  });

  it('moves the circles of one crowd apart, none further than half of its width', () => {
    const middles = [0, 20, 40].map((x) => ({ x, y: 0 }));
    const places = spread(middles, 52);
    for (const [index, { x, y }] of places.entries())
      expect(Math.hypot(x - middles[index]!.x, y - middles[index]!.y)).to.be.at.most(21.01);
    expect(places[2]!.x - places[0]!.x).to.be.above(75);
    const [one, other] = spread([middles[0]!, middles[0]!], 52);
    expect(Math.abs(other!.x - one!.x), 'two on one point').to.be.above(40);
  });

  it('draws several circles for a town that holds most of the offers of a map', () => {
    const offers = town(100, 6);
    const pins = gatherPins(offers, ZOOM);
    expect(pins.flatMap((pin) => pin.offers)).to.have.length(100);
    expect(Math.max(...pins.map((pin) => pin.offers.length))).to.be.below(50);
    for (const [index, one] of pins.entries()) {
      for (const other of pins.slice(index + 1)) {
        const distance = Math.hypot(other.at.x - one.at.x, other.at.y - one.at.y);
        expect(distance).to.be.at.least((sideOf(one.offers.length) + sideOf(other.offers.length)) / 2);
      }
    }
    expect(gatherPins(offers, 7), 'from afar it is one').to.have.length(1);
  });
});
