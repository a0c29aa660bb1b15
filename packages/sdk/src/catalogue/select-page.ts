/**
 * Puts the keys from `from` up to `to` of a list into their places in ascending order, without ordering the others.
 * Takes a time linear in the length of the list, where sorting all of it would not.
 */
export function orderPage(keys: Float64Array, from: number, to: number): Float64Array {
  const end = Math.min(to, keys.length);
  if (from >= end) return keys.subarray(0, 0);
  if (from > 0) select(keys, from, 0, keys.length - 1);
  if (end < keys.length) select(keys, end, from, keys.length - 1);
  return keys.subarray(from, end).sort();
}

/** Moves the key of a rank to its place: smaller ones before it, greater ones behind. */
function select(keys: Float64Array, rank: number, first: number, last: number): void {
  let left = first;
  let right = last;
  while (left < right) {
    const pivot = median(keys[left] ?? 0, keys[(left + right) >>> 1] ?? 0, keys[right] ?? 0);
    let low = left;
    let high = right;
    while (low <= high) {
      while ((keys[low] ?? 0) < pivot) low += 1;
      while ((keys[high] ?? 0) > pivot) high -= 1;
      if (low > high) break;
      const moved = keys[low] ?? 0;
      keys[low] = keys[high] ?? 0;
      keys[high] = moved;
      low += 1;
      high -= 1;
    }
    if (rank <= high) right = high;
    else if (rank >= low) left = low;
    else return;
  }
}

function median(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
