import { expect } from '@open-wc/testing';
import { nextTurn, waitForTurn } from './turn.ts';

describe('the turns of cards', () => {
  it('let cards draw while a turn lasts, then make them wait for the next one', async () => {
    await nextTurn();
    expect(waitForTurn()).to.equal(null);
    const start = performance.now();
    while (performance.now() - start < 20) {
      // A card that takes long to draw.
    }
    const wait = waitForTurn();
    expect(wait).to.be.instanceOf(Promise);
    await wait;
    expect(waitForTurn()).to.equal(null);
  });

  it('end after the frame that shows what was drawn, however long the drawing took', async () => {
    await nextTurn();
    const ended: string[] = [];
    const turn = nextTurn().then(() => ended.push('turn'));
    requestAnimationFrame(() => ended.push('frame'));
    // Every short timer is due once this is over.
    const start = performance.now();
    while (performance.now() - start < 60) {
      // A card that takes long to draw.
    }
    await turn;
    expect(ended).to.deep.equal(['frame', 'turn']);
  });
});
