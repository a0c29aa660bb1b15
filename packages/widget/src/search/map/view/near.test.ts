import { expect } from '@open-wc/testing';
import { nearest, ofMainGround, ofTown } from './near.ts';

const at = (lon: number, lat = 50) => ({ lon, lat });

describe('the places that a map begins with', () => {
  it('are those where most offers are, without the ones at the other end of the country', () => {
    const around = [at(3), at(3.1), at(3.2, 50.1), at(2.9), at(3.05, 49.9)];
    expect(nearest([...around, at(5.4, 43.3)])).to.deep.equal(around);
    expect(nearest([at(5.4, 43.3), at(3), at(3.1), at(3.05)])).to.deep.equal([at(3), at(3.1), at(3.05)]);
  });

  it('are all those of a département whose town holds most of them, and none of the few overseas', () => {
    const town = Array.from({ length: 30 }, (_, index) => at(5.37 + index / 1000, 43.3));
    const others = Array.from({ length: 10 }, (_, index) => at(5.3 - index / 10, 43.4 + index / 50));
    const far = [at(2.4, 48.9), at(55.5, -21.3), at(55.4, -21.2)];
    expect(nearest([...far, ...town, ...others])).to.deep.equal([...town, ...others]);
  });

  it('are those of the ground where most of them lie, even where a third lie on another one', () => {
    const overseas = [at(55.5, -21.3), at(55.4, -21.2), at(55.6, -21)];
    expect(ofMainGround([at(2.4, 48.9), ...overseas, at(3)])).to.deep.equal(overseas);
    expect(ofMainGround([at(2.4, 48.9), at(3)])).to.deep.equal([at(2.4, 48.9), at(3)]);
    expect(ofMainGround([])).to.be.empty;
  });

  it('are all of them where they lie evenly, at one address, or where there are few', () => {
    const even = Array.from({ length: 20 }, (_, index) => at(2 + index / 10));
    expect(nearest(even)).to.deep.equal(even);
    const close = [at(3), at(3), at(3), at(3.05)];
    expect(nearest(close)).to.deep.equal(close);
    expect(nearest([at(3), at(3.1), at(5.4, 43.3)])).to.have.length(3);
    expect(nearest([])).to.be.empty;
  });
});

describe('the places of the town that a search is around', () => {
  const middle = { lon: 5.42, lat: 43.292 };
  // Eight kilometres north of the middle, and thirty.
  const places = [at(5.42, 43.364), at(5.45, 43.53)];

  it('are those as far as its inhabitants need', () => {
    expect(ofTown(places, { ...middle, inhabitants: 886_040 })).to.deep.equal([places[0]]);
    expect(ofTown(places, { ...middle, inhabitants: 40_000 })).to.be.empty;
  });

  it('are none where nobody knows how large it is', () => {
    expect(ofTown([middle], middle)).to.deep.equal([middle]);
    expect(ofTown(places, { ...middle, inhabitants: null })).to.be.empty;
  });
});
