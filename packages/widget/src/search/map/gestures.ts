import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Pixels } from './mercator.ts';

/** The effects of gestures on a map. Points are in pixels from the centre of the pane. */
export interface GestureHooks {
  /** Returns the pane of the gestures, or null before it is drawn. */
  pane(): HTMLElement | null;
  /** Moves the map by the drag so far, while the drag goes on. */
  drag(by: Pixels): void;
  drop(by: Pixels): void;
  /** Closer by so many zooms, around a point. */
  zoomBy(steps: number, from: Pixels): void;
}

/** A press moves so much before it is a drag: less is a click with an unsteady hand. */
const DRAG_PX = 5;
/** A notch of most wheels, in pixels of scrolling. */
const WHEEL_PX = 60;

/** Drags, pinches, wheels and double clicks on the pane of a map. Keys are the element's: they need no controller. */
export class GesturesController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #hooks: GestureHooks;
  readonly #pointers = new Map<number, Pixels>();
  #start: Pixels | null = null;
  #isDragging = false;
  #pinch: number | null = null;
  #wheel = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, hooks: GestureHooks) {
    this.#host = host;
    this.#hooks = hooks;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#pointers.clear();
    this.#start = null;
    this.#isDragging = false;
  }

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (this.#pointers.size === 2) {
      this.#endDrag();
      this.#pinch = this.#spread();
    } else if (this.#pointers.size === 1) this.#start = { x: event.clientX, y: event.clientY };
  };

  readonly move = (event: PointerEvent): void => {
    if (!this.#pointers.has(event.pointerId)) return;
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (this.#pinch !== null) {
      this.#followPinch();
      return;
    }
    const by = this.#distance();
    if (by === null || (!this.#isDragging && Math.hypot(by.x, by.y) < DRAG_PX)) return;
    // The pointer is captured only now, so that a press that does not move stays a click on the pin under it.
    if (!this.#isDragging) this.#hooks.pane()?.setPointerCapture(event.pointerId);
    this.#isDragging = true;
    this.#hooks.drag(by);
  };

  readonly up = (event: PointerEvent): void => {
    if (this.#pointers.size === 1) this.#endDrag();
    this.#pointers.delete(event.pointerId);
    if (this.#pointers.size < 2) this.#pinch = null;
    if (this.#pointers.size === 0) this.#start = null;
  };

  /** A wheel belongs to the page until the reader is at work on the map, or pinches on a touch pad. */
  readonly wheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !this.#host.matches(':focus-within')) return;
    event.preventDefault();
    this.#wheel += event.deltaY * (event.deltaMode === 0 ? 1 : 20) * (event.ctrlKey ? 4 : 1);
    const steps = Math.trunc(this.#wheel / WHEEL_PX);
    if (steps === 0) return;
    this.#wheel -= steps * WHEEL_PX;
    this.#hooks.zoomBy(-Math.sign(steps), this.#fromCentre({ x: event.clientX, y: event.clientY }));
  };

  readonly doubleClick = (event: MouseEvent): void => {
    this.#hooks.zoomBy(1, this.#fromCentre({ x: event.clientX, y: event.clientY }));
  };

  #followPinch(): void {
    const spread = this.#spread();
    if (this.#pinch === null || spread === null) return;
    const steps = Math.trunc(Math.log2(spread / this.#pinch) * 2);
    if (steps === 0) return;
    this.#pinch = spread;
    this.#hooks.zoomBy(Math.sign(steps), this.#fromCentre(middle([...this.#pointers.values()])));
  }

  #endDrag(): void {
    const by = this.#distance();
    if (this.#isDragging && by !== null) this.#hooks.drop(by);
    this.#isDragging = false;
    this.#start = null;
  }

  #distance(): Pixels | null {
    const [now] = this.#pointers.values();
    return now === undefined || this.#start === null ? null : { x: now.x - this.#start.x, y: now.y - this.#start.y };
  }

  #spread(): number | null {
    const [a, b] = [...this.#pointers.values()];
    return a === undefined || b === undefined ? null : Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
  }

  #fromCentre({ x, y }: Pixels): Pixels {
    const box = this.#hooks.pane()?.getBoundingClientRect();
    return box === undefined ? { x: 0, y: 0 } : { x: x - box.left - box.width / 2, y: y - box.top - box.height / 2 };
  }
}

const middle = (points: readonly Pixels[]): Pixels => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});
