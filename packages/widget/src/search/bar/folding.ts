import type { LitElement } from 'lit';

/** The controls of the bar that may take the focus, « Où ? » first. */
const FIELDS = ':is(.bar di-place-field, .bar input, .bar di-keyword-field, .bar select)';
/** The field of the words. */
const WORDS = ':is(.bar di-keyword-field, .bar #q)';

/** Folds the bar of a phone into one line once something is searched, and moves the focus with it. */
export function createFolding(search: LitElement) {
  const root = (): ShadowRoot => search.renderRoot as ShadowRoot;
  const folding = {
    /** The person opened the line to search something else. */
    isUnfolded: false,
    /** Somebody is in a field of the bar: an answer to the words before does not fold it away. */
    isHeld: false,
    hold: (isHeld: boolean): void => {
      if (folding.isHeld === isHeld) return;
      folding.isHeld = isHeld;
      // The focus that leaves makes room for results. While it stays, nothing is drawn anew.
      if (!isHeld) search.requestUpdate();
    },
    get isOpen(): boolean {
      return folding.isUnfolded || folding.isHeld;
    },
    /** Shows the fields, and moves the focus to the first that takes it, or to that of the words. */
    unfold: async (first: 'place' | 'q' = 'place'): Promise<void> => {
      folding.isUnfolded = true;
      search.requestUpdate();
      await search.updateComplete;
      for (const field of root().querySelectorAll<HTMLElement>(first === 'q' ? WORDS : FIELDS)) {
        field.focus();
        if (root().activeElement === field) return;
      }
    },
    /** Folds the bar again. The focus goes from its fields to the line. */
    fold: async (): Promise<void> => {
      folding.isUnfolded = false;
      folding.isHeld = false;
      search.requestUpdate();
      const hadFocus = root().activeElement?.closest('.bar') != null;
      await search.updateComplete;
      if (hadFocus) root().querySelector<HTMLElement>('.fold')?.focus();
    },
  };
  return folding;
}
