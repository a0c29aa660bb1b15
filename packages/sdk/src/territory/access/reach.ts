import { firstFrom, orderOf } from '../order.ts';
import type { TerritoryCommune } from '../places.ts';
import type { Allowed } from './zones.ts';

/** Mean radius of the Earth, in kilometres, of the great circle. */
const RADIUS_KM = 6371.0088;
/** From this distance on an offer is out of reach. */
export const REACH_KM = 30;
const REACH_SQUARE = REACH_KM * REACH_KM;
const EDGE = Math.exp(-0.5);
/** A zone of so many communes is looked at one by one: fewer than a search of the surroundings looks at. */
const FEW = 120;
/** The height of a row of communes, in degrees. */
const ROW_DEGREES = 0.1;
/** Added to the bounds of what is looked at, in degrees, so that no rounding leaves out a commune. */
const MARGIN = 1e-6;
const RADIANS = Math.PI / 180;

/**
 * Returns the weight of an offer at a distance: 1 on the spot, 0 from 30 km on, without a step between.
 * @example weightAt(15) // 0.701367, rounded
 */
export function weightAt(kilometres: number): number {
  return kilometres > REACH_KM ? 0 : (Math.exp((-0.5 * kilometres * kilometres) / REACH_SQUARE) - EDGE) / (1 - EDGE);
}

/** Values of the exponential between 0 and the reach: what stands between two of them is 16 digits of its series away. */
const STEPS = 1024;
const exponentials = Float64Array.from({ length: STEPS + 1 }, (_, step) => Math.exp((-0.5 * step) / STEPS));

/** Returns the weight at the square of a distance in km². */
export function weightOfSquare(square: number): number {
  const at = (square * STEPS) / REACH_SQUARE;
  const step = at < STEPS ? Math.floor(at) : STEPS;
  const rest = (0.5 * (at - step)) / STEPS;
  const value = (exponentials[step] ?? 0) * (1 - rest * (1 - rest * (0.5 - rest / 6)));
  return value > EDGE ? (value - EDGE) / (1 - EDGE) : 0;
}

/** The communes near a point: how many, their ranks, and the squares of their distances in km². */
export interface Nearby {
  count: number;
  readonly ranks: Int32Array;
  readonly squares: Float64Array;
}

/** Keeps the smaller squares of distances in a row. */
export function keepNearest(kept: Float64Array, row: number, { count, ranks, squares }: Nearby): void {
  for (let at = 0; at < count; at += 1) {
    const cell = row + (ranks[at] ?? 0);
    const square = squares[at] ?? 0;
    if (square < (kept[cell] ?? 0)) kept[cell] = square;
  }
}

/**
 * Puts communes with a point in an order in which neighbours stand near one another: by row, then from west to east. Returns their
 * ranks, null where they stand in it already.
 */
function orderBySpot(communes: readonly TerritoryCommune[]): Int32Array | null {
  // The row in the whole part of a number, the longitude in the rest: to a thousandth of the margin of a search.
  const keys = new Float64Array(communes.length);
  let isOrdered = true;
  for (let at = 0; at < communes.length; at += 1) {
    const commune = communes[at];
    if (commune === undefined) continue;
    const key = rowOf(commune) + ((commune.longitude ?? 0) + 180) / 361;
    keys[at] = key;
    isOrdered &&= at === 0 || key >= (keys[at - 1] ?? 0);
  }
  return isOrdered ? null : orderOf(keys);
}

/** Sorts communes with a point so that neighbours stand near one another. */
export function sortBySpot(communes: readonly TerritoryCommune[]): readonly TerritoryCommune[] {
  const order = orderBySpot(communes);
  return order === null ? communes : Array.from(order, (rank) => communes[rank]).filter((one) => one !== undefined);
}

/**
 * Creates a search of the communes within reach of a point. It returns the same object each time, written over by the next search.
 * It is quickest over communes in the order of `sortBySpot`.
 */
