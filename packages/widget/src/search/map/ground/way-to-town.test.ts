import { expect } from '@open-wc/testing';
import { findWays } from './way-to-town.ts';

/** The view is the middle half of the drawing: from 200 to 600 across, from 150 to 450 down. */
const size = { x: 400, y: 300 };
const near = { name: 'Aubagne', x: 1400, y: 300, reach: 0 };

describe('the ways to towns', () => {
  it('is that to the nearest one, at the edge of the view on its side', () => {
    const [way] = findWays([{ name: 'Toulon', x: 400, y: 9000, reach: 0 }, near], size, []);
    expect([way?.name, way?.arrow, way?.far, way?.at.y]).to.deep.equal(['Aubagne', '→', 1000, 300]);
    expect(way?.at.x).to.be.within(450, 560);
  });

  it('leads to the middle of the town that one stands in first, though that of a smaller one is nearer', () => {
    const towns = [near, { name: 'Marseille', x: 1900, y: 300, reach: 1600 }];
    const [way] = findWays(towns, size, []);
    expect([way?.name, way?.arrow, way?.far]).to.deep.equal(['Marseille', '→', 1500]);
  });

  it('leads to no town that is in view', () => {
    const inView = { name: 'Lille', x: 580, y: 300, reach: 0 };
    expect(findWays([inView, near], size, []).map(({ name }) => name)).to.deep.equal(['Aubagne']);
  });

  it('are three at most, each to another side and on no other one', () => {
    const around = ['Gap', 'Digne', 'Apt', 'Die', 'Nyons'].map((name, index) => {
      const angle = (index * 2 * Math.PI) / 5;
      return { name, x: 400 + (900 + index) * Math.cos(angle), y: 300 + (900 + index) * Math.sin(angle), reach: 0 };
    });
    const ways = findWays([near, { ...near, name: 'Cassis', x: 1500, y: 320 }, ...around], size, []);
    expect(ways.map(({ name }) => name)).to.deep.equal(['Gap', 'Digne', 'Apt']);
    for (const one of ways)
      for (const other of ways)
        expect(one === other || Math.abs(one.at.y - other.at.y) >= 20 || Math.abs(one.at.x - other.at.x) > 100).to.be
          .true;
  });

  it('points eight ways', () => {
    const arrows = Array.from({ length: 8 }, (_, turn) => {
      const angle = (turn * Math.PI) / 4;
      const at = { x: 400 + 900 * Math.cos(angle), y: 300 + 900 * Math.sin(angle) };
      return findWays([{ name: 'A', ...at, reach: 0 }], size, [])[0]?.arrow;
    });
    expect(arrows.join('')).to.equal('→↘↓↙←↖↑↗');
  });

  it('stands in the view and on no pin, or is not written', () => {
    const pin = { left: 440, right: 600, top: 280, bottom: 320 };
    const { at } = findWays([near], size, [pin])[0]!;
    expect(at.y + 10 <= pin.top || at.y - 10 >= pin.bottom || at.x + 67 <= pin.left).to.be.true;
    expect(at.x).to.be.within(200, 600);
    expect(at.y).to.be.within(150, 450);
    expect(findWays([near], size, [{ left: 0, right: 800, top: 0, bottom: 600 }])).to.be.empty;
    expect(findWays([near], { x: 80, y: 60 }, []), 'a map as small as a stamp').to.be.empty;
    expect(findWays([], size, [])).to.be.empty;
  });
});
