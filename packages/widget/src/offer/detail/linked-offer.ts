import type { ReactiveController } from 'lit';
import { readOfferHash } from '../../shared/format/offer-link.ts';
import type { ServiceProperties } from './service-properties.ts';

/** One page of a site shows any offer by the link that is printed and shared, when its tag names none. */
export class LinkedOfferController implements ReactiveController {
  readonly #host: ServiceProperties;
  #isFollowing = false;

  constructor(host: ServiceProperties) {
    this.#host = host;
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
    const isNamed = this.#host.service_id !== null || this.#host.service !== null;
    const id = readOfferHash(globalThis.location.hash);
    if (id === null || (isNamed && !this.#isFollowing)) return;
    this.#isFollowing = true;
    this.#host.service_id = id;
  };
}
