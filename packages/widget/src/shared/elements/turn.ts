/** Milliseconds of a frame for drawing cards. The rest is for the reader's acts. */
const TURN_MS = 8;
const FRAME_MS = 16;

let end = 0;
let turn: Promise<void> | null = null;

/** Returns null when a card may draw now, or else the promise to wait for before asking again. */
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

/** Waits for the next turn, so that the earlier drawings come on screen first. */
export async function nextTurn(): Promise<void> {
  void waitForTurn();
  await turn;
}

/** Waits for a new task, so that the reader's acts come first. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
