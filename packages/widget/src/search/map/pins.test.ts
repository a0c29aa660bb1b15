import { expect } from '@open-wc/testing';
import { aResult } from '../../testing/offers.ts';
import { gatherPins, isOnePlace, type MapOffer } from './pins.ts';

const offer = (number: number, lon: number, lat: number): MapOffer => ({
  result: aResult({ id: `o${number}` }),
  number,
  lon,
  lat,
});

describe('gathering the pins of a map', () => {
  const offers = [offer(11, 3.05, 50.63), offer(12, 3.4, 50.4), offer(13, 3.051, 50.631), offer(14, 3.05, 50.63)];
  const ids = (zoom: number) => gatherPins(offers, zoom).map((pin) => pin.offers.map(({ number }) => number));

  it('keeps the order of the list, each offer in one pin', () => {
    expect(ids(10)).to.deep.equal([[11, 13, 14], [12]]);
    expect(ids(5)).to.deep.equal([[11, 12, 13, 14]]);
    expect(ids(18)).to.deep.equal([[11, 14], [12], [13]]);
  });

  it('leaves the first five of the list apart, but for offers of their own address', () => {
    const first = [offer(1, 3.05, 50.63), offer(2, 3.051, 50.631), offer(9, 3.05, 50.63), offer(10, 3.052, 50.63)];
    const numbers = gatherPins(first, 8).map((pin) => pin.offers.map(({ number }) => number));
    expect(numbers).to.deep.equal([[1, 9], [2], [10]]);
  });

  it('tells offers of one address, which no zoom parts, from neighbours', () => {
    const [near] = gatherPins(offers, 10);
    const [same] = gatherPins(offers, 18);
    expect(isOnePlace(near!)).to.be.false;
    expect(isOnePlace(same!)).to.be.true;
  });
});
