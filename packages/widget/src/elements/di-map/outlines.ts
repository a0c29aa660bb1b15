import { project, type LonLat } from '../../state/mercator.ts';
import * as data from './outlines.generated.ts';

/** The contour of one département, ready to be drawn: a path in pixels of the world at `OUTLINE_ZOOM`. */
export interface Outline {
  readonly path: string;
  readonly west: number;
  readonly east: number;
  readonly north: number;
  readonly south: number;
}

/** A town that orients the reader. */
export interface Town extends LonLat {
  readonly name: string;
}

/** What a map without tiles is drawn from. */
export interface Backdrop {
  readonly outlines: readonly Outline[];
  /** The largest first. */
  readonly towns: readonly Town[];
}

/** The zoom of the pixels that paths are written in: whole numbers are then fine enough. */
export const OUTLINE_ZOOM = 10;

const STEP_DEGREES = 0.005;

/** Reads the contours and the towns that ship with the map. */
export function readBackdrop(): Backdrop {
  const lines = data.lines.split(' ').map(readLine);
  return {
    outlines: data.rings.split(' ').map((one) => toOutline(one, lines)),
    towns: data.towns.split('\n').map(toTown),
  };
}

function readLine(text: string): LonLat[] {
  const line: LonLat[] = [];
  let [lon, lat] = [0, 0];
  const numbers = readNumbers(text);
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    lon += numbers[i] ?? 0;
    lat += numbers[i + 1] ?? 0;
    line.push({ lon: lon * STEP_DEGREES, lat: lat * STEP_DEGREES });
  }
  return line;
}

/** Reads signed numbers of five bits a character, as encoded polylines write them. */
function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (let i = 0; i < text.length; i += 1) {
    const bits = text.charCodeAt(i) - 63;
    value |= (bits & 31) << shift;
    shift += 5;
    if (bits >= 32) continue;
    numbers.push(value & 1 ? ~(value >> 1) : value >> 1);
    [value, shift] = [0, 0];
  }
  return numbers;
}

function toOutline(text: string, lines: readonly LonLat[][]): Outline {
  const rings = text
    .slice(text.indexOf(':') + 1)
    .split(';')
    .map((ring) => ring.split(',').flatMap((number) => lineOf(Number(number), lines)));
  const places = rings.flat();
  const [lons, lats] = [places.map(({ lon }) => lon), places.map(({ lat }) => lat)];
  return {
    path: rings.map(toPath).join(''),
    west: Math.min(...lons),
    east: Math.max(...lons),
    south: Math.min(...lats),
    north: Math.max(...lats),
  };
}

const lineOf = (number: number, lines: readonly LonLat[][]): readonly LonLat[] =>
  number < 0 ? [...(lines[~number] ?? [])].reverse() : (lines[number] ?? []);

function toPath(ring: readonly LonLat[]): string {
  const points = ring.map((place) => {
    const { x, y } = project(place, OUTLINE_ZOOM);
    return `${Math.round(x)} ${Math.round(y)}`;
  });
  return `M${points.join('L')}Z`;
}

function toTown(text: string): Town {
  const [name = '', lat, lon] = text.split('|');
  return { name, lat: Number(lat) / 100, lon: Number(lon) / 100 };
}
