import { project } from './mercator.ts';
import { departements, france, land, UNITS } from './outlines.generated.ts';

/** Units of a path in a pixel of the world at zoom 0. */
export const PATH_UNITS = 1000;

/** The outlines that ship with the map, as paths over the world at zoom 0. Each is written when it is first drawn. */
export const outlines = {
  land: once(land, 'Z'),
  france: once(france, 'Z'),
  departements: once(departements, ''),
};

function once(text: string, end: 'Z' | ''): () => string {
  let path: string | null = null;
  return () => (path ??= toPath(text, end));
}

/** Reads lines, each a first point and steps from it. */
function toPath(text: string, end: 'Z' | ''): string {
  const lines = text.split('\n').map((line) => {
    let [x, y] = [0, 0];
    const points = line.split(' ').map((step) => {
      const [dx = 0, dy = 0] = step.split(',').map((digits) => Number.parseInt(digits, 36));
      [x, y] = [x + dx, y + dy];
      const at = project({ lon: x / UNITS, lat: y / UNITS }, 0);
      return `${(at.x * PATH_UNITS).toFixed(1)} ${(at.y * PATH_UNITS).toFixed(1)}`;
    });
    return `M${points.join('L')}${end}`;
  });
  return lines.join('');
}
