/** Returns where a number stands in an ascending list, between two positions of it; -1 when it does not. */
export function placeOf(numbers: Uint32Array, number: number, start: number, end: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low < end && numbers[low] === number ? low : -1;
}
