import { expect } from '@open-wc/testing';
import { setApart } from './apart.ts';
import type { Pin } from './pins.ts';

const pin = (number: number | null, x: number, y = 0): Pin => {
  const id = `o${number ?? x}`;
  return { id, index: 0, at: { x, y }, offers: [{ id, number, result: null, lon: 3, lat: 50 }] };
};

/** Pairs of drops of which one hides a part of the other. */
function hidden(pins: readonly Pin[], steps: ReturnType<typeof setApart>): string[] {
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
  const chosen = pin(1, 100);

  it('stand apart, each on the side where its place is', () => {
    const pins = [chosen, pin(2, 90), pin(3, 110, 5), pin(4, 105, -5), pin(5, 160)];
    const steps = setApart(undefined, pins);
    expect(hidden(pins, new Map())).not.to.be.empty;
    expect(hidden(pins, steps)).to.deep.equal([]);
    expect(steps.has('o1'), 'the first stays on its place').to.be.false;
    expect([steps.get('o2')!.x < 0, steps.get('o3')!.x > 0]).to.deep.equal([true, true]);
  });

  it('leave the chosen one on its place', () => {
    const pins = [pin(1, 100), pin(2, 104, 30), pin(3, 300), pin(4, 290, 10)];
    expect([...setApart(undefined, pins).keys()]).to.deep.equal(['o2', 'o4']);
    expect([...setApart(pins[1], pins).keys()]).to.deep.equal(['o1', 'o4']);
  });

  it('leave a circle beside them in sight where there is room', () => {
    const two = [chosen, pin(2, 110)];
    const [step] = setApart(undefined, two).values();
    expect(step).to.deep.equal({ x: 36, y: 0 });
    const circle = { ...pin(null, 146, -25), offers: [pin(null, 1).offers[0], pin(null, 2).offers[0]] } as const;
    const [other] = setApart(undefined, [...two, circle]).values();
    expect(Math.hypot(110 + other!.x - 146, other!.y)).to.be.at.least(32);
  });

  it('lead to their place by a line that crosses no circle', () => {
    const many = (x: number, y: number): Pin => ({
      ...pin(null, x, y),
      offers: [pin(null, 1).offers[0], pin(null, 2).offers[0]],
    });
    const two = [chosen, pin(2, 110)];
    for (const circle of [many(128, 4), many(132, -6), many(100, 22), many(126, 20)]) {
      const step = setApart(undefined, [...two, circle]).get('o2')!;
      const points = Array.from({ length: 101 }, (_, at) => ({ x: 110 + (step.x * at) / 100, y: (step.y * at) / 100 }));
      const nearest = Math.min(...points.map(({ x, y }) => Math.hypot(circle.at.x - x, circle.at.y - y)));
      const edge = Math.min(23, Math.hypot(circle.at.x - 110, circle.at.y));
      expect(nearest, `${circle.at.x} ${circle.at.y}`).to.be.at.least(edge - 1);
    }
  });

  it('stay where no drop is near, and points and circles always do', () => {
    expect(setApart(undefined, [chosen]).size).to.equal(0);
    expect(setApart(pin(null, 100), [chosen]).size).to.equal(0);
    expect(setApart(chosen, [chosen, pin(null, 101)]).size).to.equal(0);
  });
});
