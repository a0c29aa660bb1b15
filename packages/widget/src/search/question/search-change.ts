import type { SearchState } from './search-state.ts';

export interface SearchChange {
  readonly change: Partial<SearchState>;
  /** Searches without waiting for a further choice: a place was chosen, a button was pressed. */
  readonly atOnce?: boolean;
  /** The sentence for the live region, when the change is not seen where it was made. */
  readonly said?: string | null;
  /** The control that has the focus goes away with the change: the title of the results takes it. */
  readonly focusResults?: boolean;
  /** The person has said all there is to search: the bar of a phone folds into one line. */
  readonly folds?: boolean;
}

/** The event by which an inner element asks the root of the search for a change. */
export type SearchChangeEvent = CustomEvent<SearchChange>;

/** Sends a wish from an inner element to the root of the search: the event bubbles to it and never leaves it. */
export function sendChange(from: Element, detail: SearchChange): void {
  from.dispatchEvent(new CustomEvent('search-change', { detail, bubbles: true, composed: false }));
}
