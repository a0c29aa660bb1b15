import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Asks before the page is left with something typed and not sent. */
export class UnsavedController implements ReactiveController {
  /** True while leaving would lose something. */
  isUnsaved = false;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeunload', this.#ask);
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#ask);
  }

  readonly #ask = (event: BeforeUnloadEvent): void => {
    if (this.isUnsaved) event.preventDefault();
  };
}
