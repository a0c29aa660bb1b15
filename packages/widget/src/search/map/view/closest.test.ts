import { expect } from '@open-wc/testing';
import { gatherPins, type MapOffer } from '../pins/pins.ts';
import { isClosest } from './closest.ts';

const at = (id: string, lon: number, lat: number, number: number | null = null): MapOffer => ({
  ...{ id, lon, lat, number },
  result: null,
});
const view = (zoom: number) => ({ lon: 5.4, lat: 43.3, zoom });
const closest = (offers: readonly MapOffer[], zoom: number): boolean =>
  isClosest(view(zoom), gatherPins(offers, zoom), {});

describe('the closest view of a map without streets', () => {
  it('is one in which no pin is parted any further', () => {
    const circle = [at('a', 5.4, 43.3), at('b', 5.402, 43.3)];
    expect(gatherPins(circle, 13)).to.have.length(1);
    expect(closest(circle, 13), 'a closer view parts them').to.be.false;
    expect(closest(circle, 16), 'they stand apart').to.be.true;
    const neighbours = [at('a', 5.4, 43.3), at('b', 5.4002, 43.3)];
    expect(closest(neighbours, 13), 'no view parts them').to.be.true;
    expect(closest([at('a', 5.4, 43.3), at('b', 5.4, 43.3)], 13), 'one address').to.be.true;
    expect(closest([], 13), 'no pin').to.be.true;
  });

  it('is never one that shows towns', () => {
    expect(closest([at('a', 5.4, 43.3)], 12.9)).to.be.false;
  });
});
