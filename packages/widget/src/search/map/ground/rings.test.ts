import { expect } from '@open-wc/testing';
import { toRings } from './rings.ts';

/** The view is the middle half of the drawing: from 200 to 600 across, from 150 to 450 down. */
const size = { x: 400, y: 300 };
const told = { size, covered: [] };
const isInView = ({ x, y }: { x: number; y: number }): boolean => x > 200 && x < 600 && y > 150 && y < 450;

describe('the rings around the place of a search', () => {
  it('are of round lengths where the place is in view, down to a hundred metres', () => {
    expect(toRings({ x: 400, y: 300 }, 20, told).map(({ km }) => km)).to.deep.equal([5, 10, 20]);
    expect(toRings({ x: 400, y: 300 }, 1000, told).map(({ km }) => km)).to.deep.equal([0.1, 0.2]);
  });

  it('are those that the view lies between where the place is out of it, each with its length in view', () => {
    // A view that is 4 to 5 km west of the place.
    const rings = toRings({ x: 400 + 4500, y: 300 }, 1000, told);
    const named = rings.filter(({ label }) => label !== null);
    expect(named.map(({ km }) => Number(km.toFixed(1)))).to.include.members([4.4, 4.6]);
    for (const { r, label } of named) {
      expect(isInView(label!)).to.be.true;
      expect(Math.hypot(label!.x - 4900, label!.y - 300)).to.be.closeTo(r, 0.01);
    }
    // A whole ring around a far place would be drawn dash by dash over all of it.
    expect(rings.every(({ arc }) => arc !== null && arc.half < Math.PI / 4)).to.be.true;
  });

  it('are never so near that they hatch a map of a country, whose place is far out of view', () => {
    for (const perKm of [0.05, 0.14, 0.3, 0.6, 1.2, 2.5, 5]) {
      const radii = toRings({ x: 400 + 2000 * perKm, y: 300 }, perKm, told).map(({ r }) => r);
      const steps = radii.slice(1).map((r, at) => r - radii[at]!);
      expect(Math.min(...steps, Infinity), `${perKm} px a kilometre`).to.be.at.least(110 - 1e-6);
    }
  });

  it('have no label on what covers them', () => {
    const [ring] = toRings({ x: 400, y: 300 }, 20, {
      size,
      covered: [{ left: 370, right: 430, top: 180, bottom: 220 }],
    });
    expect([ring!.r, ring!.label!.y]).to.deep.equal([100, 400]);
  });
});
