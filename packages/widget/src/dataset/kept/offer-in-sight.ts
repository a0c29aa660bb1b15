import type { LitElement } from 'lit';
import { nextTurn } from '../../shared/elements/turn.ts';
import type { KeptWork } from './kept-work.ts';

/** Brings the work of before into sight: a page that is loaded again is scrolled to where its longer one was. */
export class OfferInSight {
  readonly #host: LitElement;
  #isSeen = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Follows the work that is offered, null for none. The first one is brought into sight. */
  follow(offered: KeptWork | null): void {
    if (offered === null || this.#isSeen) return;
    this.#isSeen = true;
    void this.#bring();
  }

  async #bring(): Promise<void> {
    // The browser scrolls a page anew until it is loaded.
    if (document.readyState !== 'complete') await new Promise((end) => addEventListener('load', end, { once: true }));
    await nextTurn();
    const offer = this.#host.renderRoot.querySelector('.again');
    const isOver = (offer?.getBoundingClientRect().top ?? 0) < 0;
    // Somebody who reads what stands under the element stays there.
    if (isOver && this.#host.getBoundingClientRect().bottom > 0) offer?.scrollIntoView({ block: 'start' });
  }
}
