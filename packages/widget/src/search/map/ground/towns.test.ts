import { expect } from '@open-wc/testing';
import { project } from '../../../shared/map/mercator.ts';
import { outlines, PATH_UNITS } from '../../../shared/map/outlines.ts';
import { findTownIn, readTowns } from './towns.ts';

describe('the town that words name', () => {
  for (const [text, name] of [
    ['Lens', 'Lens'],
    ['permis à Lens', 'Lens'],
    ['permis lens', 'Lens'],
    ['aide à la Rochelle', 'La Rochelle'],
    ['cours de français', undefined],
    ['je cherche un cours', undefined],
  ] as const)
    it(`is ${name ?? 'none'} in « ${text} »`, () => expect(findTownIn(text)?.name).to.equal(name));
});

describe('the districts of the largest towns', () => {
  it('stand on the land, those with islands too', () => {
    const context = document.createElement('canvas').getContext('2d')!;
    const land = new Path2D(outlines.land());
    const isOnLand = (place: { lon: number; lat: number }): boolean => {
      const { x, y } = project(place, 0);
      return context.isPointInPath(land, x * PATH_UNITS, y * PATH_UNITS);
    };
    const districts = readTowns().filter(({ inhabitants }) => inhabitants === 0);
    expect(districts).to.have.length.above(30);
    expect(districts.filter((one) => !isOnLand(one)).map(({ name, lat }) => `${name} ${lat}`)).to.be.empty;
    expect(isOnLand({ lon: 5.327, lat: 43.28 }), 'the sea before Marseille').to.be.false;
  });
});
