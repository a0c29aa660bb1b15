import type { ReactiveControllerHost } from 'lit';
import { nextTurn } from '../../shared/elements/turn.ts';

/** Number of cards drawn first. On a phone one fills the rest of the screen. */
const FIRST = 1;
/** Number of cards added in each later turn. */
const SOME = 3;

/**
 * Says how many cards of a list are drawn: the first are on screen before the others have their turns.
 * @param listed returns the number of cards in the list. At 0 there is no list, and the next one begins again
 */
export function createDrawn(host: ReactiveControllerHost, listed: () => number) {
  let isWaiting = false;
  let isListed = false;
  const drawn = {
    count: FIRST,
    /**
     * Some of the cards were there before, if there was a list: they stay, the first new one is drawn with them, and the others come
     * after.
     */
    keep: (before: number): void => {
      if (isListed) drawn.count = Math.min(drawn.count, before) + FIRST;
    },
    hostUpdated: (): void => {
      isListed = listed() > 0;
      if (!isListed) drawn.count = FIRST;
      if (drawn.count < listed() && !isWaiting) void drawMore();
    },
  };

  async function drawMore(): Promise<void> {
    isWaiting = true;
    await nextTurn();
    isWaiting = false;
    drawn.count += SOME;
    host.requestUpdate();
  }

  host.addController(drawn);
  return drawn;
}
