import type { ContributionSink } from '@inclusion-kit/sdk/contributions';
import type { Geography } from '@inclusion-kit/sdk/geography';
import type { Capabilities, OfferSource } from '@inclusion-kit/sdk';
import { isSecretName } from '@inclusion-kit/sdk/internal';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { connectThroughMode, knownModes, type Connection, type FileProgress } from './modes.ts';
import { noteAddress } from './source-address.ts';

export interface ConnectionHost extends ReactiveControllerHost, Pick<Element, 'localName' | 'getAttributeNames'> {
  /** Address of a relay, or null when the host page sets its source. */
  api: string | null;
  /** Address of a file of offers. Null or absent when the page names none. */
  file?: string | null;
  source: OfferSource | null;
  geography: Geography | null;
  sink?: ContributionSink | null;
}

/**
 * Gives a root element its source, geography and sink: the page's first, else those of `dataset`, else of `api`. Where both are
 * named, the file is searched and the relay takes the contributions.
 */
export class ConnectionController implements ReactiveController {
  readonly #host: ConnectionHost;
  #named: string | null = null;
  #connection: Connection | null = null;
  #failure: unknown = null;
  #isTold = false;
  /** The progress of the file that comes before the first answer, or null when there is none. */
  progress: FileProgress | null = null;
  #unfollow: (() => void) | undefined;

  constructor(host: ConnectionHost) {
    this.#host = host;
    host.addController(this);
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

  /** The capabilities that the mode knows before its source answers, or null when the source has to be asked. */
  get capabilities(): Capabilities | null {
    return this.#host.source === null ? (this.#connect()?.capabilities ?? null) : null;
  }

  /**
   * True when nothing can be asked until the page is put right. Its author is told once how, in the console, since readers can do
   * nothing about it. Without any mode the page sets its source later.
   */
  get isMisused(): boolean {
    const { source, localName } = this.#host;
    if (source !== null || this.#connect() !== null) return false;
    const modes = knownModes();
    if (this.#named === null && modes.length === 0) return false;
    if (!this.#isTold) {
      this.#isTold = true;
      const [attribute = null] = this.#named?.split(' ') ?? [];
      void import('./misuse.ts').then(
        ({ tellMisuse }) => tellMisuse(localName, attribute, this.#failure, modes),
        // Told with the next drawing.
        () => (this.#isTold = false),
      );
    }
    return true;
  }

  hostConnected(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#unfollow?.();
    this.#unfollow = undefined;
  }

  #connect(): Connection | null {
    const { api, file = null } = this.#host;
    const attribute = file === null ? 'api' : 'dataset';
    const address = file ?? api;
    const named = address === null ? null : `${attribute} ${address} ${String(api)}`;
    if (named === this.#named) return this.#connection;
    this.#named = named;
    this.#connection = null;
    this.#failure = null;
    this.progress = null;
    if (address === null) return null;
    this.#failure = this.#host.getAttributeNames().find(isSecretName) ?? null;
    if (this.#failure !== null) return null;
    try {
      this.#connection = connectThroughMode(attribute, address);
      if (this.#connection !== null) noteAddress(this.#connection.source, attribute, address);
      if (file !== null && api !== null)
        this.#connection = withSinkOf(this.#connection, connectThroughMode('api', api));
    } catch (error) {
      this.#failure = error;
    }
    this.#follow();
    return this.#connection;
  }

  #follow(): void {
    this.#unfollow?.();
    this.#unfollow = this.#connection?.follow?.((progress) => {
      this.progress = progress;
      this.#host.requestUpdate();
    });
  }
}

function withSinkOf(file: Connection | null, relay: Connection | null): Connection | null {
  return file === null || relay === null ? file : { ...file, sink: file.sink ?? relay.sink };
}
