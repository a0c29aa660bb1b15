import type { Pixels } from '../../../shared/map/mercator.ts';
import { TOOLS } from './views.ts';

/** From the edge of a map to a place that is in sight. */
const EDGE_PX = 24;
/** From the point of a drop to its top where it is raised. */
const HEAD_PX = 56;

/** The parts of a map that hide a place, in pixels. */
interface Hidden {
  readonly size: Pixels;
  /** The part that the card of a pin covers, from the left and from the foot. */
  readonly card: Pixels;
  /** How far the pin reaches down from its place. */
  readonly under: number;
  /** The part that the page has scrolled out over the window. */
  readonly top: number;
}

const between = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** Returns the nearest point of a map to which a place may move so that its pin is in sight: beside the card and under no button. */
export function toClear(from: Pixels, { size, card, under, top }: Hidden): Pixels {
  const wide = between(from.x, EDGE_PX, size.x - EDGE_PX);
  const foot = wide < card.x + EDGE_PX ? size.y - card.y - under : size.y - Math.max(EDGE_PX, under);
  // A drop stands over its place: it is all in sight, also in a strip that is low.
  const head = top + HEAD_PX;
  const isBeside = wide > size.x - TOOLS.x - EDGE_PX;
  const isUnder = isBeside && head + TOOLS.y > foot;
  const x = isUnder ? size.x - TOOLS.x - EDGE_PX : wide;
  const least = isBeside && !isUnder ? head + TOOLS.y : head;
  return { x, y: between(from.y, Math.min(least, foot), foot) };
}
