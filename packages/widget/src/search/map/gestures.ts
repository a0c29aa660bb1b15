import type { ReactiveControllerHost } from 'lit';
import type { Pixels } from '../../shared/map/mercator.ts';

/** The effects of gestures on a map. Points are in pixels from the centre of the pane. */
export interface GestureHooks {
  /** Returns the pane of the gestures, or null before it is drawn. */
  pane(): HTMLElement | null;
  /** Moves the map by the drag so far, while the drag goes on. */
  drag(by: Pixels): void;
  drop(by: Pixels): void;
  /** Tells the rule of a gesture that the page keeps for itself. */
  explain(gesture: 'touch' | 'wheel'): void;
  /** Closer by so many zooms, around a point. */
  zoomBy(steps: number, from: Pixels): void;
}

/** A press moves so much before it is a drag: less is a click with an unsteady hand. */
const DRAG_PX = 5;
/** A notch of most wheels, in pixels of scrolling. */
const WHEEL_PX = 60;

/** Follows drags, pinches, wheels and double clicks on the pane of a map. Keys are the element's. */
export function followGestures(host: ReactiveControllerHost & HTMLElement, hooks: GestureHooks) {
  const pointers = new Map<number, Pixels>();
  /** A finger alone scrolls the page. Two move the map. */
  let isTouch = false;
  let start: Pixels | null = null;
  let isDragging = false;
  let pinch: number | null = null;
  let scrolled = 0;
  host.addController({
    hostDisconnected: () => {
      pointers.clear();
      start = null;
      isDragging = false;
      pinch = null;
    },
  });

  function followPinch(before: number): void {
    const now = spread();
    const steps = now === null ? 0 : Math.trunc(Math.log2(now / before) * 2);
    if (steps === 0) return;
    pinch = now;
    // The zoom is around a point of the map where it is now.
    endDrag();
    start = middle([...pointers.values()]);
    hooks.zoomBy(Math.sign(steps), fromCentre(middle([...pointers.values()])));
  }

  function endDrag(): void {
    const by = distance();
    if (isDragging && by !== null) hooks.drop(by);
    isDragging = false;
    start = null;
  }

  function distance(): Pixels | null {
    const now = pointers.size === 0 ? undefined : middle([...pointers.values()]);
    return now === undefined || start === null ? null : { x: now.x - start.x, y: now.y - start.y };
  }

  function spread(): number | null {
    const [a, b] = [...pointers.values()];
    return a === undefined || b === undefined ? null : Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
  }

  function fromCentre({ x, y }: Pixels): Pixels {
    const box = hooks.pane()?.getBoundingClientRect();
    return box === undefined ? { x: 0, y: 0 } : { x: x - box.left - box.width / 2, y: y - box.top - box.height / 2 };
  }

  const placeOf = ({ clientX, clientY }: MouseEvent): Pixels => ({ x: clientX, y: clientY });

  return {
    down: (event: PointerEvent): void => {
      if (event.button !== 0) return;
      isTouch = event.pointerType === 'touch';
      pointers.set(event.pointerId, placeOf(event));
      if (pointers.size === 2) {
        endDrag();
        pinch = spread();
        start = middle([...pointers.values()]);
      } else if (pointers.size === 1) start = placeOf(event);
    },
    move: (event: PointerEvent): void => {
      if (!pointers.has(event.pointerId)) return;
      pointers.set(event.pointerId, placeOf(event));
      if (pinch !== null) followPinch(pinch);
      const by = distance();
      if (by === null || (!isDragging && Math.hypot(by.x, by.y) < DRAG_PX)) return;
      if (isTouch && pointers.size === 1) {
        hooks.explain('touch');
        return;
      }
      // The pointer is captured only now, so that a press that does not move stays a click on the pin under it.
      if (!isDragging) hooks.pane()?.setPointerCapture(event.pointerId);
      isDragging = true;
      hooks.drag(by);
    },
    /** A pointer that leaves without being captured is not heard of when it is let go. */
    up: ({ pointerId }: PointerEvent): void => {
      if (!pointers.has(pointerId)) return;
      endDrag();
      pointers.delete(pointerId);
      if (pointers.size < 2) pinch = null;
      // The finger that stays drags no more.
      start = null;
    },
    /** A wheel belongs to the page, unless Ctrl is held or two fingers pinch on a touch pad. */
    wheel: (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) {
        hooks.explain('wheel');
        return;
      }
      event.preventDefault();
      scrolled += event.deltaY * (event.deltaMode === 0 ? 1 : 20) * (Number.isInteger(event.deltaY) ? 1 : 4);
      const steps = Math.trunc(scrolled / WHEEL_PX);
      if (steps === 0) return;
      scrolled -= steps * WHEEL_PX;
      hooks.zoomBy(-Math.sign(steps), fromCentre(placeOf(event)));
    },
    doubleClick: (event: MouseEvent): void => hooks.zoomBy(1, fromCentre(placeOf(event))),
  };
}

const middle = (points: readonly Pixels[]): Pixels => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});
