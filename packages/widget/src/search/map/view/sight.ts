// The part of a map that is in the window: a phone shows less of it than the map has.
import type { Pixels } from '../../../shared/map/mercator.ts';
import type { Sight } from './views.ts';

/** A card has so much room at least, in pixels: where less of the map is in the window, the page scrolls to it. */
const LEAST_PX = 320;
/** Room that the card of a pin takes at the foot of the map, on the left, until it is drawn. */
const CARD_PX: Pixels = { x: 372, y: 250 };

/** Measures how a map lies in the window. Each measure has the browser lay the page out: none is taken between two writes. */
export function createSight(pane: () => HTMLElement | null, card: () => Element | null) {
  const sight = {
    /** The part that is in the window, as it was last read: null where it is all, or little. */
    seen: null as Sight | null,
    /** Reads the part of the map that is in the window. */
    read: (): void => {
      const { top = 0, bottom = 0 } = pane()?.getBoundingClientRect() ?? {};
      const seen = { top: Math.max(0, -top), bottom: Math.min(bottom, innerHeight) - top };
      const isPart = seen.bottom - seen.top < bottom - top;
      sight.seen = isPart && seen.bottom - seen.top >= LEAST_PX ? seen : null;
    },
    /** Returns the height of the part that is in the window: the card of a pin is no taller. */
    height: (): number => {
      const box = pane()?.getBoundingClientRect();
      return box === undefined ? 0 : Math.max(LEAST_PX, Math.min(box.bottom, innerHeight) - Math.max(0, box.top));
    },
    /** Returns how much of the map the page has scrolled out over the window. */
    top: (): number => Math.max(0, -(pane()?.getBoundingClientRect().top ?? 0)),
    /** Returns the part of the map that the card of a pin covers, from the left and from the foot. */
    cardRoom: (): Pixels => {
      const [own, box] = [card()?.getBoundingClientRect(), pane()?.getBoundingClientRect()];
      return own === undefined || box === undefined
        ? CARD_PX
        : { x: own.right - box.left, y: Math.max(0, box.bottom - own.top) };
    },
  };
  return sight;
}
