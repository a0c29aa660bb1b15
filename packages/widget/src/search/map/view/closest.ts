// How close a map without streets goes: closer than that, its ground is an empty sheet.
import { ZOOMS, type MapView } from '../../../shared/map/mercator.ts';
import { gatherPins, isOnePlace, isUnnumbered, type Pin, type PinRoom } from '../pins/pins.ts';

/** Nearer than this zoom, a ground without streets is nearly empty: it says so, and its pins bear names. */
export const SHEET_FROM = 13;

/** Pins of which it is known whether a closer view parts them. */
const known = new WeakMap<Pin, boolean>();

/** Tells whether a closer view shows more of a pin: the places of a circle apart, or a rank that has no room. */
function parts(pin: Pin, room: PinRoom): boolean {
  if (isUnnumbered(pin)) return true;
  if (isOnePlace(pin)) return false;
  let does = known.get(pin);
  if (does === undefined) known.set(pin, (does = gatherPins(pin.offers, ZOOMS.max, room).length > 1));
  return does;
}

/** Tells whether a closer view of a map without streets would show nothing more: no pin in it is parted any further. */
export const isClosest = ({ zoom }: MapView, seen: readonly Pin[], room: PinRoom): boolean =>
  zoom >= SHEET_FROM && !seen.some((pin) => parts(pin, room));