export function createReach(
  communes: readonly TerritoryCommune[],
): (latitude: number, longitude: number, allowed: Allowed | null) => Nearby {
  const { length } = communes;
  const ranksInOrder = Int32Array.from(orderBySpot(communes) ?? communes.keys());
  const inOrder = (at: number): TerritoryCommune | undefined => communes[ranksInOrder.at(at) ?? -1];
  // Where each commune stands in the order.
  const places = new Int32Array(length);
  for (let at = 0; at < length; at += 1) places[ranksInOrder[at] ?? 0] = at;
  const [xs, ys, zs, longitudes] = [0, 1, 2, 3].map(() => new Float64Array(length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const [southmost, northmost] = [inOrder(0), inOrder(-1)];
  const lowest = southmost === undefined ? 0 : rowOf(southmost);
  const rows = northmost === undefined ? 0 : rowOf(northmost) - lowest + 1;
  // Where each row begins in the order.
  const starts = new Int32Array(rows + 1).fill(length);
  for (let at = length - 1; at >= 0; at -= 1) {
    const commune = inOrder(at);
    if (commune === undefined) continue;
    const [phi, lambda] = [(commune.latitude ?? 0) * RADIANS, (commune.longitude ?? 0) * RADIANS];
    xs[at] = Math.cos(phi) * Math.cos(lambda);
    ys[at] = Math.cos(phi) * Math.sin(lambda);
    zs[at] = Math.sin(phi);
    longitudes[at] = commune.longitude ?? 0;
    starts[rowOf(commune) - lowest] = at;
  }
  // The least cosine of the latitudes of each row.
  const cosines = Float64Array.from({ length: rows }, (_, row) => {
    const south = (row + lowest) * ROW_DEGREES;
    return Math.cos(Math.max(Math.abs(south), Math.abs(south + ROW_DEGREES)) * RADIANS);
  });
  // A row without communes begins where the next one does.
  for (let row = rows - 1; row >= 0; row -= 1) {
    starts[row] = Math.min(starts[row] ?? length, starts[row + 1] ?? length);
  }
  const nearby: Nearby = {
    count: 0,
    ranks: new Int32Array(length),
    squares: new Float64Array(length),
  };
  const { ranks, squares } = nearby;
  // The square of the chord of the reach, on a sphere of radius 1, and of half of it.
  const longest = (2 * Math.sin(REACH_KM / RADIUS_KM / 2)) ** 2;
  const reachDegrees = REACH_KM / RADIUS_KM / RADIANS + MARGIN;

  return (latitude, longitude, allowed) => {
    const cosine = Math.cos(latitude * RADIANS);
    const x = cosine * Math.cos(longitude * RADIANS);
    const y = cosine * Math.sin(longitude * RADIANS);
    const z = Math.sin(latitude * RADIANS);
    if (allowed?.ranks != null && allowed.ranks.length <= FEW) {
      nearby.count = 0;
      for (const rank of allowed.ranks) {
        const at = places[rank] ?? 0;
        const chord = ((xs[at] ?? 0) - x) ** 2 + ((ys[at] ?? 0) - y) ** 2 + ((zs[at] ?? 0) - z) ** 2;
        if (chord > longest) continue;
        ranks[nearby.count] = rank;
        squares[nearby.count] = squareOf(chord);
        nearby.count += 1;
      }
      return nearby;
    }
    const first = Math.max(0, Math.floor((latitude - reachDegrees) / ROW_DEGREES) - lowest);
    const last = Math.min(rows - 1, Math.floor((latitude + reachDegrees) / ROW_DEGREES) - lowest);
    const marks = allowed === null ? null : allowed.marks;
    const mark = allowed === null ? 0 : allowed.mark;
    let count = 0;
    for (let row = first; row <= last; row += 1) {
      const south = (row + lowest) * ROW_DEGREES;
      const gap = Math.max(0, south - latitude - MARGIN, latitude - south - ROW_DEGREES - MARGIN);
      // How far east and west a point of this row can be, from the haversine of its distance.
      const left = longest / 4 - Math.sin((gap * RADIANS) / 2) ** 2;
      const shrink = cosine * (cosines[row] ?? 0);
      const width = left < shrink ? widthOf(Math.sqrt(Math.max(0, left / shrink))) : 360;
      const end = starts[row + 1] ?? length;
      const east = longitude + width;
      for (let at = firstFrom(longitudes, longitude - width, starts[row] ?? length, end); at < end; at += 1) {
        if ((longitudes[at] ?? 0) > east) break;
        const dx = (xs[at] ?? 0) - x;
        const dy = (ys[at] ?? 0) - y;
        const dz = (zs[at] ?? 0) - z;
        const chord = dx * dx + dy * dy + dz * dz;
        if (chord > longest) continue;
        const rank = ranksInOrder[at] ?? 0;
        if (marks !== null && marks[rank] !== mark) continue;
        ranks[count] = rank;
        squares[count] = squareOf(chord);
        count += 1;
      }
    }
    nearby.count = count;
    return nearby;
  };
}

/** Returns an angle in degrees that is no less than twice the arc sine, nor much more where that is small. */
const widthOf = (sine: number): number =>
  (2 * (sine < 0.5 ? sine * (1 + (sine * sine) / 4) : Math.asin(sine))) / RADIANS + MARGIN;

/** The square of a distance from that of its chord, exact to 12 digits at these distances. */
const squareOf = (chord: number): number =>
  RADIUS_KM * RADIUS_KM * (chord + (chord * chord) / 12 + (chord * chord * chord) / 90);

const rowOf = ({ latitude }: TerritoryCommune): number => Math.floor((latitude ?? 0) / ROW_DEGREES);
