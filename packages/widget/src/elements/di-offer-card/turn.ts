/** How long cards draw before others have their turn: what a reader does comes in between. */
const TURN_MS = 8;

let end = 0;
let turn: Promise<void> | null = null;

/** Returns null when a card may draw now, else what it waits for before it asks again. */
export function waitForTurn(): Promise<void> | null {
  if (turn === null) {
    end = performance.now() + TURN_MS;
    turn = new Promise((resolve) => {
      setTimeout(() => {
        turn = null;
        resolve();
      });
    });
    return null;
  }
  return performance.now() < end ? null : turn;
}
