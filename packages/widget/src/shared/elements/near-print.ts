import type { ReactiveControllerHost } from 'lit';
import { listen } from './listen.ts';

interface Printing {
  /** Asks for the code that lays the paper out. Somebody may print soon. */
  readonly load: () => void;
  /** Lays the paper out in place of what is on screen. Returns the way back, or null where there is nothing to lay out. */
  readonly layOut: () => (() => void) | null;
}

/**
 * Gives the browser's own menu a page of paper. Its code is asked for once a hand is on a key of a shortcut, or the pointer or the
 * focus leaves the page, as both do for that menu: pages are made too soon after to wait for it.
 */
export function followPrinting(host: ReactiveControllerHost, { load, layOut }: Printing): void {
  let giveBack: (() => void) | null = null;
  const end = (): void => {
    giveBack?.();
    giveBack = null;
  };
  listen(host, {
    keydown: ({ key }) => {
      if (key === 'Control' || key === 'Meta') load();
    },
    mouseout: ({ relatedTarget }) => {
      if (relatedTarget === null) load();
    },
    blur: load,
    beforeprint: () => {
      end();
      giveBack = layOut();
    },
    afterprint: end,
  });
}
