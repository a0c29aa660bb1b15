import { expect } from '@open-wc/testing';
import { setApart, type Apart } from './apart.ts';
import type { Pin } from './pins.ts';

const pin = (number: number | null, x: number, y = 0): Pin => {
  const id = `o${number ?? x}`;
  return { id, index: 0, at: { x, y }, offers: [{ id, number, result: null, lon: 3, lat: 50 }] };
};

/** Pairs of drops of which one hides a part of the other. */
function hidden(pins: readonly Pin[], steps: Apart['steps']): string[] {
  const drawn = pins.map(({ id, at }) => ({
    id,
    x: at.x + (steps.get(id)?.x ?? 0),
    y: at.y + (steps.get(id)?.y ?? 0),
  }));
  return drawn.flatMap((one, index) =>
    drawn
      .slice(index + 1)
      .filter(({ x, y }) => Math.abs(x - one.x) < 32 && Math.abs(y - one.y) < 40)
      .map(({ id }) => `${one.id} ${id}`),
  );
}

describe('drops that would cover each other', () => {
  const first = pin(1, 100);

  it('stand apart, each on the side where its place is', () => {
    const pins = [first, pin(2, 90), pin(3, 110, 5), pin(4, 105, -5), pin(5, 160)];
    const { steps } = setApart(pins);
    expect(hidden(pins, new Map())).not.to.be.empty;
    expect(hidden(pins, steps)).to.deep.equal([]);
    expect(steps.has('o1'), 'the first stays on its place').to.be.false;
    expect([steps.get('o2')!.x < 0, steps.get('o3')!.x > 0]).to.deep.equal([true, true]);
  });

  it('keep to the first places: any other is a point on its place under them', () => {
    const pins = [pin(1, 100), pin(2, 104, 30), pin(26, 300), pin(27, 290, 10), pin(28, 110, 4)];
    const { steps, under } = setApart(pins);
    expect([...steps.keys()]).to.deep.equal(['o2']);
    expect([...under]).to.deep.equal(['o27', 'o28']);
  });

  it('keep their numbers in sight up to the twentieth in a town, where each is near the others', () => {
    // Four rows of five, as near as the places of one district.
    const pins = Array.from({ length: 20 }, (_, at) => pin(at + 1, 200 + (at % 5) * 12, 200 + Math.floor(at / 5) * 12));
    const { steps, under } = setApart(pins);
    expect(under.size, 'a number that is nowhere').to.equal(0);
    const drawn = pins.map(({ id, at, offers: [{ number }] }) => {
      const { x, y } = steps.get(id) ?? { x: 0, y: 0 };
      return { id, x: at.x + x, y: at.y + y, half: number! > 5 ? 12 : 16, high: number! > 5 ? 30 : 40 };
    });
    const hiding = drawn.flatMap((one, index) =>
      drawn
        .slice(index + 1)
        .filter(
          ({ x, y, half, high }) => Math.abs(x - one.x) < half + one.half && y - high < one.y && one.y - one.high < y,
        )
        .map(({ id }) => `${one.id} ${id}`),
    );
    expect(hiding).to.deep.equal([]);
    expect(setApart(pins), 'the same pins are set apart once').to.equal(setApart(pins));
  });

  it('leave a circle beside them in sight where there is room', () => {
    const two = [first, pin(2, 110)];
    const [step] = setApart(two).steps.values();
    expect(step).to.deep.equal({ x: 36, y: 0 });
    const circle = { ...pin(null, 146, -25), offers: [pin(null, 1).offers[0], pin(null, 2).offers[0]] } as const;
    const [other] = setApart([...two, circle]).steps.values();
    expect(Math.hypot(110 + other!.x - 146, other!.y)).to.be.at.least(32);
  });

  it('lead to their place by a line that crosses no circle', () => {
    const many = (x: number, y: number): Pin => ({
      ...pin(null, x, y),
      offers: [pin(null, 1).offers[0], pin(null, 2).offers[0]],
    });
    const two = [first, pin(2, 110)];
    for (const circle of [many(128, 4), many(132, -6), many(100, 22), many(126, 20)]) {
      const step = setApart([...two, circle]).steps.get('o2')!;
      const points = Array.from({ length: 101 }, (_, at) => ({ x: 110 + (step.x * at) / 100, y: (step.y * at) / 100 }));
      const nearest = Math.min(...points.map(({ x, y }) => Math.hypot(circle.at.x - x, circle.at.y - y)));
      const edge = Math.min(23, Math.hypot(circle.at.x - 110, circle.at.y));
      expect(nearest, `${circle.at.x} ${circle.at.y}`).to.be.at.least(edge - 1);
    }
  });

  it('stay where no drop is near, and points and circles always do', () => {
    const still = [[first], [first, pin(null, 101)]].map((pins) => setApart(pins));
    expect(still.map(({ steps, under }) => [steps.size, under.size])).to.deep.equal([
      [0, 0],
      [0, 0],
    ]);
  });
});
