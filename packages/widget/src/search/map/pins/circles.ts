import { farBetween as far, project, type LonLat, type Pixels } from '../../../shared/map/mercator.ts';
import { isClear, placesAround, type Drop } from './drops/drops.ts';

/** A circle of several offers, before it has its place. */
export interface Round {
  /** The middle of its offers. */
  readonly middle: Pixels;
  readonly offers: readonly LonLat[];
  /** It stands in its middle rather than on an offer that is further from there: others of its crowd need the room. */
  readonly isParted?: boolean;
}

/** From so many offers a circle that gathers them is larger: from some, and from many. */
const SOME = 5;
export const MANY = 20;
/** The sides of circles of few, of some and of many. */
const SIDES = [30, 36, 42] as const;
/** The line around a circle, and the part of its halo that no other circle covers. */
const [LINE, HALO] = [2, 3];
/** Places in one such square are as good for a circle. */
const CELL_PX = 8;
/** More squares than there are in a row of the world at the closest zoom. */
const ROW = 2 ** 24;
/** The places of a circle that are tried for it. */
const MOST_TRIED = 50;
/** Returns the side of the circle of so many offers, in pixels. */
export const sideOf = (count: number): (typeof SIDES)[number] => SIDES[count >= MANY ? 2 : count >= SOME ? 1 : 0];

/** Tells whether circles of so many offers, so far from each other, leave each other in sight. */
export const areApart = (distance: number, one: number, other: number): boolean =>
  distance >= (sideOf(one) + sideOf(other)) / 2 + 2 * (LINE + HALO);

/** A place of a circle, and how far it is from the middle of its offers. */
interface Own {
  readonly at: Pixels;
  readonly away: number;
}

/** The places of offers at the zoom that they were last asked for: those of one circle are asked for in each round. */
const known = new WeakMap<LonLat, { readonly zoom: number; readonly at: Pixels }>();

function placeOf(offer: LonLat, zoom: number): Pixels {
  let place = known.get(offer);
  if (place?.zoom !== zoom) known.set(offer, (place = { zoom, at: project(offer, zoom) }));
  return place.at;
}

/** Tells of one place after the other whether none before it was as good as there. */
function isNews(): (own: Own) => boolean {
  const cells = new Set<number>();
  return ({ at: { x, y } }) => {
    const { size } = cells;
    return cells.add(Math.floor(x / CELL_PX) * ROW + Math.floor(y / CELL_PX)).size > size;
  };
}

/** The places of circles as they were last listed: each is asked for several times, and most of them hold what they held. */
const listed = new WeakMap<Round['offers'], { readonly key: string; readonly own: Own[] }>();

/** Lists the places of the offers of a circle, the nearest to their middle first. Of several that are hardly apart, one is enough. */
function ownOf({ middle, offers, isParted = false }: Round, zoom: number): Own[] {
  const key = [zoom, offers.length, isParted, middle.x, middle.y].join(' ');
  const before = listed.get(offers);
  if (before?.key === key) return before.own;
  const all = offers
    .map((offer) => placeOf(offer, zoom))
    .map((at) => ({ at, away: far(at, middle) }))
    .sort((one, other) => one.away - other.away)
    .filter(isNews());
  const own = isParted ? all.filter(({ away }) => away <= sideOf(offers.length) / 2) : all;
  listed.set(offers, { key, own });
  return own;
}

/** Returns the place that a circle stands for: that of its offers which is nearest to their middle. The middle itself may lie in the sea. */
export const anchorOf = (round: Round, zoom: number): Pixels => ownOf(round, zoom)[0]?.at ?? round.middle;

/**
 * Finds the place of a circle: that of its offers which is nearest to the middle of them, or another one near it, or else beside it, where it
 * covers no number and no other pin. Null where there is none that is no further from the middle than `most`, half of its width unless told.
 */
export function placeCircle(
  round: Round,
  zoom: number,
  drops: readonly Drop[],
  isTaken: (at: Pixels) => boolean,
  most = sideOf(round.offers.length) / 2,
): Pixels | null {
  const half = sideOf(round.offers.length) / 2;
  const isFree = (at: Pixels): boolean => !isTaken(at) && isClear(at, half, drops);
  const [nearest, ...others] = ownOf(round, zoom);
  const anchor = nearest?.at ?? round.middle;
  const near = others
    .filter(({ at, away }) => Math.min(away, far(at, anchor)) <= most)
    .slice(0, MOST_TRIED)
    .map(({ at }) => at);
  return [anchor, ...near].find(isFree) ?? placesAround(anchor, half, drops).find(isFree) ?? null;
}
