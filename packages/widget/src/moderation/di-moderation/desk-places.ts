import type { LitElement } from 'lit';

/** The drawn places of the moderation, and the moves of the focus to them once they are drawn. */
export class Places {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
  }

  find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  rows(): HTMLAnchorElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLAnchorElement>('.it')];
  }

  rowOf(id: string | undefined): HTMLAnchorElement | null {
    return this.rows().find((row) => row.closest('li')?.dataset['id'] === id) ?? null;
  }

  /** Returns the place in the queue of the row where an event began, or -1 when it began elsewhere. */
  rowAt(event: Event): number {
    const [target] = event.composedPath();
    return this.rows().findIndex((row) => target instanceof Node && row.closest('li')?.contains(target) === true);
  }

  hasFocusIn(selector: string): boolean {
    return (this.#host.shadowRoot?.activeElement?.closest(selector) ?? null) !== null;
  }

  focusOnceDrawn(...selectors: string[]): Promise<void> {
    return this.#focusFirst(selectors, {});
  }

  /** Focuses a place that was just drawn, and leaves the page scrolled as it is. */
  focusInPlace(...selectors: string[]): Promise<void> {
    return this.#focusFirst(selectors, { preventScroll: true });
  }

  async #focusFirst(selectors: readonly string[], options: FocusOptions): Promise<void> {
    await this.#host.updateComplete;
    const place = selectors.map((selector) => this.find(selector)).find((found) => found !== null);
    place?.focus(options);
  }
}
