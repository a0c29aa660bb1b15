import { firstFrom, orderOf } from '../order.ts';
import type { TerritoryCommune } from '../places.ts';
import { numbersOf } from '../rounding.ts';
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
// A product is several times as quick as a division, and there are tens of millions of pairs in a country.
const [STEPS_OF_A_SQUARE, HALF_A_STEP, SIXTH, FULL] = [STEPS / REACH_SQUARE, 0.5 / STEPS, 1 / 6, 1 / (1 - EDGE)];
const exponentials = Float64Array.from({ length: STEPS + 1 }, (_, step) => Math.exp((-0.5 * step) / STEPS));

/** Returns the weight at the square of a distance in km². */
export function weightOfSquare(square: number): number {
  const at = square * STEPS_OF_A_SQUARE;
  // The whole part as a machine takes it in one step. Up to the reach, and a hair beyond it, there is a value.
  const step = at | 0;
  const rest = (at - step) * HALF_A_STEP;
  const value = (exponentials[step] ?? 0) * (1 - rest * (1 - rest * (0.5 - rest * SIXTH)));
  return value > EDGE ? (value - EDGE) * FULL : 0;
}

/** The communes near a point: how many, their ranks, the squares of their distances in km² and the weights of these. */
export interface Nearby {
  count: number;
  readonly ranks: Int32Array;
  readonly squares: Float64Array;
  readonly weights: Float64Array;
  /** Their job seekers, by weight. */
  weighed: number;
  /** Their job seekers, each alike. */
  within: number;
}

