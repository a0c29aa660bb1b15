import { readFileSync } from 'node:fs';

/** A clock that stands still while files are read. */
export interface Clock {
  elapsed: () => number;
  without: <T>(run: () => T) => T;
}

/** A made value, the time it took and the memory it holds. */
export interface Held<T> {
  kept: T;
  ms: number;
  /** Memory held after garbage was collected, beyond what was held before. */
  heldBytes: number;
}

/** Makes something and tells its time and the memory it holds. */
export function hold<T>(run: (clock: Clock) => T): Held<T> {
  const before = heldBytes();
  let stopped = 0;
  const start = performance.now();
  const clock: Clock = {
    elapsed: () => performance.now() - start - stopped,
    without(pause) {
      const from = performance.now();
      const result = pause();
      stopped += performance.now() - from;
      return result;
    },
  };
  const kept = run(clock);
  const ms = clock.elapsed();
  return { kept, ms, heldBytes: heldBytes() - before };
}

/** The memory in use once garbage is collected: objects, and what typed arrays stand on. */
export function heldBytes(): number {
  if (globalThis.gc === undefined) throw new Error('Run with --expose-gc: memory is told after garbage was collected.');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Parses files one after the other, each a JSON array. The clock stands still while they are read. */
export function* parseAll<T>(files: readonly string[], clock: Clock): Generator<T> {
  for (const file of files) {
    const text = clock.without(() => readFileSync(file, 'utf8'));
    yield* JSON.parse(text) as T[];
  }
}
