import { farBetween as far, project, type LonLat, type Pixels } from '../../../shared/map/mercator.ts';

/** Offers that one circle would stand for. */
interface Crowd<Offer extends LonLat> {
  readonly offers: readonly [Offer, ...Offer[]];
}

/** The part of all the offers from which one circle says little, and the least that is many. */
const [PART, LEAST] = [5, 20] as const;
/** Two circles stand for halves whose middles are so far from each other: each may stand a little beside its own. */
const APART_PX = 20;
/** A circle stands no further from the middle of its offers than this: half of its width. */
const ASIDE_PX = 21;
/** Turns in which the halves settle, and in which circles leave each other room. */
const TURNS = 8;

/** Returns how many of so many offers one circle may hold: one with more says where hardly any of them is. */
export const mostOf = (total: number): number => Math.max(LEAST, total / PART);

/**
 * Divides the offers of a circle in two as long as a part is more than a map of so many should gather, and the middles of the halves have
 * room for a circle each. The same offers at the same zoom are always divided alike. Returns them as they are where there is no such way.
 */
export function divide<Offer extends LonLat>(
  { offers }: Crowd<Offer>,
  zoom: number,
  most: number,
): (readonly [Offer, ...Offer[]])[] {
  if (offers.length <= most) return [offers];
  const [first, ...others] = offers;
  const toPlaced = (offer: Offer): Placed<Offer> => ({ offer, at: project(offer, zoom) });
  return parts([toPlaced(first), ...others.map(toPlaced)], most).map(([lead, ...further]) => [
    lead.offer,
    ...further.map(({ offer }) => offer),
  ]);
}

interface Placed<Offer> {
  readonly offer: Offer;
  readonly at: Pixels;
}

/** Some places, one at least. */
type Some<Offer> = readonly [Placed<Offer>, ...Placed<Offer>[]];

function parts<Offer>(placed: Some<Offer>, most: number): Some<Offer>[] {
  const halves = placed.length > most ? halve(placed) : null;
  return halves === null ? [placed] : halves.flatMap((half) => parts(half, most));
}

/** Parts places in the two groups that lie closest around their middles, or null where these are too near. */
function halve<Offer>(placed: Some<Offer>): [Some<Offer>, Some<Offer>] | null {
  const centre = middleOf(placed);
  const way = widest(placed, centre);
  let [one, other] = split(placed, ({ x, y }) => (x - centre.x) * way.x + (y - centre.y) * way.y < 0);
  for (let turn = 0; turn < TURNS && one.length > 0 && other.length > 0; turn += 1) {
    const [a, b] = [middleOf(one), middleOf(other)];
    [one, other] = split(placed, (at) => far(at, a) < far(at, b));
  }
  return isSome(one) && isSome(other) && far(middleOf(one), middleOf(other)) >= APART_PX ? [one, other] : null;
}

const isSome = <Offer>(placed: readonly Placed<Offer>[]): placed is Some<Offer> => placed.length > 0;

function split<Offer>(
  placed: readonly Placed<Offer>[],
  isOne: (at: Pixels) => boolean,
): [Placed<Offer>[], Placed<Offer>[]] {
  return [placed.filter(({ at }) => isOne(at)), placed.filter(({ at }) => !isOne(at))];
}

/** Returns the way in which places are spread most, as a vector of no special length. */
function widest(placed: readonly Placed<unknown>[], centre: Pixels): Pixels {
  let [xx, xy, yy] = [0, 0, 0];
  for (const { at } of placed) {
    const [x, y] = [at.x - centre.x, at.y - centre.y];
    [xx, xy, yy] = [xx + x * x, xy + x * y, yy + y * y];
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  return { x: Math.cos(angle), y: Math.sin(angle) };
}

const middleOf = (placed: readonly Placed<unknown>[]): Pixels => ({
  x: placed.reduce((sum, { at }) => sum + at.x, 0) / placed.length,
  y: placed.reduce((sum, { at }) => sum + at.y, 0) / placed.length,
});

/**
 * Moves the circles of one crowd from each other until they have room, each no further from its middle than it may stand.
 * @param room the least distance of two circles
 */
export function spread(middles: readonly Pixels[], room: number): Pixels[] {
  let places = [...middles];
  for (let turn = 0; turn < TURNS; turn += 1) {
    places = places.map((at, index) => {
      let { x, y } = at;
      for (const [other, from] of places.entries()) {
        const away = far(at, from);
        if (other === index || away >= room) continue;
        // Two on one point part by their order.
        const way =
          away === 0 ? { x: other < index ? 1 : -1, y: 0 } : { x: (at.x - from.x) / away, y: (at.y - from.y) / away };
        x += (way.x * (room - away)) / 2;
        y += (way.y * (room - away)) / 2;
      }
      const middle = middles[index] ?? at;
      const by = Math.min(1, ASIDE_PX / Math.max(1e-9, far({ x, y }, middle)));
      return { x: middle.x + (x - middle.x) * by, y: middle.y + (y - middle.y) * by };
    });
  }
  return places;
}
