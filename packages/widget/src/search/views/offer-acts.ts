import type { ContributionSink } from '@inclusion-kit/sdk/contributions';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import type { LitElement } from 'lit';
import { ConfirmationsController, type ConfirmationStatus } from '../../shared/sending/confirmations.ts';
import { SelectionController } from '../../shared/selection/selection-controller.ts';
import type { SelectionStorage } from '../../shared/selection/selection-store.ts';
import { emit, tellFailure } from '../../shared/elements/events.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import { remarkOnAttributes } from '../../shared/attributes/remark-on-attributes.ts';

/** What acts on offers need from their element. */
export interface ActsHooks {
  readonly sink: () => ContributionSink | null;
  readonly storage: () => SelectionStorage;
  /** The texts of the moment. */
  readonly texts: () => SearchTexts;
  readonly say: (sentence: string | (() => string)) => void;
}

/** What a reader does with the offers of a list: keeps them aside, says that they are still correct. */
export class OfferActs {
  /** The offers kept aside. */
  readonly selection: SelectionController;
  readonly #confirmations: ConfirmationsController;
  readonly #hooks: ActsHooks;

  constructor(host: LitElement, hooks: ActsHooks) {
    void remarkOnAttributes(host);
    this.#hooks = hooks;
    this.selection = new SelectionController(host, hooks.storage);
    this.#confirmations = new ConfirmationsController(host, {
      sink: hooks.sink,
      onHeld: () => hooks.say(hooks.texts()['live.confirmed']),
      onKept: (contribution, receipt) => emit(host, 'di-contribute', { contribution, receipt }),
      onFailure: (error, isWaiting) => {
        hooks.say(hooks.texts()[isWaiting ? 'still.waiting' : 'still.failed']);
        tellFailure(host, { error, during: 'contribution' });
      },
    });
  }

  /** Tells what became of the confirmation of an offer; null when none was given. */
  confirmationOf(id: string): ConfirmationStatus | null {
    return this.#confirmations.statusOf(id);
  }

  /** Confirms an offer; it can be undone for a while. */
  confirm(service: DetailedService): void {
    this.#confirmations.confirm(service);
  }

  /** Takes back a confirmation that has not left. */
  undo({ id }: DetailedService): void {
    if (this.#confirmations.undo(id)) this.#hooks.say(this.#hooks.texts()['live.undone']);
  }

  /** Keeps an offer aside, or no longer. */
  select(service: DetailedService, selected: boolean): void {
    this.selection.select(service, selected);
    this.#hooks.say(() =>
      this.#hooks.texts()[selected ? 'live.selected' : 'live.unselected'](this.selection.offers.length),
    );
  }
}
