import type { PartFigures, TerritoryReport } from '@inclusion-kit/sdk/territory';
import { groundOf, grounds, type Limits } from '../shared/map/grounds.ts';
import { project, type Pixels } from '../shared/map/mercator.ts';

const [WIDE, LEAST_HIGH, SMALLEST] = [640, 200, 8];
/** The radius of the largest circle of so wide a picture: so many circles, so much room for each. */
const [MOST_LARGE, LEAST_LARGE, ROOM] = [48, 16, 180];
/** So much of the way between two circles their radii may take together. */
const TOUCH = 1.1;
/** The room around the middles of circles, as a part of the width, and the pixels around the outline of the country. */
const [MARGIN, COUNTRY_MARGIN] = [0.1125, 16];
/** An island is so much larger than the rectangle around the middles of its parts: its coast is seen whole. */
const ISLAND = 1.8;
/**
 * The strip under the circles: the key of the sizes, then the territories overseas, on the ground that goes on under the key where there are
 * none. Without the key it is less high.
 */
const STRIP = { high: 132, bare: 84, key: 200, gap: 8, widest: 132 } as const;
/** The people of the circles of the key, beside those of the largest. */
const KEY_SHARES = [1, 1 / 4, 1 / 20];
/** The share of a ground overseas that its frame shows. */
const INSET_SHARE = 0.42;
/** An island is so much less high than its frame is wide: a low frame still holds its coasts. */
const INSET_HIGH = 0.9;
/** The height of the name at the foot of a frame. */
const NAME_HIGH = 20;
/** The world is 256 pixels wide. So many show one commune with what surrounds it. */
const LEAST = 0.05;
/** The mainland, in degrees. */
const MAINLAND = [
  { lon: -5.2, lat: 51.15 },
  { lon: 9.65, lat: 41.3 },
].map((corner) => project(corner, 0));

