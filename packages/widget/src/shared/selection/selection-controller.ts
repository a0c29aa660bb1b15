import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import type { OfferSource } from '@inclusion-kit/sdk';
import type { LitElement } from 'lit';
import { addressOf } from '../connection/source-address.ts';
import { emit, type DiEventDetails } from '../elements/events.ts';
import { add, annotate, indexOf, move, remove, renew, type ReadAgain, type Selection } from './selection.ts';
import { selectionIn, type SelectionStorage, type SelectionStore } from './selection-store.ts';

type Change = DiEventDetails['di-select']['change'];

export type SelectionController = ReturnType<typeof createSelection>;

/**
 * Gives an element the offers kept aside, draws it again when they change, and tells the host page with `di-select`.
 * @param storage tells where the selection is kept.
 * @param source gives the source that offers are kept from.
 */
export function createSelection(
  host: LitElement,
  storage: () => SelectionStorage,
  source: () => OfferSource | null = () => null,
) {
  let listened: SelectionStore | null = null;
  let end: (() => void) | undefined;
  let isTicked = false;

  function current(): SelectionStore {
    const store = selectionIn(storage());
    // The last drawing of an element that left the page would keep it in memory.
    if (store !== listened && host.isConnected) {
      end?.();
      listened = store;
      end = store.listen(() => host.requestUpdate());
    }
    return store;
  }

  function tell(change: Change, service: DetailedService | null): void {
    const selection = current().offers.map((offer) => offer.service);
    emit(host, 'di-select', { change, service, selection });
  }

  function take(change: Change, service: DetailedService | null, offers: Selection): void {
    if (offers === current().offers) return;
    current().set(offers, change === 'remove' || change === 'clear');
    tell(change, service);
  }

  host.addController({
    // The drawing listens, and shows what has changed while the element was out of the page.
    hostConnected: () => host.requestUpdate(),
    hostDisconnected: () => {
      end?.();
      end = undefined;
      listened = null;
    },
  });
  return {
    get offers(): Selection {
      return current().offers;
    },
    get canRestore(): boolean {
      return current().canRestore;
    },
    /** The offers rested for so long that they may be for somebody else. */
    get isResting(): boolean {
      return current().isResting;
    },
    keepOn: () => current().keepOn(),
    /** Tells, once, that an offer was just ticked or left out. */
    takeTick: (): boolean => isTicked && !(isTicked = false),
    has: (id: string) => indexOf(current().offers, id) >= 0,
    select: (service: DetailedService, selected: boolean): void => {
      const { offers } = current();
      isTicked = true;
      if (selected) take('add', service, add(offers, service, addressOf(source())));
      else take('remove', service, remove(offers, service.id));
    },
    /** Moves an offer by some places. Returns its place, from 1. */
    move: (service: DetailedService, by: number): number => {
      take('move', service, move(current().offers, service.id, by));
      return indexOf(current().offers, service.id) + 1;
    },
    /** Writes a note. It is about a person: the host page is told nothing of it. */
    annotate: ({ id }: DetailedService, note: string) => current().update((offers) => annotate(offers, id, note)),
    /** Takes the records that were read again. The host page kept nothing else aside. */
    renew: (read: ReadAgain) => current().update((offers) => renew(offers, read)),
    clear: () => take('clear', null, []),
    /** Lets go the offers that were left out: nobody takes them back any more. */
    forget: () => current().forget(),
    restore: (): void => {
      current().restore();
      tell('restore', null);
    },
  };
}
