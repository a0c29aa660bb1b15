/** Milliseconds of a frame for drawing cards. The rest is for the reader's acts. */
const TURN_MS = 8;
/** A page that is not shown has no frames: its cards wait no longer than this. */
const UNSEEN_MS = 100;

let end = 0;
let turn: Promise<void> | null = null;

/** Returns null when a card may draw now, or else the promise to wait for before asking again. */
export function waitForTurn(): Promise<void> | null {
  if (turn === null) {
    end = performance.now() + TURN_MS;
    turn = new Promise((resolve) => {
      const next = (): void => {
        turn = null;
        resolve();
      };
      const unseen = setTimeout(() => {
        cancelAnimationFrame(frame);
        next();
      }, UNSEEN_MS);
      // On a slow device a short timer is due before the frame that shows what was drawn.
      const frame = requestAnimationFrame(() => {
        clearTimeout(unseen);
        setTimeout(next);
      });
    });
    return null;
  }
  return performance.now() < end ? null : turn;
}

/** Waits for the next turn, so that the earlier drawings come on screen first. */
export async function nextTurn(): Promise<void> {
  void waitForTurn();
  await turn;
}

/** Waits until the cards of an element are on screen: what comes after would share a slow line and a slow processor with them. */
export async function afterCards(host: { readonly updateComplete: Promise<unknown> }): Promise<void> {
  await host.updateComplete;
  await nextTurn();
}

/** Waits for a new task, so that the reader's acts come first. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
