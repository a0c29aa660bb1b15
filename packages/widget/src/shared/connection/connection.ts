import type { ContributionSink } from '@inclusion-kit/sdk/contributions';
import type { Geography } from '@inclusion-kit/sdk/geography';
import { UsageError, type Capabilities, type OfferSource } from '@inclusion-kit/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { connectThroughMode, knownModes, type Connection, type FileProgress, type ModeAttribute } from './modes.ts';

export interface ConnectionHost extends ReactiveControllerHost, Pick<Element, 'localName'> {
  /** Address of a relay, or null when the host page sets its source. */
  api: string | null;
  /** Address of a file of offers. Null or absent when the page names none. */
  file?: string | null;
  source: OfferSource | null;
  geography: Geography | null;
  sink: ContributionSink | null;
}

/** Gives a root element its source, geography and sink: the page's first, else those of `dataset`, else of `api`. */
export class ConnectionController implements ReactiveController {
  readonly #host: ConnectionHost;
  #named: string | null = null;
  #connection: Connection | null = null;
  #failure: unknown = null;
  #toldMisuse: unknown = null;
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
   * The reason why nothing can be asked until the page is put right, or null. The author of the page is told once, in the
   * console, since readers can do nothing about it.
   */
  get misuse(): unknown {
    if (this.#host.source !== null) return null;
    const isConnected = this.#connect() !== null;
    const error = isConnected ? null : (this.#failure ?? noAddress());
    if (error !== null && this.#toldMisuse === null) {
      const { message, hint = '' } = error as Pick<UsageError, 'message' | 'hint'>;
      console.warn(`<${this.#host.localName}> can show nothing. ${message} ${hint}`.trim());
    }
    this.#toldMisuse = error;
    return error;
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
    const named = address === null ? null : `${attribute} ${address}`;
    if (named === this.#named) return this.#connection;
    this.#named = named;
    this.#connection = null;
    this.#failure = null;
    this.progress = null;
    if (address === null) return null;
    try {
      this.#connection = connectThroughMode(attribute, address);
      if (this.#connection === null) this.#failure = noMode(attribute);
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

/** Returns the reproach that no attribute names a source, or null where no entry takes one: the page sets its source later. */
function noAddress(): UsageError | null {
  const modes = knownModes();
  if (modes.length === 0) return null;
  const examples = {
    api: 'api="https://offre.example.fr", the address of a relay',
    dataset: 'dataset="offre.json", a file',
  };
  return new UsageError('It names no source of offers.', {
    hint: `Add ${modes.map((name) => examples[name]).join(', or ')}.`,
  });
}

function noMode(attribute: ModeAttribute): UsageError {
  const entry = attribute === 'api' ? '.relay.js' : '.static.js';
  return new UsageError(`The attribute "${attribute}" needs another entry of the element.`, {
    hint: `Load its "${entry}" entry, or set its properties source, geography and sink.`,
  });
}
