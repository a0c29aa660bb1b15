/**
 * Tells whether two letters changed, left out or put in make one word of the other, fewer included. The first letter is the same:
 * nearly nobody mistakes it.
 */
export function areTwoEditsApart(one: string, other: string): boolean {
  if (one[0] !== other[0] || Math.abs(one.length - other.length) > 2) return false;
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    let least = row;
    for (let at = 1; at <= other.length; at += 1) {
      const changed = (before[at - 1] ?? 0) + Number(one[row - 1] !== other[at - 1]);
      const cost = Math.min(changed, (before[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1);
      now.push(cost);
      least = Math.min(least, cost);
    }
    if (least > 2) return false;
    before = now;
  }
  return (before[other.length] ?? 3) <= 2;
}
