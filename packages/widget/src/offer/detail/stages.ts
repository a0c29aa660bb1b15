import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nextTask } from '../../shared/elements/turn.ts';

/** Draws an element part after part, one task for each, so that the reader's acts come in between. Drawn parts stay. */
export class StagesController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #last: number;
  readonly #isReady: () => boolean;
  #stage = 1;
  #drawing: Promise<void> | null = null;

  /**
   * @param last how many parts there are.
   * @param isReady whether the first part is on the page: the others wait for it.
   */
  constructor(host: ReactiveControllerHost, last: number, isReady: () => boolean) {
    this.#host = host;
    this.#last = last;
    this.#isReady = isReady;
    host.addController(this);
  }

  /** How many of the parts are drawn. */
  get stage(): number {
    return this.#stage;
  }

  /** Resolves when every part is drawn. Null while none is awaited. */
  get drawing(): Promise<void> | null {
    return this.#drawing;
  }

  hostUpdated(): void {
    if (this.#stage < this.#last && this.#isReady()) this.#drawing ??= this.#drawOthers();
  }

  async #drawOthers(): Promise<void> {
    while (this.#stage < this.#last) {
      await nextTask();
      this.#stage += 1;
      this.#host.requestUpdate();
    }
    // The last part is drawn when the update that was just asked for is.
    await nextTask();
    this.#drawing = null;
  }
}
