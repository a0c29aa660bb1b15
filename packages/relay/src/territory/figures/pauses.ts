import { setImmediate as nextTurn } from 'node:timers/promises';

/** Work goes on this long, in milliseconds, before others get their turn. */
const TURN_MS = 4;

/**
 * Makes pauses for long work in a thread that also answers: each call waits for the others' turn when the last was a while ago.
 * @example const pause = createPauses(); for (const record of records) { count(record); await pause(); }
 */
export function createPauses(): () => Promise<void> | undefined {
  let last = performance.now();
  return () => {
    if (performance.now() - last < TURN_MS) return undefined;
    return nextTurn().then(() => {
      last = performance.now();
    });
  };
}
