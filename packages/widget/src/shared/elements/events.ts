import type { Presences, Programme } from '@inclusion-kit/sdk/activities';
import type { Contribution, Receipt } from '@inclusion-kit/sdk/contributions';
import type { DetailedService, ServiceSearchResult } from '@inclusion-kit/sdk/schemas';
import type { OfferSearchParams } from '@inclusion-kit/sdk';
import type { Orientation } from '../offers/ways.ts';

/** The events that cross from an element to the host page: bubbling, composed, with these details. */
export interface DiEventDetails {
  /** A search was answered. */
  'di-search': { params: OfferSearchParams; total: number; results: readonly ServiceSearchResult[] };
  /** An offer was opened. Cancel the event to show the offer elsewhere. */
  'di-open': { id: string; service: DetailedService };
  /** The reader left an offer for the list. */
  'di-close': { id: string };
  /** The reader wants to correct an offer, or to report a closure or a duplicate. Cancel the event to open another form. */
  'di-correct': { id: string; service: DetailedService; genre: 'correction' | 'fermeture' | 'doublon' };
  /** The reader mobilises an offer. Cancel the event to do it in the software of the page. It carries nothing about a person. */
  'di-orient': Orientation;
  /** The offers kept aside have changed. `service` is the offer concerned, or null when all are. Notes are not told. */
  'di-select': {
    change: 'add' | 'remove' | 'move' | 'clear' | 'restore';
    service: DetailedService | null;
    selection: readonly DetailedService[];
  };
  /** A contribution was kept. */
  'di-contribute': { contribution: Contribution; receipt: Receipt };
  /** The reader wants the offers behind a figure of a territory. Cancel the event to show them in the page. */
  'di-territory-open': { recherche: Readonly<Record<string, string | readonly string[]>> };
  /** The reader chose another territory, as « epci-200054807 », or the whole again, which is null. */
  'di-territory-change': { territoire: string | null };
  /** The reader has changed a week: the whole programme, and its attendance in the codes of its activities. */
  'di-week-change': { week: Programme; attendance: Presences };
  /** Something failed, told once. */
  'di-error': ToldFailure;
}

/**
 * The step that failed: a search, its next page, the counts of its filters, the reading of an offer, the places, the images of
 * the map, a contribution, or a part of the elements that is loaded when it is used.
 */
export type FailedStep = 'search' | 'more' | 'counts' | 'detail' | 'places' | 'tiles' | 'contribution' | 'part';

/** A failure, as the elements tell it to one another. */
export interface Failed {
  /** An error of the SDK, with its `code`, or any value thrown by a source of the page. */
  readonly error: unknown;
  readonly during: FailedStep;
}

/** A failure, as it is told to the page. */
export interface ToldFailure extends Failed {
  /** The status of the answer, or null when none came. */
  readonly status: number | null;
  /** The server's id of the request, to look for in its logs, or null when the server gave none. */
  readonly requestId: string | null;
}

/** The name of an event of the elements. */
export type DiEventName = keyof DiEventDetails;

/** An event of the elements. */
export type DiEvent<N extends DiEventName> = CustomEvent<DiEventDetails[N]>;

/** Sends an event to the host page. Returns false when the page cancelled it. */
export function emit<N extends DiEventName>(
  from: EventTarget,
  name: N,
  detail: DiEventDetails[N],
  { cancelable = false } = {},
): boolean {
  return from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
}

/** Tells the host page that something failed. */
export function tellFailure(from: EventTarget, { error, during }: Failed): void {
  const { status = null, requestId = null } = Object(error) as Partial<ToldFailure>;
  emit(from, 'di-error', { error, during, status, requestId });
}

declare global {
  /** The events that elements, a document and a window hear. */
  interface GlobalEventHandlersEventMap {
    'di-search': DiEvent<'di-search'>;
    'di-open': DiEvent<'di-open'>;
    'di-close': DiEvent<'di-close'>;
    'di-correct': DiEvent<'di-correct'>;
    'di-orient': DiEvent<'di-orient'>;
    'di-select': DiEvent<'di-select'>;
    'di-contribute': DiEvent<'di-contribute'>;
    'di-territory-open': DiEvent<'di-territory-open'>;
    'di-territory-change': DiEvent<'di-territory-change'>;
    'di-week-change': DiEvent<'di-week-change'>;
    'di-error': DiEvent<'di-error'>;
  }
}

// The events of inner elements to their root. They bubble to the root and never leave it.

export interface InnerEventDetails {
  announce: string;
  failure: Failed;
}

export type InnerEvent<N extends keyof InnerEventDetails> = CustomEvent<InnerEventDetails[N]>;

/** Sends an event from an inner element to the root. An element that stands deeper tells its host first. */
export function send<N extends keyof InnerEventDetails>(from: Element, name: N, detail: InnerEventDetails[N]): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: false }));
}
