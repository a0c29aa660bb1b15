import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells whether an element is narrower than a limit, for what CSS cannot decide: a modal sheet or a popover. */
export class WidthController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #limitPx: number;
  readonly #observer: ResizeObserver;
  #narrow = false;

  constructor(host: ReactiveControllerHost & Element, limitPx: number) {
    this.#host = host;
    this.#limitPx = limitPx;
    this.#observer = new ResizeObserver(() => this.#measure());
    host.addController(this);
  }

  get narrow(): boolean {
    return this.#narrow;
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #measure(): void {
    const narrow = this.#host.clientWidth < this.#limitPx;
    if (narrow === this.#narrow) return;
    this.#narrow = narrow;
    this.#host.requestUpdate();
  }
}
