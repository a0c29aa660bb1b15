import type { ContributionSink } from '@inclusion-kit/sdk/contributions';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import type { LitElement } from 'lit';
import type { ConfirmationsController, ConfirmationStatus } from '../../shared/sending/confirmations.ts';
import { SelectionController } from '../../shared/selection/selection-controller.ts';
import type { SelectionStorage } from '../../shared/selection/selection-store.ts';
import { emit, tellFailure } from '../../shared/elements/events.ts';
import { isAnythingWaiting, outboxNameOf } from '../../shared/sending/keyed-sink.ts';
import type { SearchParts } from '../di-search/search-parts.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';

/** The functions that acts on offers need from their element. */
export interface ActsHooks {
  readonly sink: () => ContributionSink | null;
  readonly storage: () => SelectionStorage;
  /** The texts of the moment. */
  readonly texts: () => SearchTexts;
  readonly say: (sentence: string | (() => string)) => void;
}

/** The acts of a reader on the offers of a list: keeping them aside, confirming that they are still correct. */
export class OfferActs {
  /** The offers kept aside. */
  readonly selection: SelectionController;
  readonly #host: LitElement;
  readonly #parts: SearchParts;
  readonly #hooks: ActsHooks;
  #confirmations: ConfirmationsController | null = null;
  /** Ids of the offers whose confirmation failed because its part did not load. */
  readonly #failed = new Set<string>();

  constructor(host: LitElement, parts: SearchParts, hooks: ActsHooks) {
    this.#host = host;
    this.#parts = parts;
    this.#hooks = hooks;
    this.selection = new SelectionController(host, hooks.storage);
  }

  /** Returns the state of the confirmation of an offer, or null when none was given. */
  confirmationOf(id: string): ConfirmationStatus | null {
    return this.#confirmations?.statusOf(id) ?? (this.#failed.has(id) ? 'failed' : null);
  }

  /** Sends what an earlier page could not send. */
  async sendWaiting(): Promise<void> {
    const sink = this.#hooks.sink();
    if (sink !== null && isAnythingWaiting(outboxNameOf(sink))) await this.#load();
  }

  /** Confirms an offer. The reader can undo it for a while. */
  async confirm(service: DetailedService): Promise<void> {
    this.#failed.delete(service.id);
    await this.#load();
    if (this.#confirmations !== null) {
      this.#confirmations.confirm(service);
      return;
    }
    this.#failed.add(service.id);
    this.#hooks.say(this.#hooks.texts()['still.failed']);
    this.#host.requestUpdate();
  }

  /** Takes back a confirmation that has not left. */
  undo({ id }: DetailedService): void {
    if (this.#confirmations?.undo(id) === true) this.#hooks.say(this.#hooks.texts()['live.undone']);
  }

  async #load(): Promise<void> {
    await this.#parts.load('confirmations');
    const part = this.#parts.get('confirmations');
    if (part === null || this.#confirmations !== null) return;
    const hooks = this.#hooks;
    this.#confirmations = new part.ConfirmationsController(this.#host, {
      sink: hooks.sink,
      onHeld: () => hooks.say(hooks.texts()['live.confirmed']),
      onKept: (contribution, receipt) => emit(this.#host, 'di-contribute', { contribution, receipt }),
      onFailure: (error, isWaiting) => {
        hooks.say(hooks.texts()[isWaiting ? 'still.waiting' : 'still.failed']);
        tellFailure(this.#host, { error, during: 'contribution' });
      },
    });
  }

  /** Keeps an offer aside, or no longer. */
  select(service: DetailedService, selected: boolean): void {
    this.selection.select(service, selected);
    this.#hooks.say(() =>
      this.#hooks.texts()[selected ? 'live.selected' : 'live.unselected'](this.selection.offers.length),
    );
  }
}
