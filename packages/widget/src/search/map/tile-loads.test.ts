import { expect } from '@open-wc/testing';
import { TileLoads } from './tile-loads.ts';

describe('the images of a map', () => {
  it('are taken for absent when the first ones miss, said once, and present as soon as one comes', () => {
    const loads = new TileLoads();
    expect([loads.missed(), loads.missed()]).to.deep.equal([true, false]);
    expect(loads.areAbsent).to.equal(true);
    loads.came();
    expect(loads.areAbsent).to.equal(false);
    expect(loads.missed(), 'one of many').to.equal(false);
    expect(loads.areAbsent).to.equal(false);
    expect(loads.hasMissed).to.equal(true);
  });

  it('are asked for again after a new start', () => {
    const loads = new TileLoads();
    loads.missed();
    const { attempt } = loads;
    loads.restart();
    expect(loads.attempt).to.equal(attempt + 1);
    expect([loads.areAbsent, loads.hasMissed]).to.deep.equal([false, false]);
    expect(loads.missed()).to.equal(true);
  });
});
