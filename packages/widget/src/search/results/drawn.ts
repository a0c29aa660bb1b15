import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nextTurn } from '../../shared/elements/turn.ts';

/** Number of cards drawn first. On a phone one fills the rest of the screen. */
const FIRST = 1;
/** Number of cards added in each later turn. */
const SOME = 3;

/** Says how many cards of a list are drawn: the first are on screen before the others have their turns. */
export class DrawnController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #listed: () => number;
  #count = FIRST;
  #isWaiting = false;

  /** @param listed returns the number of cards in the list. At 0 there is no list, and the next one begins again */
  constructor(host: ReactiveControllerHost, listed: () => number) {
    this.#host = host;
    this.#listed = listed;
    host.addController(this);
  }

  get count(): number {
    return this.#count;
  }

  /** Some of the cards were there before: they stay, the first new one is drawn with them, and the others come after. */
  keep(before: number): void {
    this.#count = Math.min(this.#count, before) + FIRST;
  }

  hostUpdated(): void {
    const listed = this.#listed();
    if (listed === 0) this.#count = FIRST;
    if (this.#count < listed && !this.#isWaiting) void this.#drawMore();
  }

  async #drawMore(): Promise<void> {
    this.#isWaiting = true;
    await nextTurn();
    this.#isWaiting = false;
    this.#count += SOME;
    this.#host.requestUpdate();
  }
}
