import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Tells an element how high it may be to end inside the window, as `--_room`, wherever the page is scrolled. One that is stacked is
 * as high as what it holds.
 */
export class RoomController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #frame = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('scroll', this.#plan, { passive: true });
    addEventListener('resize', this.#plan);
    this.#plan();
  }

  hostUpdated(): void {
    this.#plan();
  }

  hostDisconnected(): void {
    removeEventListener('scroll', this.#plan);
    removeEventListener('resize', this.#plan);
    cancelAnimationFrame(this.#frame);
  }

  /** Measures once a frame, however often the page moves in it. */
  readonly #plan = (): void => {
    cancelAnimationFrame(this.#frame);
    if (this.#host.hasAttribute('stacked')) return;
    this.#frame = requestAnimationFrame(() => {
      const room = `${Math.round(innerHeight - this.#host.getBoundingClientRect().top)}px`;
      const { style } = this.#host;
      if (style.getPropertyValue('--_room') !== room) style.setProperty('--_room', room);
    });
  };
}