/** A point in degrees. */
export interface Spot {
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/**
 * Puts spots with a point in an order in which neighbours stand near one another: by row, then from west to east. Returns their
 * ranks, null where they stand in it already.
 */
function orderBySpot(spots: readonly Spot[]): Int32Array | null {
  // The row in the whole part of a number, the longitude in the rest: to a thousandth of the margin of a search.
  const keys = numbersOf(spots, (spot) => rowOf(spot) + ((spot.longitude ?? 0) + 180) / 361);
  return keys.every((key, at) => at === 0 || key >= (keys[at - 1] ?? 0)) ? null : orderOf(keys);
}

/** Sorts communes with a point so that neighbours stand near one another. */
export function sortBySpot(communes: readonly TerritoryCommune[]): readonly TerritoryCommune[] {
  const order = orderBySpot(communes);
  return order === null ? communes : Array.from(order, (rank) => communes[rank]).filter((one) => one !== undefined);
}

/** Spots in rows from south to north, those of a row from west to east, each with its point on a sphere of radius 1. */
interface Rows {
  /** The rank of each among the spots that were given. */
  readonly ranks: Int32Array;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly zs: Float64Array;
  readonly longitudes: Float64Array;
  /** Where each row begins, from the lowest one, and where the last one ends. */
  readonly starts: Int32Array;
  readonly lowest: number;
  readonly count: number;
}

function inRows(spots: readonly Spot[], order = orderBySpot(spots)): Rows {
  const { length } = spots;
  const ranks = order ?? Int32Array.from({ length }, (_, rank) => rank);
  const inOrder = (at: number): Spot | undefined => spots[ranks[at] ?? -1];
  const [xs, ys, zs, longitudes] = [0, 1, 2, 3].map(() => new Float64Array(length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const [southmost, northmost] = [inOrder(0), inOrder(length - 1)];
  const lowest = southmost === undefined ? 0 : rowOf(southmost);
  const count = northmost === undefined ? 0 : rowOf(northmost) - lowest + 1;
  const starts = new Int32Array(count + 1).fill(length);
  for (let at = 0; at < length; at += 1) {
    const spot = inOrder(at);
    if (spot === undefined) continue;
    const point = toSphere(spot);
    xs[at] = point.x;
    ys[at] = point.y;
    zs[at] = point.z;
    longitudes[at] = spot.longitude ?? 0;
    const row = rowOf(spot) - lowest;
    if ((starts[row] ?? 0) > at) starts[row] = at;
  }
  // A row without spots begins where the next one does.
  for (let row = count - 1; row >= 0; row -= 1) {
    starts[row] = Math.min(starts[row] ?? length, starts[row + 1] ?? length);
  }
  return { ranks, xs, ys, zs, longitudes, starts, lowest, count };
}

function toSphere({ latitude, longitude }: Spot): { readonly x: number; readonly y: number; readonly z: number } {
  const phi = (latitude ?? 0) * RADIANS;
  const lambda = (longitude ?? 0) * RADIANS;
  const cosine = Math.cos(phi);
  return { x: cosine * Math.cos(lambda), y: cosine * Math.sin(lambda), z: Math.sin(phi) };
}

/** The square of the chord of a distance, on a sphere of radius 1. */
const squareOfChord = (km: number): number => (2 * Math.sin(km / RADIUS_KM / 2)) ** 2;
const LONGEST = squareOfChord(REACH_KM);
const REACH_DEGREES = REACH_KM / RADIUS_KM / RADIANS + MARGIN;

/** The surroundings of a point: the rows within a distance of it, and how far east and west a spot of each row can be. */
export interface Around {
  readonly longitude: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** The square of the chord of the distance. */
  readonly longest: number;
  /** The first row. */
  readonly first: number;
  /** In degrees, by row from the first one. */
  readonly widths: readonly number[];
}

/** Finds the surroundings of a point, for searches of several lists of spots. */
export function aroundOf(spot: Spot, km: number): Around {
  const latitude = spot.latitude ?? 0;
  const longitude = spot.longitude ?? 0;
  const longest = squareOfChord(km);
  const degrees = km / RADIUS_KM / RADIANS + MARGIN;
  const first = Math.floor((latitude - degrees) / ROW_DEGREES);
  const last = Math.floor((latitude + degrees) / ROW_DEGREES);
  const cosine = Math.cos(latitude * RADIANS);
  const widths: number[] = [];
  for (let row = first; row <= last; row += 1) widths.push(widthIn(row, latitude, cosine * cosineOf(row), longest));
  return { longitude, ...toSphere(spot), longest, first, widths };
}

/** Creates a look at the spots in the surroundings of a point, by their ranks, that ends at the first one that passes. It tells whether one did. */
export function createLook(spots: readonly Spot[]): (around: Around, passes: (rank: number) => boolean) => boolean {
  const { ranks, xs, ys, zs, longitudes, starts, lowest, count } = inRows(spots);
  return ({ longitude, x, y, z, longest, first, widths }, passes) => {
    for (let at = 0; at < widths.length; at += 1) {
      const row = first + at - lowest;
      if (row < 0 || row >= count) continue;
      const width = widths[at] ?? 0;
      const end = starts[row + 1] ?? 0;
      for (let spot = firstFrom(longitudes, longitude - width, starts[row] ?? end, end); spot < end; spot += 1) {
        if ((longitudes[spot] ?? 0) > longitude + width) break;
        const dx = (xs[spot] ?? 0) - x;
        const dy = (ys[spot] ?? 0) - y;
        const dz = (zs[spot] ?? 0) - z;
        if (dx * dx + dy * dy + dz * dz <= longest && passes(ranks[spot] ?? 0)) return true;
      }
    }
    return false;
  };
}

/** The least cosine of the latitudes of a row. */
function cosineOf(row: number): number {
  const south = row * ROW_DEGREES;
  return Math.cos(Math.max(Math.abs(south), Math.abs(south + ROW_DEGREES)) * RADIANS);
}

/**
 * How far east and west a spot of a row can be, in degrees, from the haversine of its distance.
 * @param shrink the cosine of the latitude of the point, times that of the row
 */
function widthIn(row: number, latitude: number, shrink: number, longest: number): number {
  const south = row * ROW_DEGREES;
  const gap = Math.max(0, south - latitude - MARGIN, latitude - south - ROW_DEGREES - MARGIN);
  const left = longest / 4 - Math.sin((gap * RADIANS) / 2) ** 2;
  return left < shrink ? widthOf(Math.sqrt(Math.max(0, left / shrink))) : 360;
}

/** The spots of a list of ranks among those of rows whose ranks are their places. */
function partOf(rows: Rows, members: readonly number[]): Rows {
  const ranks = Int32Array.from(members).sort();
  const pick = (values: Float64Array): Float64Array => numbersOf(ranks, (rank) => values[rank] ?? 0);
  let at = 0;
  const starts = rows.starts.map((start) => {
    while (at < ranks.length && (ranks[at] ?? 0) < start) at += 1;
    return at;
  });
  const { xs, ys, zs, longitudes } = rows;
  return { ...rows, ranks, xs: pick(xs), ys: pick(ys), zs: pick(zs), longitudes: pick(longitudes), starts };
}

/** Where a search looks from, and the runs of spots, each in one row, that may be within reach. Written over by each search. */
interface Look {
  latitude: number;
  longitude: number;
  cosine: number;
  x: number;
  y: number;
  z: number;
  /** Where each run begins and ends, one after another. */
  readonly runs: Int32Array;
  runCount: number;
}

/**
 * Creates a search of the communes within reach of a point. It returns the same object each time, written over by the next search.
 * @param communes in the order of `sortBySpot`
 * @param demand their job seekers
 */
export function createReach(
  communes: readonly TerritoryCommune[],
  demand: Float64Array,
): (latitude: number, longitude: number, allowed: Allowed | null) => Nearby {
  const { length } = communes;
  const all = inRows(communes, null);
  // Offers for one wide zone follow one another: its communes alone are fewer than all around, and none of them is left out.
  let members: readonly number[] | null = null;
  let part = all;
  const cosines = Float64Array.from({ length: all.count }, (_, row) => cosineOf(row + all.lowest));
  const [ranks, squares, weights] = [new Int32Array(length), new Float64Array(length), new Float64Array(length)];
  const nearby: Nearby = { count: 0, ranks, squares, weights, weighed: 0, within: 0 };
  const look: Look = {
    ...{ latitude: 0.5, longitude: 0.5, cosine: 0.5, x: 0.5, y: 0.5, z: 0.5 },
    ...{ runs: new Int32Array(2 * all.count), runCount: 0 },
  };
  return (latitude, longitude, allowed) => {
    const cosine = Math.cos(latitude * RADIANS);
    look.latitude = latitude;
    look.longitude = longitude;
    look.cosine = cosine;
    look.x = cosine * Math.cos(longitude * RADIANS);
    look.y = cosine * Math.sin(longitude * RADIANS);
    look.z = Math.sin(latitude * RADIANS);
    const own = allowed?.ranks ?? null;
    if (own !== null && own.length <= FEW) keepOf(own, all, look, nearby);
    else {
      if (own !== null && own !== members) {
        members = own;
        part = partOf(all, members);
      }
      const rows = own === null ? all : part;
      findRuns(rows, cosines, look);
      keepNear(rows, look, own === null ? allowed : null, nearby);
    }
    weigh(nearby, demand);
    return nearby;
  };
}

// These go over tens of millions of pairs in a country: each is a function of its own, which the engine compiles once for all calls.

/** Finds the runs of spots that may be within reach, from south to north. */
function findRuns({ longitudes, starts, lowest, count }: Rows, cosines: Float64Array, look: Look): void {
  const { latitude, longitude, cosine, runs } = look;
  const first = Math.max(0, Math.floor((latitude - REACH_DEGREES) / ROW_DEGREES) - lowest);
  const last = Math.min(count - 1, Math.floor((latitude + REACH_DEGREES) / ROW_DEGREES) - lowest);
  let found = 0;
  for (let row = first; row <= last; row += 1) {
    const width = widthIn(row + lowest, latitude, cosine * (cosines[row] ?? 0), LONGEST);
    const end = starts[row + 1] ?? 0;
    const from = firstFrom(longitudes, longitude - width, starts[row] ?? end, end);
    runs[found] = from;
    runs[found + 1] = firstFrom(longitudes, longitude + width, from, end);
    found += 2;
  }
  look.runCount = found / 2;
}

/** Keeps the spots of runs that are within reach and allowed, with the squares of their chords. */
function keepNear({ ranks, xs, ys, zs }: Rows, look: Look, allowed: Allowed | null, nearby: Nearby): void {
  const { x, y, z, runs, runCount } = look;
  const { ranks: kept, squares } = nearby;
  const marks = allowed === null ? null : allowed.marks;
  const mark = allowed === null ? 0 : allowed.mark;
  let count = 0;
  for (let run = 0; run < runCount; run += 1) {
    const end = runs[2 * run + 1] ?? 0;
    for (let at = runs[2 * run] ?? 0; at < end; at += 1) {
      const dx = (xs[at] ?? 0) - x;
      const dy = (ys[at] ?? 0) - y;
      const dz = (zs[at] ?? 0) - z;
      const chord = dx * dx + dy * dy + dz * dz;
      if (chord > LONGEST) continue;
      const rank = ranks[at] ?? 0;
      if (marks !== null && marks[rank] !== mark) continue;
      kept[count] = rank;
      squares[count] = chord;
      count += 1;
    }
  }
  nearby.count = count;
}

/** Keeps those of a short list that are within reach, with the squares of their chords. */
function keepOf(own: readonly number[], { xs, ys, zs }: Rows, { x, y, z }: Look, nearby: Nearby): void {
  const { ranks, squares } = nearby;
  let count = 0;
  for (let at = 0; at < own.length; at += 1) {
    const rank = own[at] ?? 0;
    const dx = (xs[rank] ?? 0) - x;
    const dy = (ys[rank] ?? 0) - y;
    const dz = (zs[rank] ?? 0) - z;
    const chord = dx * dx + dy * dy + dz * dz;
    if (chord > LONGEST) continue;
    ranks[count] = rank;
    squares[count] = chord;
    count += 1;
  }
  nearby.count = count;
}

/** Weighs the communes near an offer by their distances, of which it makes squares in km² of those of chords. */
function weigh(nearby: Nearby, demand: Float64Array): void {
  const { count, ranks, squares, weights } = nearby;
  let weighed = 0;
  let within = 0;
  for (let at = 0; at < count; at += 1) {
    const people = demand[ranks[at] ?? 0] ?? 0;
    const square = squareOf(squares[at] ?? 0);
    const weight = weightOfSquare(square);
    squares[at] = square;
    weights[at] = weight;
    weighed += people * weight;
    within += people;
  }
  nearby.weighed = weighed;
  nearby.within = within;
}

/** Returns an angle in degrees that is no less than twice the arc sine, nor much more where that is small. */
const widthOf = (sine: number): number =>
  (2 * (sine < 0.5 ? sine * (1 + (sine * sine) / 4) : Math.asin(sine))) / RADIANS + MARGIN;

const [RADIUS_SQUARE, TWELFTH, NINETIETH] = [RADIUS_KM * RADIUS_KM, 1 / 12, 1 / 90];
/** The square of a distance from that of its chord, exact to 12 digits at these distances. */
const squareOf = (chord: number): number => RADIUS_SQUARE * chord * (1 + chord * (TWELFTH + chord * NINETIETH));

const rowOf = ({ latitude }: Spot): number => Math.floor((latitude ?? 0) / ROW_DEGREES);
