import type { ContributionSink } from '@inclusion-kit/sdk/contributions';
import type { Geography } from '@inclusion-kit/sdk/geography';
import { UsageError, type Capabilities, type OfferSource } from '@inclusion-kit/sdk';
import type { ReactiveControllerHost } from 'lit';
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
export class ConnectionController {
  readonly #host: ConnectionHost;
  #api: string | null = null;
  #connection: Connection | null = null;
  #failure: unknown = null;

  constructor(host: ConnectionHost) {
    this.#host = host;
  }

  get source(): OfferSource | null {
    return this.#host.source ?? this.#connect()?.source ?? null;
  }

  get geography(): Geography | null {
    return this.#host.geography ?? this.#connect()?.geography ?? null;
  }

  get sink(): ContributionSink | null {
    return this.#host.sink ?? this.#connect()?.sink ?? null;
  }

  /** What the mode knows beforehand that its source can do; null when it has to be asked. */
  get capabilities(): Capabilities | null {
    return this.#host.source === null ? (this.#connect()?.capabilities ?? null) : null;
  }

  /** Why `api` could not be connected to; null when it could, or when there is none. */
  get failure(): unknown {
    this.#connect();
    return this.#failure;
  }

  #connect(): Connection | null {
    const { api } = this.#host;
    if (api === this.#api) return this.#connection;
    this.#api = api;
    this.#connection = null;
    this.#failure = null;
    if (api === null) return null;
    try {
      this.#connection = connectThroughMode(api);
      if (this.#connection === null) this.#failure = noMode();
    } catch (error) {
      this.#failure = error;
    }
    return this.#connection;
  }
}

function noMode(): UsageError {
  return new UsageError('The attribute "api" needs the relay entry of the element.', {
    hint: 'Load the element from its ".relay.js" entry, or set the properties source, geography and sink instead.',
  });
}
