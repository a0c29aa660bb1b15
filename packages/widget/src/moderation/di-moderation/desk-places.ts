import type { LitElement } from 'lit';

/** The drawn places of the moderation, and the moves of the focus to them once they are drawn. */
export interface Places {
  find(selector: string): HTMLElement | null;
  /** The rows of the queue, in their order. */
  rows(): HTMLAnchorElement[];
  rowOf(id: string | null): HTMLAnchorElement | null;
  /** Tells whether the focus is inside the element that a selector finds. */
  hasFocusIn(selector: string): boolean;
  focusOnceDrawn(...selectors: string[]): Promise<void>;
}

/** Creates them over the element's own root. */
export function createPlaces(host: LitElement): Places {
  const find = (selector: string): HTMLElement | null => host.renderRoot.querySelector<HTMLElement>(selector);
  const rows = (): HTMLAnchorElement[] => [...host.renderRoot.querySelectorAll<HTMLAnchorElement>('.it')];
  return {
    find,
    rows,
    rowOf: (id) => rows().find((row) => row.closest('li')?.dataset['id'] === id) ?? null,
    hasFocusIn: (selector) => (host.shadowRoot?.activeElement?.closest(selector) ?? null) !== null,
    async focusOnceDrawn(...selectors) {
      await host.updateComplete;
      for (const selector of selectors) {
        const place = find(selector);
        if (place === null) continue;
        place.focus();
        return;
      }
    },
  };
}
