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
  const offers = [offer(1, 3.05, 50.63), offer(2, 3.4, 50.4), offer(3, 3.051, 50.631), offer(4, 3.05, 50.63)];
  const ids = (zoom: number) => gatherPins(offers, zoom).map((pin) => pin.offers.map(({ number }) => number));

  it('keeps the order of the list, each offer in one pin', () => {
    expect(ids(10)).to.deep.equal([[1, 3, 4], [2]]);
    expect(ids(5)).to.deep.equal([[1, 2, 3, 4]]);
    expect(ids(18)).to.deep.equal([[1, 4], [2], [3]]);
  });

  it('tells offers of one address, which no zoom parts, from neighbours', () => {
    const [near] = gatherPins(offers, 10);
    const [same] = gatherPins(offers, 18);
    expect(isOnePlace(near!)).to.be.false;
    expect(isOnePlace(same!)).to.be.true;
  });
});
