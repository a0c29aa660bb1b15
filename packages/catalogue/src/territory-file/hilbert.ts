/** Cells of the grid along one side: about 40 m at the equator, so that one building is one cell. */
const SIDE = 2 ** 20;

/**
 * Returns the rank of a point along a Hilbert curve over the world: points near each other on the curve are near on the
 * ground, and mostly the reverse. A whole number below 2⁴⁰.
 */
export function hilbertRank(latitude: number, longitude: number): number {
  let x = toCell((longitude + 180) / 360);
  let y = toCell((latitude + 90) / 180);
  let rank = 0;
  for (let side = SIDE / 2; side >= 1; side /= 2) {
    const right = (x & side) === 0 ? 0 : 1;
    const up = (y & side) === 0 ? 0 : 1;
    rank += side * side * ((3 * right) ^ up);
    if (up === 1) continue;
    if (right === 1) {
      x = SIDE - 1 - x;
      y = SIDE - 1 - y;
    }
    [x, y] = [y, x];
  }
  return rank;
}

function toCell(share: number): number {
  return Math.min(SIDE - 1, Math.max(0, Math.floor(share * SIDE)));
}
