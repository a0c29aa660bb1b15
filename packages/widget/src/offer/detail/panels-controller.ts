import type { LitElement } from 'lit';

/** Opens what is loaded when it is used inside an element, gives it the focus, and the focus back to its button when it closes. */
export class PanelsController<N extends string> {
  readonly #host: LitElement;
  readonly #load: (name: N) => Promise<boolean>;
  readonly #open = new Set<N>();

  /** @param load loads what a panel is drawn with; false when it did not come: the panel stays closed */
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

  /** Closes a panel; what the selector finds takes the focus. */
  close(name: N, opener: string): void {
    this.#open.delete(name);
    void this.focusOn(opener);
  }

  /** Closes all of them: something else is shown. */
  reset(): void {
    this.#open.clear();
  }

  /** What had the focus goes away with the next update: what takes its place gets it. */
  async focusOn(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
