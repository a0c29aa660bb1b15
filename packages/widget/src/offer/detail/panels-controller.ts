import type { LitElement } from 'lit';

/** Opens the panels that an element loads when they are used. A panel takes the focus, and its button gets it back on closing. */
export class PanelsController<N extends string> {
  readonly #host: LitElement;
  readonly #load: (name: N) => Promise<boolean>;
  readonly #open = new Set<N>();

  /** @param load loads the content of a panel. Resolves with false when it did not load, and the panel stays closed */
  constructor(host: LitElement, load: (name: N) => Promise<boolean>) {
    this.#host = host;
    this.#load = load;
  }

  isOpen(name: N): boolean {
    return this.#open.has(name);
  }

  /** Opens a panel, and moves the focus to the element that it is. */
  async open(name: N, tag: string): Promise<void> {
    if (!(await this.#load(name))) return;
    this.#open.add(name);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const panel = this.#host.renderRoot.querySelector<LitElement>(tag);
    await panel?.updateComplete;
    panel?.focus();
  }

  /** Closes a panel. The focus goes to the element that the selector finds. */
  close(name: N, opener: string): void {
    this.#open.delete(name);
    void this.focusOn(opener);
  }

  /** Closes all of them: something else is shown. */
  reset(): void {
    this.#open.clear();
  }

  /** Moves the focus after the next update, since the element that had it goes away. */
  async focusOn(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
