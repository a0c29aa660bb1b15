import { expect } from '@open-wc/testing';
import type { PinOnGround } from '../../pins/pin-rooms.ts';
import { aroundOf, touches } from '../../rooms.ts';
import { isCrowded, namePins, toLines } from './pin-names.ts';

/** The view is the middle half of the drawing: from 200 to 600 each way. */
const size = { x: 400, y: 400 };
const pin = (name: string | null, x: number, y: number): PinOnGround => ({
  place: { x, y },
  rooms: [aroundOf({ x, y }, 12)],
  name,
});

describe('the names beside pins', () => {
  it('are written on two lines at most, cut after a word', () => {
    expect(toLines('Mission locale')).to.deep.equal(['Mission locale']);
    expect(toLines('Maison de l’emploi Le Chemin Vert')).to.deep.equal(['Maison de l’emploi', 'Le Chemin Vert']);
    expect(toLines('Centre communal d’action sociale de la ville de Gardanne')).to.deep.equal([
      'Centre communal',
      'd’action sociale de…',
    ]);
  });

  it('stand beside their pins, and cover no pin and no other name', () => {
    const pins = [pin('Mission locale', 400, 400), pin('La Cravate solidaire', 400, 430), pin(null, 470, 400)];
    const names = namePins(pins, { taken: [], size });
    expect(names.map(({ lines }) => lines.join(' '))).to.deep.equal(['Mission locale', 'La Cravate solidaire']);
    const rooms = pins.flatMap((one) => one.rooms);
    for (const { box } of names) {
      expect(rooms.some((room) => touches(box, room))).to.be.false;
      expect(names.some((other) => other.box !== box && touches(box, other.box))).to.be.false;
    }
  });

  it('are left out where there is no room, and where an edge of the view would cut them', () => {
    expect(namePins([pin('Mission locale', 400, 400)], { taken: [{ left: 0, right: 800, top: 0, bottom: 800 }], size }))
      .to.be.empty;
    const [name] = namePins([pin('Mission locale', 590, 400)], { taken: [], size });
    expect(name!.box.right).to.be.below(590);
  });
  it('want room that a closer view has where pins and other names take it, not where the edge of the view does', () => {
    const crowd = Array.from({ length: 9 }, (_, at) =>
      pin('Mission locale', 400 + (at % 3) * 30, 400 + Math.floor(at / 3) * 26),
    );
    expect(isCrowded(crowd, namePins(crowd, { taken: [], size }), size)).to.be.true;
    const apart = [pin('Mission locale', 300, 300), pin('Emmaüs', 300, 500), pin(null, 310, 300)];
    expect(isCrowded(apart, namePins(apart, { taken: [], size }), size), 'each has its name').to.be.false;
    const taken = [{ left: 0, right: 800, top: 0, bottom: 800 }];
    expect(isCrowded(apart, namePins(apart, { taken, size }), size), 'a button is over it').to.be.false;
    const gone = crowd.map((one) => ({ ...one, place: { x: one.place.x + 400, y: one.place.y } }));
    expect(isCrowded(gone, [], size), 'out of view').to.be.false;
  });
});
