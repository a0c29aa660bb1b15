import { departements, epcis } from './limits.generated.ts';
import { project, type Pixels } from './mercator.ts';
import { PATH_UNITS } from './outlines.ts';
import { UNITS } from './outlines.generated.ts';

/** A rectangle of the world at zoom 0. */
export interface WorldBox {
  readonly middle: Pixels;
  readonly wide: number;
  readonly high: number;
}

/** Limits as paths over the world, in the units of the outlines. */
export interface Limits {
  readonly departements: string;
  readonly epcis: string;
}

/** Lines as they are kept, read once. */
const lines = { departements: createLines(departements), epcis: createLines(epcis) };

/** Writes the limits of départements, and those of EPCI inside them, that a rectangle shows: a picture holds no others. */
export const limitsWithin = (box: WorldBox): Limits => ({
  departements: write(lines.departements(), box),
  epcis: write(lines.epcis(), box),
});

/** Reads lines, each a first point and steps from it, when they are first asked for. */
function createLines(text: string): () => readonly (readonly Pixels[])[] {
  let read: readonly (readonly Pixels[])[] | null = null;
  return () =>
    (read ??= text.split('\n').map((line) => {
      let [lon, lat] = [0, 0];
      return line.split(' ').map((step) => {
        const [dx = 0, dy = 0] = step.split(',').map((digits) => Number.parseInt(digits, 36));
        [lon, lat] = [lon + dx, lat + dy];
        return project({ lon: lon / UNITS, lat: lat / UNITS }, 0);
      });
    }));
}

function write(all: readonly (readonly Pixels[])[], { middle, wide, high }: WorldBox): string {
  const isIn = ({ x, y }: Pixels): boolean => Math.abs(x - middle.x) < wide / 2 && Math.abs(y - middle.y) < high / 2;
  const say = ({ x, y }: Pixels): string => `${(x * PATH_UNITS).toFixed(1)} ${(y * PATH_UNITS).toFixed(1)}`;
  return all
    .filter((line) => line.some(isIn))
    .map((line) => `M${line.map(say).join('L')}`)
    .join('');
}
