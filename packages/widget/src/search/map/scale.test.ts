import { expect } from '@open-wc/testing';
import { scaleRoom, toScale } from './scale.ts';

describe('the scale of a map', () => {
  it('is the longest round length that has room', () => {
    const at = (lat: number, zoom: number) => toScale({ lon: 2, lat, zoom });
    expect(at(0, 8)).to.deep.equal({ metres: 50_000, px: 82 });
    expect(at(50.6, 10)).to.deep.equal({ metres: 5000, px: 52 });
    expect(at(50.6, 18)).to.deep.equal({ metres: 20, px: 53 });
  });

  it('stands on the right where a pin would lie under it on the left', () => {
    const left = (...pins: { x: number; y: number }[]) => scaleRoom(pins, { x: 360, y: 440 }).left;
    expect(left()).to.equal(0);
    expect(left({ x: 20, y: 430 })).to.equal(248);
    expect(left({ x: 130, y: 390 }), 'the halo of a circle too').to.equal(248);
    expect(left({ x: 20, y: 430 }, { x: 340, y: 430 }), 'nowhere free').to.equal(0);
    expect(left({ x: 180, y: 430 }, { x: 20, y: 370 })).to.equal(0);
  });
});
