import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import type { LitElement } from 'lit';
import type { ConfirmationsController, ConfirmationStatus } from '../../shared/sending/confirmations.ts';
import { SelectionController } from '../../shared/selection/selection-controller.ts';
import type { SelectionStorage } from '../../shared/selection/selection-store.ts';
import { emit, tellFailure } from '../../shared/elements/events.ts';
import { isAnythingWaiting, outboxNameOf } from '../../shared/sending/sink.ts';
import type { AnnouncerController } from '../../shared/elements/announcer.ts';
import type { ConnectionController } from '../../shared/connection/connection.ts';
import type { TextsController } from '../../shared/texts/texts-controller.ts';
import type { SearchParts } from '../di-search/search-parts.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';

/** The parts of a search that acts on offers go through. */
interface Ways {
  readonly parts: SearchParts;
  readonly connection: ConnectionController;
  readonly texts: TextsController<SearchTexts>;
  readonly announcer: AnnouncerController;
}

type Host = LitElement & { readonly selectionStorage: SelectionStorage };

/** The acts of a reader on the offers of a list: keeping them aside, confirming that they are still correct. */
export class OfferActs {
  readonly selection: SelectionController;
  readonly #host: Host;
  readonly #ways: Ways;
  #confirmations: ConfirmationsController | null = null;
  /** Ids of the offers whose confirmation failed because its part did not load. */
  readonly #failed = new Set<string>();

  constructor(host: Host, ways: Ways) {
    this.#host = host;
    this.#ways = ways;
    this.selection = new SelectionController(host, () => host.selectionStorage);
  }

  /** Returns the state of the confirmation of an offer, or null when none was given. */
  confirmationOf(id: string): ConfirmationStatus | null {
    return this.#confirmations?.statusOf(id) ?? (this.#failed.has(id) ? 'failed' : null);
  }

  /** Sends what an earlier page could not send. */
  async sendWaiting(): Promise<void> {
    const { sink } = this.#ways.connection;
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
    this.#say('still.failed');
    this.#host.requestUpdate();
  }

  /** Takes back a confirmation that has not left. */
  undo({ id }: DetailedService): void {
    if (this.#confirmations?.undo(id) === true) this.#say('live.undone');
  }

  async #load(): Promise<void> {
    const { parts, connection } = this.#ways;
    await parts.load('confirmations');
    const part = parts.get('confirmations');
    if (part === null || this.#confirmations !== null) return;
    this.#confirmations = new part.ConfirmationsController(this.#host, {
      sink: () => connection.sink,
      onHeld: () => this.#say('live.confirmed'),
      onKept: (contribution, receipt) => emit(this.#host, 'di-contribute', { contribution, receipt }),
      onFailure: (error, isWaiting) => {
        this.#say(isWaiting ? 'still.waiting' : 'still.failed');
        tellFailure(this.#host, { error, during: 'contribution' });
      },
    });
  }

  select(service: DetailedService, selected: boolean): void {
    this.selection.select(service, selected);
    const { announcer, texts } = this.#ways;
    announcer.say(() => texts.t[selected ? 'live.selected' : 'live.unselected'](this.selection.offers.length));
  }

  #say(key: 'still.failed' | 'still.waiting' | 'live.undone' | 'live.confirmed'): void {
    this.#ways.announcer.say(this.#ways.texts.t[key]);
  }
}
