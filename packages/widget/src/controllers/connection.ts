import type { ContributionSink } from '@inclusion-kit/sdk/contributions';
import type { Geography } from '@inclusion-kit/sdk/geography';
import type { OfferSource } from '@inclusion-kit/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { connectThroughMode, type Connection } from '../modes.ts';

/** The properties a root element offers for plugging data in. */
export interface ConnectionHost extends ReactiveControllerHost {
  /** Address of a relay; null when the host page plugs its own source. */
  api: string | null;
  source: OfferSource | null;
  geography: Geography | null;
  sink: ContributionSink | null;
}

/** Gives a root element its source, geography and sink: the host page's own first, else the relay of `api`. */
export class ConnectionController implements ReactiveController {
  readonly #host: ConnectionHost;
  #api: string | null = null;
  #connection: Connection | null = null;

  constructor(host: ConnectionHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { api } = this.#host;
    if (api === this.#api) return;
    this.#api = api;
    this.#connection = api === null ? null : connectThroughMode(api);
  }

  get source(): OfferSource | null {
    return this.#host.source ?? this.#connection?.source ?? null;
  }

  get geography(): Geography | null {
    return this.#host.geography ?? this.#connection?.geography ?? null;
  }

  get sink(): ContributionSink | null {
    return this.#host.sink ?? this.#connection?.sink ?? null;
  }
}
