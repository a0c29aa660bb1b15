import { expect } from '@open-wc/testing';
import { toScale } from './scale.ts';

describe('the scale of a map', () => {
  it('is the longest round length that has room', () => {
    const at = (lat: number, zoom: number) => toScale({ lon: 2, lat, zoom });
    expect(at(0, 8)).to.deep.equal({ metres: 50_000, px: 82 });
    expect(at(50.6, 10)).to.deep.equal({ metres: 5000, px: 52 });
    expect(at(50.6, 18)).to.deep.equal({ metres: 20, px: 53 });
  });
});
