import { expect } from '@open-wc/testing';
import { turnAside } from './aside.ts';
import type { Pin } from './pins.ts';

const pin = (number: number | null, x: number, y = 0): Pin => {
  const id = `o${number ?? x}`;
  return { id, index: 0, at: { x, y }, offers: [{ id, number, result: null, lon: 3, lat: 50 }] };
};

describe('the drops beside a chosen one', () => {
  const chosen = pin(1, 100);

  it('turn to their side, the second of a side below the first', () => {
    const turns = turnAside(chosen, [chosen, pin(2, 90), pin(3, 110, 5), pin(4, 105, -5), pin(5, 160)]);
    expect([...turns]).to.deep.equal([
      ['o2', -62],
      ['o4', 62],
      ['o3', 108],
    ]);
  });

  it('turn where none is chosen too, the later offers beside the earlier ones', () => {
    const close = [pin(1, 100), pin(2, 104, 30), pin(3, 300), pin(4, 290, 10)];
    expect([...turnAside(undefined, close)]).to.deep.equal([
      ['o2', 62],
      ['o4', -62],
    ]);
    expect([...turnAside(close[1], close)][0]).to.deep.equal(['o1', -62]);
  });

  it('stay where no drop is near, and points and circles always do', () => {
    expect(turnAside(undefined, [chosen]).size).to.equal(0);
    expect(turnAside(pin(null, 100), [chosen]).size).to.equal(0);
    expect(turnAside(chosen, [chosen, pin(null, 101)]).size).to.equal(0);
  });
});
