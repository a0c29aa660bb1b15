import { nextTask } from '../elements/turn.ts';
import { project } from './mercator.ts';
import { departements, france, land, UNITS } from './outlines.generated.ts';

/** Units of a path in a pixel of the world at zoom 0. */
export const PATH_UNITS = 1000;

const STEP_END = /[ \n]/;
/** More characters than a step has. */
const LONGEST_STEP = 20;
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
  let at = 0;
  let [x, y] = [0, 0];
  let path = '';
  /** Writes some points more. Returns false once there is none. */
  const more = (): boolean => {
    for (let points = 0; points < AT_ONCE && at < text.length; points += 1) {
      const isFirst = at === 0 || text[at - 1] === '\n';
      const next = STEP_END.exec(text.slice(at, at + LONGEST_STEP))?.index ?? text.length - at;
      const [dx = 0, dy = 0] = text
        .slice(at, at + next)
        .split(',')
        .map((digits) => Number.parseInt(digits, 36));
      [x, y] = isFirst ? [dx, dy] : [x + dx, y + dy];
      const point = project({ lon: x / UNITS, lat: y / UNITS }, 0);
      path += `${isFirst ? 'M' : 'L'}${(point.x * PATH_UNITS).toFixed(1)} ${(point.y * PATH_UNITS).toFixed(1)}`;
      at += next;
      if (text[at] !== ' ') path += end;
      at += 1;
    }
    return at < text.length;
  };
  return {
    more,
    whole: (): string => {
      while (more());
      return path;
    },
  };
}
