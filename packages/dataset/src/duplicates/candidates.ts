/** A block holds records that share a key. A larger one tells nothing: only its first records are compared. */
const MOST_IN_BLOCK = 30;

/**
 * Visits the pairs of records that share a key, each pair once, the lower number first. Memory stays that of the keys: no pair
 * is kept.
 */
export function visitCandidates(keys: Iterable<readonly string[]>, visit: (a: number, b: number) => void): void {
  // Most keys are those of one record: a list comes with the second.
  const blocks = new Map<string, number | number[]>();
  const seenBy: number[] = [];
  let number = 0;
  const meet = (other: number): void => {
    if (other === number || seenBy[other] === number) return;
    seenBy[other] = number;
    visit(other, number);
  };
  for (const own of keys) {
    seenBy.push(-1);
    for (const key of own) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, number);
      else if (typeof block === 'number') {
        meet(block);
        if (block !== number) blocks.set(key, [block, number]);
      } else {
        for (const other of block) meet(other);
        if (block.length < MOST_IN_BLOCK && block.at(-1) !== number) block.push(number);
      }
    }
    number += 1;
  }
}
