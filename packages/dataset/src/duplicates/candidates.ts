/**
 * Visits the pairs of records that share a key, each pair once, the lower number first. Memory stays that of the keys: no pair
 * is kept. A block holds records that share a key. A larger one than `most` tells nothing: those that come after are not compared
 * by it.
 */
export function visitCandidates(
  keys: Iterable<readonly string[]>,
  most: number,
  visit: (a: number, b: number) => void,
): void {
  // Most keys are those of one record: a list comes with the second.
  const blocks = new Map<number, number | number[]>();
  const seenBy: number[] = [];
  let number = 0;
  const meet = (other: number): void => {
    if (other === number || seenBy[other] === number) return;
    seenBy[other] = number;
    visit(other, number);
  };
  for (const own of keys) {
    seenBy.push(-1);
    for (const text of own) {
      const key = toHash(text);
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, number);
      else if (typeof block === 'number') {
        meet(block);
        if (block !== number) blocks.set(key, [block, number]);
      } else if (block.length < most) {
        for (const other of block) meet(other);
        if (block.at(-1) !== number) block.push(number);
      }
    }
    number += 1;
  }
}

/** Folds a key into 32 bits, which weigh a tenth of it. Two keys with one number merely bring a comparison more. */
function toHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
