/** Services in the order of results: distance ascending, nulls last, then number. */
export interface Candidates {
  /** Null for all services, by number. */
  readonly numbers: Uint32Array | null;
  /** Whole kilometres at the same positions, `NO_DISTANCE` where there are none, and from `UNTOLD` on where nobody is told them. Null when there are none at all. */
  readonly kilometres: Uint16Array | null;
  readonly count: number;
}

/** Services that were gathered. */
export interface Gathered extends Candidates {
  readonly numbers: Uint32Array;
  readonly kilometres: Uint16Array;
}

/** Stands for no distance. */
export const NO_DISTANCE = 0xffff;
/** Added to a distance that is told as null, and counts for relevance alone. */
export const UNTOLD = 0x8000;
/** Half-way round the Earth in whole kilometres, and more. */
const DISTANCES = 20_100;

/** Creates what puts services into the order of results by counting instead of comparing. Its memory is reused. */
export function createGathering(count: number) {
  const words = Math.ceil(count / 32);
  const bits = new Uint32Array(words);
  const kilometresOf = new Uint16Array(count);
  const numbers = new Uint32Array(count);
  const kilometres = new Uint16Array(count);
  // How many services there are at each distance. The last rank counts the services without a distance.
  const sizes = new Uint32Array(DISTANCES + 1);
  const next = new Uint32Array(DISTANCES + 1);
  let farthest = 0;
  let total = 0;

  const has = (number: number): boolean => (((bits[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
  const tally = (kilometres: number, more: 1 | -1): void => {
    const rank = rankOf(kilometres);
    sizes[rank] = (sizes[rank] ?? 0) + more;
    total += more;
    if (rank !== DISTANCES && rank > farthest) farthest = rank;
  };

  function drop(keeps: (number: number) => boolean): void {
    for (let word = 0; word < words; word += 1) {
      for (let left = bits[word] ?? 0; left !== 0; left &= left - 1) {
        const number = word * 32 + 31 - Math.clz32(left & -left);
        if (keeps(number)) continue;
        bits[word] = (bits[word] ?? 0) & ~(left & -left);
        tally(kilometresOf[number] ?? 0, -1);
      }
    }
  }

  return {
    has,
    /** Adds a service, with `NO_DISTANCE` when it has no distance. A service added again takes the later distance. */
    add: (number: number, kilometres: number): void => {
      if (has(number)) tally(kilometresOf[number] ?? 0, -1);
      bits[number >>> 5] = (bits[number >>> 5] ?? 0) | (1 << (number & 31));
      kilometresOf[number] = kilometres;
      tally(kilometres, 1);
    },
    /**
     * Returns the collected services, without those that `keeps` refuses, and empties the gathering. The result is valid until the
     * next call: new arrays for each place would make the engine collect a large heap, which lasts longer than the search.
     */
    take: (keeps: ((number: number) => boolean) | null): Gathered => {
      if (keeps !== null) drop(keeps);
      let start = 0;
      for (let rank = 0; rank <= farthest; rank += 1) {
        next[rank] = start;
        start += sizes[rank] ?? 0;
        sizes[rank] = 0;
      }
      next[DISTANCES] = start;
      sizes[DISTANCES] = 0;
      for (let word = 0; word < words; word += 1) {
        for (let left = bits[word] ?? 0; left !== 0; left &= left - 1) {
          const number = word * 32 + 31 - Math.clz32(left & -left);
          const away = kilometresOf[number] ?? 0;
          const rank = rankOf(away);
          const at = next[rank] ?? 0;
          numbers[at] = number;
          kilometres[at] = away;
          next[rank] = at + 1;
        }
      }
      bits.fill(0);
      const taken = {
        numbers: numbers.subarray(0, total),
        kilometres: kilometres.subarray(0, total),
        count: total,
      };
      farthest = 0;
      total = 0;
      return taken;
    },
  };
}

function rankOf(kilometres: number): number {
  return kilometres < UNTOLD ? kilometres : DISTANCES;
}

/** Returns the record at a position among candidates. */
export function numberAt({ numbers }: Candidates, position: number): number {
  return numbers === null ? position : (numbers[position] ?? 0);
}
