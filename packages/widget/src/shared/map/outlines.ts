import { nextTask } from '../elements/turn.ts';
import { project } from './mercator.ts';
import { departements, france, land, UNITS } from './outlines.generated.ts';

/** Units of a path in a pixel of the world at zoom 0. */
export const PATH_UNITS = 1000;

/** Points that are written at a time: many more would hold up the page. */
const AT_ONCE = 250;

const written = { land: write(land, 'Z'), france: write(france, 'Z'), departements: write(departements, '') };

/** The outlines that ship with the map, as paths over the world at zoom 0. Each is written when it is first drawn. */
export const outlines = {
  land: () => written.land.whole(),
  france: () => written.france.whole(),
  departements: () => written.departements.whole(),
};

/** Writes the outlines before they are drawn, a part a task. */
export async function writeOutlines(): Promise<void> {
  for (const { more } of Object.values(written)) while (more()) await nextTask();
}

/** Writes lines, each a first point and steps from it, some points at a time. */
function write(text: string, end: 'Z' | '') {
  let steps: string[] | null = null;
  let at = 0;
  let [x, y] = [0, 0];
  let sign = '';
  let path = '';
  let whole: string | null = null;
  /** Writes some points more. Returns false once there is none. */
  const more = (): boolean => {
    steps ??= text.replaceAll('\n', ' \n ').split(' ');
    for (const step of steps.slice(at, (at += AT_ONCE))) {
      if (step === '\n') {
        [x, y] = [0, 0];
        path += `${end}M`;
        sign = '';
        continue;
      }
      const [dx = 0, dy = 0] = step.split(',').map((digits) => Number.parseInt(digits, 36));
      [x, y] = [x + dx, y + dy];
      const point = project({ lon: x / UNITS, lat: y / UNITS }, 0);
      path += `${sign}${(point.x * PATH_UNITS).toFixed(1)} ${(point.y * PATH_UNITS).toFixed(1)}`;
      sign = 'L';
    }
    return at < steps.length;
  };
  return {
    more,
    whole: (): string => {
      if (whole !== null) return whole;
      while (more());
      whole = `M${path}${end}`;
      steps = [];
      return whole;
    },
  };
}
