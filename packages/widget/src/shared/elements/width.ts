import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells whether an element is narrower than a limit, for a choice that CSS cannot make: a modal sheet or a popover. */
export class WidthController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #limitPx: number;
  readonly #observer: ResizeObserver;
  narrow = false;
  #frame = 0;

  constructor(host: ReactiveControllerHost & Element, limitPx: number) {
    this.#host = host;
    this.#limitPx = limitPx;
    this.#observer = new ResizeObserver(() => this.#measure());
    host.addController(this);
  }

  hostConnected(): void {
    // The width is read before the first drawing, so that a layout that does not fit is never drawn.
    if (this.#host.clientWidth > 0) this.narrow = this.#host.clientWidth < this.#limitPx;
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  #measure(): void {
    const narrow = this.#host.clientWidth < this.#limitPx;
    if (narrow === this.narrow) return;
    this.narrow = narrow;
    // Drawn in the next frame: another height within this one would be observed in a loop, which the page is told as an error.
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#host.requestUpdate());
  }
}
