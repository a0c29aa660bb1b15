import { expect } from '@open-wc/testing';
import { project } from '../../../shared/map/mercator.ts';
import { densest } from './densest.ts';

const at = (lon: number, lat = 43.3) => ({ lon, lat });
const town = Array.from({ length: 20 }, (_, index) => at(5.37 + (index % 5) / 500, 43.29 + index / 2000));
const far = [at(4.3), at(4.4), at(4.5, 44)];

describe('where a room of a map holds most places', () => {
  const zoom = 10;
  const room = { x: 200, y: 200 };

  it('is around those of the town, however many others there are', () => {
    const dense = densest([...far, ...town], { room, zoom })!;
    expect(new Set(dense.held)).to.deep.equal(new Set(town));
    const middle = project(dense.middle, zoom);
    for (const place of dense.held) {
      const { x, y } = project(place, zoom);
      expect(Math.max(Math.abs(x - middle.x) * 2, Math.abs(y - middle.y) * 2)).to.be.at.most(200);
    }
  });

  it('holds those that it must, or is none', () => {
    const must = [at(4.3)];
    expect(densest([...far, ...town], { room, zoom, must })!.held)
      .to.include(far[0])
      .and.to.not.include(town[0]);
    expect(densest([...far, ...town], { room, zoom, must: [at(4.3), at(5.37)] })).to.equal(null);
    expect(densest([], { room, zoom })).to.equal(null);
  });

  it('is all of them where there is room for all, and one where all are on one point', () => {
    expect(densest([...far, ...town], { room: { x: 4000, y: 4000 }, zoom })!.held).to.have.length(23);
    expect(densest([at(3), at(3)], { room, zoom })!.held).to.have.length(2);
  });
});
