// What the inner elements of <di-search> say to it: these events bubble to the root and never leave it.
import type { Failed } from './events.ts';
import type { SearchState } from '../../search/question/search-state.ts';

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
  /** Says a sentence in the one live region. */
  announce: string;
  /** Something failed that the host page is told of. */
  failure: Failed;
}

/** An event of an inner element. */
export type InnerEvent<N extends keyof InnerEventDetails> = CustomEvent<InnerEventDetails[N]>;

/** Sends an event from an inner element to the root; what stands deeper tells its own host first. */
export function send<N extends keyof InnerEventDetails>(from: Element, name: N, detail: InnerEventDetails[N]): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: false }));
}
