import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import type { LitElement } from 'lit';
import type { Confirmations, ConfirmationStatus } from '../../shared/sending/confirmations.ts';
import { createSelection } from '../../shared/selection/selection-controller.ts';
import type { SelectionStorage } from '../../shared/selection/selection-store.ts';
import { emit, tellFailure } from '../../shared/elements/events.ts';
import { outboxNameOf } from '../../shared/sending/sink.ts';
import { isAnythingWaiting } from '../../shared/sending/waiting.ts';
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

/** Makes the acts of a reader on the offers of a list: keeping them aside, confirming that they are still correct. */
export function createOfferActs(host: Host, { parts, connection, texts, announcer }: Ways) {
  const selection = createSelection(
    host,
    () => host.selectionStorage,
    () => connection.source,
  );
  let confirmations: Confirmations | null = null;
  /** The offers whose confirmation, or that of whose number, failed because its part did not load. */
  const failed = new Set<string>();
  const toFailed = (id: string, isCalled: boolean): string => JSON.stringify([id, isCalled]);
  const say = (key: 'still.failed' | 'still.waiting' | 'live.undone' | 'live.confirmed'): void =>
    announcer.say(texts.t[key]);

  async function load(): Promise<void> {
    await parts.load('confirmations');
    const part = parts.get('confirmations');
    if (part === null || confirmations !== null) return;
    confirmations = part.createConfirmations(host, {
      sink: () => connection.sink,
      onHeld: (isCalled) => (isCalled ? announcer.say(texts.t.number.answered.thanks) : say('live.confirmed')),
      onKept: (contribution, receipt) => emit(host, 'di-contribute', { contribution, receipt }),
      onFailure: (error, isWaiting) => {
        say(isWaiting ? 'still.waiting' : 'still.failed');
        tellFailure(host, { error, during: 'contribution' });
      },
    });
  }

  return {
    selection,
    /** Returns the state of the confirmation of an offer, or null when none was given. */
    confirmationOf: (id: string, isCalled = false): ConfirmationStatus | null =>
      confirmations?.statusOf(id, isCalled) ?? (failed.has(toFailed(id, isCalled)) ? 'failed' : null),
    /** Sends what an earlier page could not send. */
    sendWaiting: async (): Promise<void> => {
      const { sink } = connection;
      if (sink !== null && isAnythingWaiting(outboxNameOf(sink))) await load();
    },
    /** Follows what is confirmed in the record of an offer, so that its card says so. */
    follow: load,
    /** Confirms an offer. The reader can undo it for a while. */
    confirm: async (service: DetailedService, isCalled = false): Promise<void> => {
      failed.delete(toFailed(service.id, isCalled));
      await load();
      if (confirmations !== null) {
        confirmations.confirm(service, isCalled);
        return;
      }
      failed.add(toFailed(service.id, isCalled));
      say('still.failed');
      host.requestUpdate();
    },
    /** Takes back a confirmation that has not left. */
    undo: ({ id }: DetailedService, isCalled = false): void => {
      if (confirmations?.undo(id, isCalled) === true) say('live.undone');
    },
    select: (service: DetailedService, selected: boolean): void => {
      selection.select(service, selected);
      announcer.say(() => texts.t[selected ? 'live.selected' : 'live.unselected'](selection.offers.length));
    },
  };
}
