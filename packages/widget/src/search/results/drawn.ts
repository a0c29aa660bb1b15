import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nextTurn } from '../../shared/elements/turn.ts';

/** As many cards as a screen shows; then as many more in each turn. */
const SOME = 3;

/** Says how many cards of a list are drawn: the first are on screen before the others have their turns. */
export class DrawnController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #listed: () => number;
  #count = SOME;
  #isWaiting = false;

  /** @param listed how many cards the list has; 0 when there is none, whose next one begins again */
  constructor(host: ReactiveControllerHost, listed: () => number) {
    this.#host = host;
    this.#listed = listed;
    host.addController(this);
  }

  get count(): number {
    return this.#count;
  }

  /** Some of the cards were there before: they stay, and the others come after. */
  keep(before: number): void {
    this.#count = Math.max(SOME, Math.min(this.#count, before + SOME));
  }

  hostUpdated(): void {
    const listed = this.#listed();
    if (listed === 0) this.#count = SOME;
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
