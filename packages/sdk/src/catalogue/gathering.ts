/** Services in the order of results: distance ascending, nulls last, then number. */
export interface Candidates {
  /** Null for all services, by number. */
  readonly numbers: Uint32Array | null;
  /** Whole kilometres at the same positions, `NO_DISTANCE` for null; null when all are. */
  readonly kilometres: Uint16Array | null;
  readonly count: number;
}

/** Stands for a distance that is null. */
export const NO_DISTANCE = 0xffff;
/** Half-way round the Earth in whole kilometres, and more. */
const DISTANCES = 20_100;

/** Collects services in any order and gives them back in the order of results, by counting instead of comparing. */
export interface Gathering {
  readonly has: (number: number) => boolean;
  /** Adds a service once; `NO_DISTANCE` when its distance is null. */
  readonly add: (number: number, kilometres: number) => void;
  /** Returns what was collected, save what `keeps` refuses, and empties the gathering. */
  readonly take: (keeps: ((number: number) => boolean) | null) => Candidates;
}

/** Creates a gathering for the services of a catalogue; its memory is reused from place to place. */
export function createGathering(count: number): Gathering {
  const words = Math.ceil(count / 32);
  const bits = new Uint32Array(words);
  const kilometresOf = new Uint16Array(count);
  // The last rank is that of no distance.
  const starts = new Uint32Array(DISTANCES + 2);
  const rankOf = (kilometres: number): number => (kilometres === NO_DISTANCE ? DISTANCES : kilometres);

  return {
    has: (number) => (((bits[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1,
    add: (number, kilometres) => {
      bits[number >>> 5] = (bits[number >>> 5] ?? 0) | (1 << (number & 31));
      kilometresOf[number] = kilometres;
    },
    take: (keeps) => {
      starts.fill(0);
      let total = 0;
      for (let word = 0; word < words; word += 1) {
        for (let left = bits[word] ?? 0; left !== 0; left &= left - 1) {
          const number = word * 32 + 31 - Math.clz32(left & -left);
          if (keeps !== null && !keeps(number)) {
            bits[word] = (bits[word] ?? 0) & ~(left & -left);
            continue;
          }
          const rank = rankOf(kilometresOf[number] ?? 0) + 1;
          starts[rank] = (starts[rank] ?? 0) + 1;
          total += 1;
        }
      }
      for (let rank = 0; rank <= DISTANCES; rank += 1) starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0);
      const numbers = new Uint32Array(total);
      const kilometres = new Uint16Array(total);
      for (let word = 0; word < words; word += 1) {
        for (let left = bits[word] ?? 0; left !== 0; left &= left - 1) {
          const number = word * 32 + 31 - Math.clz32(left & -left);
          const rank = rankOf(kilometresOf[number] ?? 0);
          const at = starts[rank] ?? 0;
          numbers[at] = number;
          kilometres[at] = kilometresOf[number] ?? 0;
          starts[rank] = at + 1;
        }
      }
      bits.fill(0);
      return { numbers, kilometres, count: total };
    },
  };
}
