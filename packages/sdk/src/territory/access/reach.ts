import { groupBy } from '../../group-by.ts';
import type { TerritoryCommune } from '../places.ts';

/** Mean radius of the Earth, in kilometres, of the great circle. */
const RADIUS_KM = 6371.0088;
/** From this distance on an offer is out of reach. */
export const REACH_KM = 30;
const CELL_DEGREES = 0.3;
const EDGE = Math.exp(-0.5);

/**
 * Returns the weight of an offer at a distance: 1 on the spot, 0 from 30 km on, without a step between.
 * @example weightAt(15) // 0.701367, rounded
 */
export function weightAt(kilometres: number): number {
  return kilometres > REACH_KM ? 0 : weightOfSquare(kilometres * kilometres);
}

function weightOfSquare(square: number): number {
  return (Math.exp((-0.5 * square) / (REACH_KM * REACH_KM)) - EDGE) / (1 - EDGE);
}

/** The communes near a point: how many, their ranks, the squares of their distances in km², and their weights. */
export interface Nearby {
  count: number;
  readonly ranks: Int32Array;
  readonly squares: Float64Array;
  readonly weights: Float64Array;
}

/** Creates a search of the communes within reach of a point. What it returns is written over by the next search. */
export function createReach(
  communes: readonly TerritoryCommune[],
): (latitude: number, longitude: number, isAllowed: ((rank: number) => boolean) | null) => Nearby {
  const points = communes.map(({ latitude, longitude }) => toPoint(latitude ?? 0, longitude ?? 0));
  const [xs, ys, zs] = [0, 1, 2].map((axis) => Float64Array.from(points, (point) => point[axis] ?? 0)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const cells = groupBy(communes.keys(), (rank) =>
    keyOf(cellOf(communes[rank]?.latitude ?? 0), cellOf(communes[rank]?.longitude ?? 0)),
  );
  const nearby: Nearby = {
    count: 0,
    ranks: new Int32Array(communes.length),
    squares: new Float64Array(communes.length),
    weights: new Float64Array(communes.length),
  };
  // The square of the chord of the reach, on a sphere of radius 1.
  const longest = (2 * Math.sin(REACH_KM / RADIUS_KM / 2)) ** 2;

  return (latitude, longitude, isAllowed) => {
    const [x, y, z] = toPoint(latitude, longitude);
    const row = cellOf(latitude);
    const column = cellOf(longitude);
    // A degree of longitude is shorter the farther it is from the equator.
    const shrink = Math.max(0.01, Math.cos(((Math.abs(latitude) + CELL_DEGREES) * Math.PI) / 180));
    const width = Math.ceil(CELL_DEGREES / shrink / CELL_DEGREES);
    let count = 0;
    for (let i = row - 1; i <= row + 1; i += 1) {
      for (let j = column - width; j <= column + width; j += 1) {
        for (const rank of cells.get(keyOf(i, j)) ?? []) {
          const chord = ((xs[rank] ?? 0) - x) ** 2 + ((ys[rank] ?? 0) - y) ** 2 + ((zs[rank] ?? 0) - z) ** 2;
          if (chord > longest || (isAllowed !== null && !isAllowed(rank))) continue;
          // The square of the angle from the square of its chord, exact to 12 digits at these distances.
          const square = RADIUS_KM * RADIUS_KM * (chord + (chord * chord) / 12 + (chord * chord * chord) / 90);
          nearby.ranks[count] = rank;
          nearby.squares[count] = square;
          nearby.weights[count] = Math.max(0, weightOfSquare(square));
          count += 1;
        }
      }
    }
    nearby.count = count;
    return nearby;
  };
}

function toPoint(latitude: number, longitude: number): [number, number, number] {
  const [phi, lambda] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

const cellOf = (degrees: number): number => Math.floor(degrees / CELL_DEGREES);
const keyOf = (row: number, column: number): number => row * 4096 + column;
