// What the inner elements of <di-search> say to it: these events bubble to the root and never leave it.
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import type { DiEventDetails } from './events.ts';
import type { SearchState } from './state/search.ts';

/** A wish to search something else. */
export interface SearchChange {
  /** What changes in what is asked. */
  readonly change: Partial<SearchState>;
  /** Searches without waiting for a further choice: a place was chosen, a button was pressed. */
  readonly atOnce?: boolean;
  /** The sentence for the live region, when the change is not seen where it was made. */
  readonly said?: string | null;
  /** The control that has the focus goes away with the change: the title of the results takes it. */
  readonly focusResults?: boolean;
}

/** The events of the inner elements, with their details. */
export interface InnerEventDetails {
  'search-change': SearchChange;
  /** Searches again, or for the first time, what is asked now. */
  'search-submit': null;
  /** Reads one more page. */
  'search-more': null;
  /** Tries again what failed last. */
  'search-retry': null;
  /** Says a sentence in the one live region. */
  announce: string;
  'offer-open': DetailedService;
  'offer-correct': DetailedService;
  'offer-confirm': DetailedService;
  /** Something failed that the host page is told of. */
  failure: DiEventDetails['di-error'];
}

/** An event of an inner element. */
export type InnerEvent<N extends keyof InnerEventDetails> = CustomEvent<InnerEventDetails[N]>;

/** Sends an event from an inner element to the root; what stands deeper tells its own host first. */
export function send<N extends keyof InnerEventDetails>(from: Element, name: N, detail: InnerEventDetails[N]): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: false }));
}
