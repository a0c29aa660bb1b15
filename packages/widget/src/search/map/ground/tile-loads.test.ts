import { expect } from '@open-wc/testing';
import { FIRST_TILES, TileLoads } from './tile-loads.ts';

const some = Array.from({ length: 40 }, (_, index) => `/tiles/${index}`);

describe('the images of a map', () => {
  it('are taken for absent when the first ones miss, said once, and present as soon as one comes', () => {
    const loads = new TileLoads();
    expect([loads.missed(), loads.missed()]).to.deep.equal([true, false]);
    expect(loads.areAbsent).to.equal(true);
    loads.came('/tiles/0');
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

  it('are a few until one comes, and none once a few failed in a row, but for those that came', () => {
    const loads = new TileLoads();
    expect(loads.choose(some)).to.deep.equal(some.slice(0, FIRST_TILES));
    loads.came('/tiles/2');
    expect(loads.choose(some)).to.deep.equal(some);
    const news = Array.from({ length: FIRST_TILES + 1 }, () => loads.missed());
    expect(news).to.deep.equal([false, false, false, true, false]);
    expect(loads.choose(some)).to.deep.equal(['/tiles/2']);
    loads.restart();
    expect(loads.choose(some)).to.have.length(FIRST_TILES);
  });
});
