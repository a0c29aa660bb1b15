import { expect } from '@open-wc/testing';
import { aroundOf, crosses, distanceTo, touches } from '../../rooms.ts';
import type { PinOnGround } from '../../pins/pin-rooms.ts';
import type { Label } from './name-places.ts';
import { placeNames, type Name } from './names.ts';

const size = { x: 400, y: 400 };

/** A town at a place of the view, which is the middle half of the drawing. */
const town = (name: string, inhabitants: number, x: number, y: number, reach = 4): Label => ({
  ...{ name, inhabitants, reach, lon: 0, lat: 0 },
  ...{ x: x + size.x / 2, y: y + size.y / 2 },
});
const circle = (x: number, y: number): PinOnGround => {
  const place = { x: x + size.x / 2, y: y + size.y / 2 };
  return { place, rooms: [aroundOf(place, 28)] };
};
const write = (
  labels: readonly Label[],
  pins: readonly PinOnGround[] = [],
  mark: { x: number; y: number } | null = null,
) => placeNames(labels, { pins, taken: [], mark, size });
const named = (names: readonly Name[], name: string): Name => {
  const found = names.find((one) => one.name === name);
  if (found === undefined) throw new Error(`${name} has no name among ${names.map((one) => one.name).join(', ')}`);
  return found;
};

/** A circle over a place and six around it, which touch one another. */
const crowd = (x: number, y: number): PinOnGround[] => [
  circle(x, y),
  ...Array.from({ length: 6 }, (_, at) =>
    circle(x + 54 * Math.cos((at * Math.PI) / 3), y + 54 * Math.sin((at * Math.PI) / 3)),
  ),
];

