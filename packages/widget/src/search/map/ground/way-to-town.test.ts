import { expect } from '@open-wc/testing';
import { findWay } from './way-to-town.ts';

/** The view is the middle half of the drawing: from 200 to 600 across, from 150 to 450 down. */
const size = { x: 400, y: 300 };
const near = { name: 'Aubagne', x: 1400, y: 300, reach: 0 };

describe('the way to a town', () => {
  it('is that to the nearest one, at the edge of the view on its side', () => {
    const way = findWay([{ name: 'Toulon', x: 400, y: 9000, reach: 0 }, near], size, [])!;
    expect([way.name, way.arrow, way.far, way.at.y]).to.deep.equal(['Aubagne', '→', 1000, 300]);
    expect(way.at.x).to.be.within(450, 560);
  });

  it('is none within a town, whose name alone stands there, though the middle of a smaller one is nearer', () => {
    const towns = [near, { name: 'Marseille', x: 1900, y: 300, reach: 1600 }];
    const way = findWay(towns, size, [])!;
    expect([way.name, way.arrow]).to.deep.equal(['Marseille', null]);
  });

  it('points eight ways', () => {
    const arrows = Array.from({ length: 8 }, (_, turn) => {
      const angle = (turn * Math.PI) / 4;
      const at = { x: 400 + 900 * Math.cos(angle), y: 300 + 900 * Math.sin(angle) };
      return findWay([{ name: 'A', ...at, reach: 0 }], size, [])?.arrow;
    });
    expect(arrows.join('')).to.equal('→↘↓↙←↖↑↗');
  });

  it('stands in the view and on no pin, or is not written', () => {
    const pin = { left: 440, right: 600, top: 280, bottom: 320 };
    const { at } = findWay([near], size, [pin])!;
    expect(at.y + 10 <= pin.top || at.y - 10 >= pin.bottom || at.x + 67 <= pin.left).to.be.true;
    expect(at.x).to.be.within(200, 600);
    expect(at.y).to.be.within(150, 450);
    expect(findWay([near], size, [{ left: 0, right: 800, top: 0, bottom: 600 }])).to.equal(null);
    expect(findWay([near], { x: 80, y: 60 }, []), 'a map as small as a stamp').to.equal(null);
    expect(findWay([], size, [])).to.equal(null);
  });
});
