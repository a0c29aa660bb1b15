import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readOfferHash } from '../../shared/format/offer-link.ts';

interface Hooks {
  /** The tag names an offer by itself. */
  isNamed(): boolean;
  /** The address of the page names this one. */
  take(id: string): void;
}

/** One page of a site shows any offer by the link that is printed and shared, when its tag names none. */
export class LinkedOfferController implements ReactiveController {
  readonly #hooks: Hooks;
  #isFollowing = false;

  constructor(host: ReactiveControllerHost, hooks: Hooks) {
    this.#hooks = hooks;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#follow);
    this.#follow();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#follow);
  }

  readonly #follow = (): void => {
    if (!this.#isFollowing && this.#hooks.isNamed()) return;
    const id = readOfferHash(globalThis.location.hash);
    if (id === null) return;
    this.#isFollowing = true;
    this.#hooks.take(id);
  };
}