/** A part as a circle: its middle and radius in the pixels of its frame. */
export interface Circle extends PartFigures {
  readonly people: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** A rectangle of the picture that shows a part of the world. */
export interface Frame {
  /** Pixels of the picture to the left of the frame. */
  readonly left: number;
  /** Pixels of the picture over the frame. */
  readonly top: number;
  /** Width of the frame, in pixels of the picture. */
  readonly wide: number;
  /** Height of the frame, in pixels of the picture. */
  readonly high: number;
  /** Pixels of the picture in a pixel of the world at zoom 0. */
  readonly scale: number;
  /** The point of the world at zoom 0 in the middle of the frame. */
  readonly middle: Pixels;
  /** The height of the part of the frame that holds its circles: the key lies over the rest. */
  readonly foot: number;
  /** The largest first, so that a small one is never under another. */
  readonly circles: readonly Circle[];
}

/** A circle of the key, by its foot. */
interface KeyCircle {
  readonly people: number;
  readonly x: number;
  readonly foot: number;
  readonly r: number;
}

/** The picture of the parts of a territory, in its own pixels: the widest ground first, those overseas in frames under it. */
export interface MapLayout {
  readonly wide: number;
  readonly high: number;
  readonly frames: readonly Frame[];
  readonly key: readonly KeyCircle[];
}

interface Placed extends PartFigures {
  readonly at: Pixels;
  readonly ground: Limits | null;
  readonly people: number;
}

/**
 * Lays the parts of a territory out as circles, those of each ground on a scale of their own: a scale from the mainland to La Réunion
 * would draw them on one another. The mainland is shown whole where the country is told. Null where nothing has a place and people.
 * @param options.wide the width of the picture in pixels
 * @param options.mostHigh the most pixels in height of the main frame
 * @param options.smallest the least radius of a circle, in pixels
 * @param options.hasKey leaves room for the key of the sizes
 */
export function layOutParts(
  { territoire: { niveau }, parties, unite }: TerritoryReport,
  {
    wide = WIDE,
    mostHigh = 480,
    smallest = SMALLEST,
    hasKey = true,
  }: {
    readonly wide?: number;
    readonly mostHigh?: number;
    readonly smallest?: number;
    readonly hasKey?: boolean;
  } = {},
): MapLayout | null {
  const placed = unite === null ? [] : placeParts(parties);
  const [main, ...overseas] = gather(placed);
  if (main === undefined) return null;
  const largest = placed.reduce((top, { people }) => Math.max(top, people), 0) || 1;
  const frame = mainFrame(main, { isCountry: niveau === 'france' && main[0]?.ground === grounds[0], wide, mostHigh });
  const size = wide / WIDE;
  const most = Math.max(
    LEAST_LARGE * size,
    Math.min(
      MOST_LARGE * size,
      (ROOM * size) / Math.sqrt(main.length),
      closest(main, frame.scale) * Math.sqrt(largest) * TOUCH,
    ),
  );
  const radiusOf = (people: number): number => Math.max(smallest, Math.sqrt(people / largest) * most);
  const toFrame = (frame: Omit<Frame, 'circles'>, parts: readonly Placed[]): Frame => ({
    ...frame,
    circles: parts
      .map((part) => ({
        ...part,
        x: frame.wide / 2 + (part.at.x - frame.middle.x) * frame.scale,
        y: frame.high / 2 + (part.at.y - frame.middle.y) * frame.scale,
        r: radiusOf(part.people),
      }))
      .sort((a, b) => b.r - a.r),
  });
  const strip = hasKey ? STRIP.high : STRIP.bare;
  const under = overseas.length === 0 && hasKey ? keyHigh(most) : 0;
  const insets = overseas.map((parts, at) =>
    toFrame(
      insetFrame(parts, {
        at,
        count: overseas.length,
        left: hasKey ? STRIP.key : 0,
        top: frame.high,
        wide,
        high: strip,
      }),
      parts,
    ),
  );
  return {
    ...{ wide, high: Math.round(frame.high + (overseas.length > 0 ? strip : under)) },
    frames: [toFrame(lengthen(frame, under), main), ...insets],
    key: hasKey ? layOutKey(largest, frame.high + keyHigh(most), most, radiusOf) : [],
  };
}

function placeParts(parts: readonly PartFigures[]): Placed[] {
  return parts.flatMap((part) => {
    const { latitude: lat, longitude: lon, personnes: people } = part;
    if (lat === null || lon === null || people === null) return [];
    return [{ ...part, people, at: project({ lon, lat }, 0), ground: groundOf({ lon, lat }) }];
  });
}

/** Puts the parts of each ground together, the mainland or else the ground of most of them first. */
function gather(placed: readonly Placed[]): (readonly Placed[])[] {
  const found = [...new Set(placed.map(({ ground }) => ground))];
  const isMainland = (parts: readonly Placed[]): number => Number(parts[0]?.ground === grounds[0]);
  return found
    .map((ground) => placed.filter((part) => part.ground === ground))
    .sort((a, b) => isMainland(b) - isMainland(a) || b.length - a.length);
}

function boundsOf(points: readonly Pixels[]) {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { wide: east - west, high: south - north, middle: { x: (west + east) / 2, y: (north + south) / 2 } };
}

/** Finds the pixels between two parts for the roots of their people, where these are least. */
function closest(parts: readonly Placed[], scale: number): number {
  let least = Infinity;
  for (const [at, one] of parts.entries()) {
    for (const other of parts.slice(at + 1)) {
      const way = Math.hypot(one.at.x - other.at.x, one.at.y - other.at.y) * scale;
      least = Math.min(least, way / (Math.sqrt(one.people) + Math.sqrt(other.people) || 1));
    }
  }
  return least;
}

function mainFrame(
  parts: readonly Placed[],
  {
    isCountry,
    wide: most,
    mostHigh,
  }: { readonly isCountry: boolean; readonly wide: number; readonly mostHigh: number },
): Omit<Frame, 'circles'> {
  const bounds = boundsOf([...parts.map(({ at }) => at), ...(isCountry ? MAINLAND : [])]);
  const ground = parts[0]?.ground ?? null;
  const isIsland = ground !== null && ground !== grounds[0] && parts.length > 1;
  const [wide, high] = [bounds.wide, bounds.high].map((size) => size * (isIsland ? ISLAND : 1)) as [number, number];
  const { middle } = bounds;
  const margin = isIsland ? 0 : isCountry ? COUNTRY_MARGIN : MARGIN * most;
  // A single part, or several in a line, still have a map around them.
  const scale = Math.min((most - 2 * margin) / Math.max(wide, LEAST), (mostHigh - 2 * margin) / Math.max(high, LEAST));
  const foot = Math.max(LEAST_HIGH, high * scale + 2 * margin);
  return { left: 0, top: 0, wide: most, high: foot, foot, scale, middle };
}

/** Shows more of the ground at the foot of a frame, whose circles stay where they are. */
function lengthen(frame: Omit<Frame, 'circles'>, by: number): Omit<Frame, 'circles'> {
  const { x, y } = frame.middle;
  return { ...frame, high: frame.high + by, middle: { x, y: y + by / 2 / frame.scale } };
}

/** Frames a ground overseas, beside the others under the map. It shows the middle of its ground: the islands and little sea. */
function insetFrame(
  parts: readonly Placed[],
  { at, count, ...from }: Readonly<Record<'at' | 'count' | 'left' | 'top' | 'wide' | 'high', number>>,
): Omit<Frame, 'circles'> {
  const room = (from.wide - from.left) / count - STRIP.gap;
  const wide = Math.min(STRIP.widest, room);
  const bounds = boundsOf(parts.map((part) => part.at));
  const [west = 0, south = 0, east = 0, north = 0] = parts[0]?.ground ?? [];
  const [corner, other] = [project({ lon: west, lat: north }, 0), project({ lon: east, lat: south }, 0)];
  const span = Math.max((other.x - corner.x) * INSET_SHARE, bounds.wide * 1.6, bounds.high * 1.6, LEAST);
  const left = from.left + at * (wide + STRIP.gap);
  const high = from.high - 2 * STRIP.gap;
  // One part alone has its name under it, off its coast.
  const name = parts.length === 1 ? NAME_HIGH : 0;
  const scale = Math.min(wide / span, (high - name) / (span * INSET_HIGH));
  const { x, y } = bounds.middle;
  return {
    ...{ left, top: from.top + STRIP.gap, wide, high, foot: high, scale },
    middle: { x, y: y + name / 2 / scale },
  };
}

/** The room around the key, the height of a line of its numbers, and the height of its strip. */
const [KEY_MARGIN, KEY_LINE] = [14, 14];
/** The height of the line over the key, which names its people. */
const KEY_NAME = 14;
const keyHigh = (most: number): number => 2 * most + 2 * KEY_MARGIN + KEY_NAME;

/** Tells how many people a size stands for. */
function layOutKey(
  largest: number,
  foot: number,
  most: number,
  radiusOf: (people: number) => number,
): readonly KeyCircle[] {
  const circles = KEY_SHARES.map((share) => {
    const people = Number((largest * share).toPrecision(share === 1 ? 2 : 1));
    return { people, x: most + 16, foot: foot - KEY_MARGIN, r: radiusOf(people) };
  });
  // The numbers of circles that are nearly as large would lie on one another.
  return circles.filter(({ r }, at) => at === 0 || (circles[at - 1]?.r ?? 0) - r >= KEY_LINE / 2);
}
