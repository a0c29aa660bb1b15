import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { createDrawn } from './drawn.ts';

/** An element that draws when it is asked to, and says how many cards it drew each time. */
function createList() {
  const counts: number[] = [];
  const list = { listed: 0 };
  let isWhole = (): void => undefined;
  const host = {
    addController: () => undefined,
    requestUpdate: () => draw(),
  } as unknown as ReactiveControllerHost;
  const drawn = createDrawn(host, () => list.listed);
  const draw = (): void => {
    counts.push(drawn.count);
    drawn.hostUpdated();
    if (drawn.count >= list.listed) isWhole();
  };
  /** Lists so many cards, and resolves when all of them are drawn. */
  const show = (listed: number): Promise<void> => {
    list.listed = listed;
    const whole = new Promise<void>((resolve) => (isWhole = resolve));
    draw();
    return whole;
  };
  return { counts, drawn, show };
}

describe('the cards of a list', () => {
  it('are drawn some at a time, the first ones at once', async () => {
    const { counts, show } = createList();
    await show(8);
    expect(counts).to.deep.equal([1, 4, 7, 10]);
  });

  it('are one at first, where no card was there before', async () => {
    const { counts, drawn, show } = createList();
    await show(0);
    drawn.keep(8);
    await show(8);
    expect(counts).to.deep.equal([1, 1, 4, 7, 10]);
  });

  it('stay when more are added, and begin again with another list', async () => {
    const { counts, drawn, show } = createList();
    await show(8);
    drawn.keep(8);
    await show(14);
    expect(counts.slice(4)).to.deep.equal([9, 12, 15]);
    await show(0);
    await show(5);
    expect(counts.slice(8)).to.deep.equal([1, 4, 7]);
  });
});
