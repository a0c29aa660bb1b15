/** How long cards draw in a frame: the rest of it is for what a reader does. */
const TURN_MS = 8;
const FRAME_MS = 16;

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
      }, FRAME_MS);
    });
    return null;
  }
  return performance.now() < end ? null : turn;
}

/** Waits for the next turn: what was drawn before comes on screen first. */
export async function nextTurn(): Promise<void> {
  void waitForTurn();
  await turn;
}
