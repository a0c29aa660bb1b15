// The short names of the places that pins show, on a ground without streets: nothing else tells there which is which.
import type { Pixels } from '../../../../shared/map/mercator.ts';
import type { Taken } from '../../pins/clear.ts';
import type { PinOnGround } from '../../pins/pin-rooms.ts';
import { touches, type Room } from '../../rooms.ts';
import { boxOf, linesBeside, type Line, type Shape } from './name-places.ts';

/** The letters of a line at most, and the height of them in pixels. */
const [LETTERS, PX] = [20, 11];
/** The width of a letter in heights: a capital is wider. */
const WIDTH = { small: 0.58, capital: 0.74 } as const;
const CAPITALS = /\p{Lu}/gu;
const LINE_HEIGHT = 1.15;

/** A name as it is written beside its pin. */
export type PinName = Line & { readonly lines: readonly string[]; readonly px: number; readonly box: Taken };

/** Returns a name on two lines at most, cut after a word where it is longer. */
export function toLines(name: string): readonly string[] {
  const lines: string[] = [];
  const words = name.trim().split(/\s+/);
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LETTERS) lines[lines.length - 1] = `${last} ${word}`;
    else if (lines.length < 2) lines.push(word);
    else return [lines[0] ?? '', `${lines[1]}…`];
  }
  return lines;
}

function shapeOf(lines: readonly string[]): Shape {
  const widthOf = (line: string): number =>
    (line.length * WIDTH.small + (line.match(CAPITALS)?.length ?? 0) * (WIDTH.capital - WIDTH.small)) * PX;
  return { lines, half: Math.max(...lines.map(widthOf)) / 2 + 2, more: (lines.length - 1) * PX * LINE_HEIGHT };
}

/**
 * Writes the names of pins beside them, in their order, where that covers no pin and no other name.
 * @param size the size of the view, which is the middle half of the drawing
 */
export function namePins(
  pins: readonly PinOnGround[],
  { taken, size }: { readonly taken: readonly Room[]; readonly size: Pixels },
): readonly PinName[] {
  const rooms: Room[] = [...pins.flatMap((pin) => pin.rooms), ...taken];
  const isInView = ({ left, right, top, bottom }: Taken): boolean =>
    left > size.x / 2 && right < (size.x * 3) / 2 && top > size.y / 2 && bottom < (size.y * 3) / 2;
  return pins.flatMap((pin) => {
    if (pin.name === undefined || pin.name === null || pin.name === '') return [];
    const lines = toLines(pin.name);
    const shape = shapeOf(lines);
    // At its corners, a name may be that of another pin.
    const line = linesBeside(pin, shape, PX)
      .slice(0, 4)
      .find((one) => {
        const box = boxOf(shape, one, PX);
        return isInView(box) && !rooms.some((room) => touches(box, room));
      });
    if (line === undefined) return [];
    const box = boxOf(shape, line, PX);
    rooms.push(box);
    return [{ ...line, lines, px: PX, box }];
  });
}

/** Tells whether a name in view has no room for other pins and their names alone, which a closer view parts: not at the edge of the view. */
export function isCrowded(pins: readonly PinOnGround[], names: readonly PinName[], size: Pixels): boolean {
  const rooms: Room[] = [...pins.flatMap((pin) => pin.rooms), ...names.map(({ box }) => box)];
  const isInView = ({ x, y }: Pixels): boolean =>
    Math.abs(x - size.x) < size.x / 2 && Math.abs(y - size.y) < size.y / 2;
  return pins.some((pin) => {
    if (pin.name === undefined || pin.name === null || pin.name === '' || !isInView(pin.place)) return false;
    const shape = shapeOf(toLines(pin.name));
    // The box of its own name, where it has one, lies on one of these places.
    const places = linesBeside(pin, shape, PX).slice(0, 4);
    const isNamed = places.some((one) => names.some(({ middle, base }) => middle === one.middle && base === one.base));
    return !isNamed && places.every((one) => rooms.some((room) => touches(boxOf(shape, one, PX), room)));
  });
}