describe('the names on a map', () => {
  it('keep more room from each other than the lines of one have', () => {
    let compared = 0;
    for (let down = 8; down <= 40; down += 1) {
      const names = write([town('Gardanne', 21_000, 200, 200), town('Allauch', 21_000, 204, 200 + down)]);
      const [one, other] = names.map(({ box }) => box);
      if (one === undefined || other === undefined) continue;
      compared += 1;
      const [across, along] = [
        Math.max(one.left, other.left) - Math.min(one.right, other.right),
        Math.max(one.top, other.top) - Math.min(one.bottom, other.bottom),
      ];
      expect(across >= 6 || along >= 7, `${down} px`).to.be.true;
    }
    expect(compared, 'pairs of which both are named').to.be.at.least(10);
  });

  it('stand at their points where nothing is, and none is cut by an edge of the view', () => {
    const names = write([
      town('Laon', 24_000, 200, 200),
      town('Guise', 4000, 200, 8),
      town('Saint-Quentin', 53_000, 30, 100),
    ]);
    expect(names.map(({ name, line }) => [name, line])).to.deep.equal([
      ['Saint-Quentin', null],
      ['Laon', null],
      ['Guise', null],
    ]);
    for (const { box } of names)
      for (const edge of [200, 600]) {
        expect(box.left < edge && box.right > edge).to.be.false;
        expect(box.top < edge && box.bottom > edge).to.be.false;
      }
    expect(distanceTo(named(names, 'Guise').box, named(names, 'Guise'))).to.be.at.most(6);
  });

  it('stand near their towns or are not written, and no line to one crosses a name or another pin', () => {
    const all = ['Marseille', 'Martigues', 'Aix-en-Provence', 'Aubagne', 'Istres', 'Vitrolles', 'Salon', 'Arles'];
    let lines = 0;
    for (let scene = 0; scene < 60; scene += 1) {
      // The same scattered places at each run.
      const at = (index: number, prime: number): number => 20 + (((scene * 37 + index * 101 + 13) * prime) % 360);
      const pins = Array.from({ length: 16 }, (_, index) => circle(at(index, 7), at(index, 11)));
      const labels = all.map((name, index) =>
        town(name, (8 - index) * 30_000, at(index, 7) + (index % 5) * 6, at(index, 11) + (index % 3) * 8, index),
      );
      const names = write(labels, pins);
      for (const name of names) {
        expect(distanceTo(name.box, name), name.name).to.be.at.most(44);
        if (name.line === null) continue;
        lines += 1;
        for (const other of names) expect(other !== name && crosses(name, name.line, other.box)).to.be.false;
        const far = pins.filter(({ rooms }) => !rooms.some((room) => touches(aroundOf(name, 3), room)));
        for (const { rooms } of far) expect(rooms.some((room) => crosses(name, name.line!, room))).to.be.false;
      }
    }
    expect(lines, 'lines that were looked at').to.be.above(10);
  });

  it('of a town among pins that leave no room near it is not written', () => {
    expect(write([town('Marseille', 886_000, 200, 200)], crowd(200, 200))).to.be.empty;
  });

  it('of a town that a pin covers stands beside this pin, and not where it would name another one', () => {
    const free = named(write([town('Grans', 5000, 200, 200)], [circle(200, 200)]), 'Grans');
    const next = circle(free.box.right - 200 + 31, (free.box.top + free.box.bottom) / 2 - 200);
    const names = write([town('Grans', 5000, 200, 200)], [circle(200, 200), next]);
    expect(touches(free.box, next.rooms[0]!), 'the first place is free').to.be.false;
    const { box } = named(names, 'Grans');
    expect(box.left === free.box.left && box.top === free.box.top).to.be.false;
    expect(distanceTo(box, { x: 400, y: 400 })).to.be.below(distanceTo(box, next.place));
  });

  it('of a large town is written on two lines where one has no room, and no further from its town', () => {
    // Between two walls there is room for a narrow name alone.
    const wall = (left: number, right: number): PinOnGround => ({
      place: { x: left, y: 200 },
      rooms: [{ left, right, top: 0, bottom: 800 }],
    });
    const pins = [wall(200, 345), wall(455, 600)];
    const { lines, box } = named(write([town('Aix-en-Provence', 147_000, 200, 200, 0)], pins), 'Aix-en-Provence');
    expect(lines).to.deep.equal(['Aix-en-', 'Provence']);
    expect(distanceTo(box, { x: 400, y: 400 })).to.be.at.most(40);
    expect(pins.flatMap(({ rooms }) => rooms).some((room) => touches(box, room))).to.be.false;
  });

  it('of a large town in a crowd of pins stands at the nearest place beside them, and not far over or under', () => {
    // A wall over and under leaves room far off there, and near on the right.
    const wall = (left: number, right: number): PinOnGround => ({
      place: { x: 400, y: 400 },
      rooms: [{ left, right, top: 270, bottom: 530 }],
    });
    const { box } = named(write([town('Marseille', 886_000, 200, 200, 130)], [wall(340, 430)]), 'Marseille');
    expect(distanceTo(box, { x: 400, y: 400 })).to.be.below(60);
  });

  it('of small towns that pins leave no room are left out', () => {
    const names = write(
      [town('Lyon', 519_000, 40, 40), town('Nice', 358_000, 350, 40), town('Rians', 4000, 200, 250)],
      crowd(200, 250),
    );
    expect(names.map(({ name }) => name)).to.deep.equal(['Lyon', 'Nice']);
  });

  it('of suburbs are left out, and those of districts are not', () => {
    const names = write([
      town('Paris', 2_104_000, 200, 200),
      town('Boulogne-Billancourt', 120_000, 190, 206),
      town('Meaux', 56_000, 260, 190),
      town('15e arr.', 0, 192, 240),
    ]);
    expect(names.map(({ name }) => name)).to.deep.equal(['Paris', 'Meaux', '15e arr.']);
  });

  it('leave the ranks of a circle, the points of other towns and the mark of the search in sight', () => {
    const pin = circle(200, 200);
    const ranks = { left: 370, right: 430, top: 424, bottom: 444 };
    const mark = { x: 400, y: 360 };
    const names = write(
      [town('Nantes', 328_000, 200, 200), town('Rezé', 43_000, 200, 262)],
      [{ ...pin, rooms: [...pin.rooms, ranks] }],
      mark,
    );
    const { box } = named(names, 'Nantes');
    expect([touches(box, ranks), touches(box, aroundOf(mark, 9))]).to.deep.equal([false, false]);
    const other = named(names, 'Rezé');
    expect([touches(box, aroundOf(other, 3)), touches(other.box, aroundOf(named(names, 'Nantes'), 3))]).to.deep.equal([
      false,
      false,
    ]);
  });
});
