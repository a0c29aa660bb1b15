import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { listen } from './listen.ts';

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
    listen(host, { scroll: this.#plan, resize: this.#plan });
  }

  hostConnected(): void {
    this.#plan();
  }

  hostUpdated(): void {
    this.#plan();
  }

  hostDisconnected(): void {
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
