import type { LitElement } from 'lit';

/**
 * Opens the panels that an element loads when they are used. A panel takes the focus, and its button gets it back on closing.
 * @param load loads the content of a panel. Resolves with false when it did not load, and the panel stays closed
 */
export function createPanels<N extends string>(host: LitElement, load: (name: N) => Promise<boolean>) {
  const opened = new Set<N>();

  /** Moves the focus after the next update, since the element that had it goes away. */
  async function focusOn(selector: string): Promise<void> {
    host.requestUpdate();
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  return {
    focusOn,
    isOpen: (name: N) => opened.has(name),
    /** Opens a panel, and moves the focus to the element that it is. */
    open: async (name: N, tag: string): Promise<void> => {
      if (!(await load(name))) return;
      opened.add(name);
      host.requestUpdate();
      await host.updateComplete;
      const panel = host.renderRoot.querySelector<LitElement>(tag);
      await panel?.updateComplete;
      panel?.focus();
    },
    /** Closes a panel. The focus goes to the element that the selector finds. */
    close: (name: N, opener: string): void => {
      opened.delete(name);
      void focusOn(opener);
    },
    /** Closes all of them: something else is shown. */
    reset: () => opened.clear(),
  };
}
