// Runs cases in turn, round after round, so that a slow minute of the machine is shared by all of them. The order changes each
// time, since each case leaves its mark on the heap.
import { Bench } from 'tinybench';

/** One thing to measure. Its result is kept alive until it is measured. */
export interface Case {
  name: string;
  run: () => unknown;
  /** Makes the case ready just before, without being measured. */
  prepare?: () => void;
  /** The case that this one is told as a multiple of. */
  limit?: string;
  /** How many records it goes through. The report divides them by seconds. */
  records?: number;
}

/** The figures of a case, over all rounds. */
export interface Measure {
  name: string;
  /** Median, in milliseconds. */
  ms: number;
  /** The quickest round, in milliseconds: the time on a quiet machine. */
  bestMs: number;
  /** Median of the ratios to the limit, each taken within one round, or null without a limit. */
  ratio: number | null;
  /** Records by second, at the median, or null when the case counts none. */
  perSecond: number | null;
}

/** Measures cases over a number of rounds, after two that do not count. Collects garbage before each, when it may. */
export async function measure(cases: readonly Case[], rounds: number): Promise<Measure[]> {
  const times = new Map<string, number[]>(cases.map(({ name }) => [name, []]));
  for (let round = -2; round < rounds; round += 1) {
    const bench = new Bench({ iterations: 1, time: 0, warmup: false, throws: true, setup: () => globalThis.gc?.() });
    let kept: unknown;
    for (const { name, run, prepare } of shuffle(cases, round)) {
      bench.add(name, () => void (kept = run()), prepare === undefined ? {} : { beforeEach: prepare });
    }
    for (const task of await bench.run()) {
      if (task.result.state !== 'completed') throw new Error(`${task.name} did not end: ${task.result.state}.`);
      if (round >= 0) times.get(task.name)?.push(task.result.latency.p50);
    }
    if (kept === undefined) throw new Error('A case returned nothing: it may have been optimised away.');
  }
  return cases.map(({ name, limit, records }) => {
    const own = times.get(name) ?? [];
    const others = limit === undefined ? undefined : times.get(limit);
    const ms = median(own);
    return {
      name,
      ms,
      bestMs: Math.min(...own),
      ratio: others === undefined ? null : median(own.map((time, round) => time / (others[round] ?? Number.NaN))),
      perSecond: records === undefined ? null : (records / ms) * 1000,
    };
  });
}

/** Puts cases in an order that depends on the round alone. */
function shuffle<T>(cases: readonly T[], round: number): T[] {
  const left = [...cases];
  let seed = (round + 3) * 7919;
  return cases.flatMap(() => {
    seed = (seed * 16_807) % 2_147_483_647;
    return left.splice(seed % left.length, 1);
  });
}

/** Returns the middle value, or the mean of the two middle values of an even number of values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}
