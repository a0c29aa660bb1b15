/** A pair of records by their numbers, with the bits that speak for their being the same. */
export interface ScoredPair {
  readonly a: number;
  readonly b: number;
  readonly same: number;
}

/** The bits that it takes to call two records the same. The weights err towards a no: those at the edge are mostly the same. */
const SURE = 0;

/** The bits of two records that share nothing by which they would have been compared. */
const UNSEEN = -6;

/** More records than these are a chain of mistakes. It also bounds the pairs of a group. */
const MOST_IN_GROUP = 50;

/**
 * Groups the records that are the same, given their pairs. Two groups are joined when the mean of the bits between their members
 * speaks for it: the others carry a doubtful pair, and one likely pair does not join groups that contradict it.
 * @returns the groups of two records and more
 */
export function clusterPairs(pairs: readonly ScoredPair[]): number[][] {
  const likely = pairs
    .filter(({ same }) => same > SURE)
    .sort((one, other) => other.same - one.same || one.a - other.a || one.b - other.b);
  const groups = new Map<number, number[]>();
  for (const { a, b } of likely) groups.set(a, [a]).set(b, [b]);
  const bits = new Map<number, Map<number, number>>();
  for (const { a, b, same } of pairs) {
    if (!groups.has(a) || !groups.has(b)) continue;
    const known = bits.get(a) ?? new Map<number, number>();
    bits.set(a, known.set(b, same));
  }
  const meanOf = (left: readonly number[], right: readonly number[]): number => {
    let sum = 0;
    for (const one of left) {
      for (const other of right) sum += bits.get(Math.min(one, other))?.get(Math.max(one, other)) ?? UNSEEN;
    }
    return sum / (left.length * right.length);
  };
  for (let isChanging = true; isChanging;) {
    isChanging = false;
    for (const { a, b } of likely) {
      const [left = [], right = []] = [groups.get(a), groups.get(b)];
      if (left === right || left.length + right.length > MOST_IN_GROUP || meanOf(left, right) <= SURE) continue;
      const joined = [...left, ...right];
      for (const member of joined) groups.set(member, joined);
      isChanging = true;
    }
  }
  return [...new Set(groups.values())].filter(({ length }) => length > 1);
}
