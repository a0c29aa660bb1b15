import { setImmediate as nextTurn } from 'node:timers/promises';

/** Work goes on this long, in milliseconds, before others get their turn. */
const TURN_MS = 4;

/** Makes pauses for long work in a thread that also answers: a call waits when the last pause was a while ago. */
export function createPauses(): () => Promise<void> | undefined {
  let last = performance.now();
  return () => {
    if (performance.now() - last < TURN_MS) return undefined;
    return nextTurn().then(() => {
      last = performance.now();
    });
  };
}
