import { expect } from '@open-wc/testing';
import { aResult } from '../../../testing/offers.ts';
import { project, unproject } from '../../../shared/map/mercator.ts';
import { sideOf } from './circles.ts';
import { isClear } from './drops/drops.ts';
import { widthOfRanks } from './ranks.ts';
import { gatherPins, isOnePlace, placesOf, type MapOffer, type Pin } from './pins.ts';

const offer = (number: number, lon: number, lat: number): MapOffer => ({
  id: `o${number}`,
  result: aResult({ id: `o${number}` }),
  number,
  lon,
  lat,
});

describe('gathering the pins of a map', () => {
  const offers = [offer(31, 3.05, 50.63), offer(32, 3.4, 50.4), offer(33, 3.051, 50.631), offer(34, 3.05, 50.63)];
  const ids = (zoom: number) => gatherPins(offers, zoom).map((pin) => pin.offers.map(({ number }) => number));

  it('keeps the order of the list, each offer in one pin', () => {
    expect(ids(10)).to.deep.equal([[31, 33, 34], [32]]);
    expect(ids(5)).to.deep.equal([[31, 32, 33, 34]]);
    expect(ids(18)).to.deep.equal([[31, 34], [32], [33]]);
  });

  it('leaves the first twenty places of the list apart, each with the offers of its own address', () => {
    const first = [offer(1, 3.05, 50.63), offer(20, 3.051, 50.631), offer(21, 3.05, 50.63), offer(22, 3.052, 50.63)];
    const numbers = gatherPins(first, 16).map((pin) => pin.offers.map(({ number }) => number));
    expect(numbers).to.deep.equal([[1, 21], [20], [22]]);
  });

  it('tells offers of one address, which no zoom parts, from neighbours', () => {
    const [near] = gatherPins(offers, 10);
    const [same] = gatherPins(offers, 18);
    expect(isOnePlace(near!)).to.be.false;
    expect(isOnePlace(same!)).to.be.true;
  });

  it('leans the drop whose number the middle of a circle would cover, where none of its own places is near enough', () => {
    const others = [offer(29, 3.051, 50.634), offer(30, 3.047, 50.631)];
    const [rank, circle] = gatherPins([offer(1, 3.05, 50.63), ...others], 12);
    expect([rank!.kind, circle!.kind]).to.deep.equal(['drop', 'circle']);
    expect(isClear(circle!.at, 15, [rank!])).to.be.true;
    expect(rank!.side).not.to.equal('over');
    const [one, other] = others.map((each) => project(each, 12));
    expect(Math.hypot(circle!.at.x - (one!.x + other!.x) / 2, circle!.at.y - (one!.y + other!.y) / 2)).to.be.at.most(
      15,
    );
  });

  it('stands the drops after the first five over their places, upright or leaning a little: points all ways are no map to read', () => {
    const at = project(offer(1, 3.05, 50.63), 14);
    const crowd = (from: number): Pin[] =>
      gatherPins(
        Array.from({ length: 5 }, (_, by) => {
          const { lon, lat } = unproject({ x: at.x + by * 4, y: at.y + (by % 2) * 5 }, 14);
          return offer(from + by, lon, lat);
        }),
        14,
      );
    const sides = (pins: readonly Pin[]) => pins.filter(({ kind }) => kind === 'drop').map(({ side }) => side);
    expect(sides(crowd(1)).some((side) => !side.startsWith('over'))).to.equal(true);
    const further = crowd(6);
    expect(sides(further).filter((side) => !side.startsWith('over'))).to.deep.equal([]);
    expect(further.flatMap((pin) => pin.offers.map(({ number }) => number)).length, 'none is lost').to.equal(5);
  });

  it('stands the first five by their numbers in the crowd of a large town, where each before would take the room of the next', () => {
    const at = project(offer(1, 5.4, 43.3), 9);
    const beside = (number: number, x: number, y: number): MapOffer => {
      const { lon, lat } = unproject({ x: at.x + x, y: at.y + y }, 9);
      return offer(number, lon, lat);
    };
    // The way up of the first lies over the second place, and the numbers of that one are wide.
    const first = [beside(1, 0, 0), beside(2, 12, -21), beside(3, 12, -21), beside(4, 12, 11), beside(5, 12, 11)];
    const town = Array.from({ length: 40 }, (_, by) => ({
      ...beside(100 + by, 20 + (by % 6), -4 + (by % 5)),
      number: null,
    }));
    const drops = gatherPins([...first, ...town], 9, { isSmall: true }).filter(({ kind }) => kind === 'drop');
    expect(drops.map((pin) => pin.offers.map(({ number }) => number))).to.deep.equal([[1], [2, 3], [4, 5]]);
  });

  it('puts it on one of its own places where no other pin is near, and else moves it from the number', () => {
    const rank = offer(1, 3.05, 50.63);
    const at = project(rank, 12);
    const beside = (number: number, x: number, y: number): MapOffer => {
      const { lon, lat } = unproject({ x: at.x + x, y: at.y + y }, 12);
      return offer(number, lon, lat);
    };
    const own = [beside(29, 15, -25), beside(30, 40, -25)];
    const circleOf = (pins: readonly Pin[]) => {
      const circle = pins.find(({ kind }) => kind === 'circle')!;
      return [circle.at.x - at.x, circle.at.y - at.y].map(Math.round);
    };
    expect(circleOf(gatherPins([rank, ...own], 12)), 'on the farther one').to.deep.equal([40, -25]);
    const point = beside(2, 6, -25);
    const crowded = gatherPins([rank, point, ...own], 12);
    expect(circleOf(crowded), 'under the nearest one').to.deep.equal([15, -10]);
    expect(isClear(crowded.find(({ kind }) => kind === 'circle')!.at, 15, [crowded[0]!]), 'beside the number').to.be
      .true;
  });

  it('stands a circle on one of its places: their middle may lie in the sea', () => {
    const shores = [offer(29, 5.345, 43.3), offer(30, 5.38, 43.27), offer(31, 5.346, 43.301)];
    const [circle, ...others] = gatherPins(shores, 9.5);
    expect(others).to.be.empty;
    const places = shores.map((one) => project(one, 9.5));
    expect(places.some(({ x, y }) => x === circle!.at.x && y === circle!.at.y)).to.be.true;
  });

  it('covers no number of a large town by another pin, and leaves each circle near a place of what it holds, in their midst', () => {
    const town = Array.from({ length: 500 }, (_, index): MapOffer => {
      const near = index < 20 ? 0.02 : 0.1;
      const [lon, lat] = [5.36 + ((index * 0.618) % 1) * near, 43.28 + ((index * 0.414) % 1) * near];
      return { ...offer(index + 1, lon, lat), number: index < 60 ? index + 1 : null };
    });
    for (const zoom of [9, 10, 11, 12, 12.5, 13, 13.5]) {
      const pins = gatherPins(town, zoom, { isSmall: true });
      expect(pins.flatMap(({ offers: all }) => all)).to.have.length(500);
      const circles = pins.filter(({ kind }) => kind === 'circle');
      const drops = pins
        .filter(({ kind }) => kind === 'drop')
        .map((pin) => ({ ...pin, wide: widthOfRanks(pin.offers) }));
      for (const [index, one] of circles.entries()) {
        const half = sideOf(one.offers.length) / 2;
        expect(isClear(one.at, half, drops), `a drop at ${zoom}`).to.be.true;
        // The places that it gathers to have room draw its middle a little.
        const held = one.offers.map((each) => project(each, zoom));
        const [x, y] = (['x', 'y'] as const).map((way) => held.reduce((sum, at) => sum + at[way], 0) / held.length);
        const off = Math.hypot(one.at.x - x!, one.at.y - y!);
        expect(off, `off the middle of its ${held.length} at ${zoom}`).to.be.at.most(2 * half);
        const nearest = Math.min(...held.map((at) => Math.hypot(one.at.x - at.x, one.at.y - at.y)));
        expect(nearest, `off its places at ${zoom}`).to.be.at.most(half + 0.1);
        for (const { at, offers: all } of circles.slice(index + 1)) {
          const distance = Math.hypot(at.x - one.at.x, at.y - one.at.y);
          expect(distance, `circles at ${zoom}`).to.be.at.least(half + sideOf(all.length) / 2 + 10);
        }
      }
    }
  });

  it('parts the middles of pins as far as a pin is wide, each offer in the order of the list', () => {
    // Steps of two irrational numbers spread evenly, and fall near one another all the same.
    const spread = Array.from({ length: 300 }, (_, at) =>
      offer(at + 21, 5 + ((at * 0.618) % 1), 43 + ((at * 0.414) % 1)),
    );
    for (const zoom of [8, 9, 10]) {
      const pins = gatherPins(spread, zoom);
      for (const [at, one] of pins.entries()) {
        const others = pins.slice(at + 1).map((other) => Math.hypot(other.at.x - one.at.x, other.at.y - one.at.y));
        expect(Math.min(...others)).to.be.at.least(44);
        const numbers = one.offers.map(({ number }) => number!);
        expect(numbers).to.deep.equal(numbers.toSorted((a, b) => a - b));
      }
      expect(pins.flatMap(({ offers: all }) => all)).to.have.length(300);
    }
  });

  it('compares an offer with its neighbours alone, five thousand at one address or over a country', () => {
    const many = (place: (index: number) => [number, number]) =>
      Array.from({ length: 5000 }, (_, index): MapOffer => {
        const [lon, lat] = place(index);
        return { id: String(index), result: null, number: null, lon, lat };
      });
    const spread = many((index) => [(index % 100) / 10 - 4, Math.floor(index / 100) / 10 + 43]);
    expect(gatherPins(spread, 18)).to.have.length(5000);
    const gathered = gatherPins(spread, 7);
    expect(gathered.length).to.be.within(100, 1000);
    expect(gathered.reduce((sum, pin) => sum + pin.offers.length, 0)).to.equal(5000);
    const { hypot } = Math;
    let compared = 0;
    Math.hypot = (...values) => {
      compared += 1;
      return hypot(...values);
    };
    try {
      expect(
        gatherPins(
          many(() => [3.05, 50.63]),
          12,
        ),
      ).to.have.length(1);
      gatherPins(spread, 18);
    } finally {
      Math.hypot = hypot;
    }
    expect(compared).to.be.below(50_000);
    expect(placesOf(spread)).to.have.length(5000);
    expect(placesOf(many(() => [3.05, 50.63]))).to.have.length(1);
  });
});
