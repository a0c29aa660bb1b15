import type { ReactiveControllerHost } from 'lit';
import { listen } from './listen.ts';

interface Printing {
  /** Asks for the code that lays the paper out. Somebody may print soon. Without it, the code is there once it is wanted. */
  readonly load?: () => void;
  /** Lays the paper out in place of what is on screen. Returns the way back, or null where there is nothing to lay out. */
  readonly layOut: () => (() => void) | null;
}

/**
 * Gives the browser's own menu a page of paper. Its code is asked for before the menu opens, since the browser does not wait: once a hand
 * is on a key of a shortcut, or the pointer or the focus leaves the page.
 */
export function followPrinting(host: ReactiveControllerHost, { load, layOut }: Printing): void {
  let giveBack: (() => void) | null = null;
  const end = (): void => {
    giveBack?.();
    giveBack = null;
  };
  if (load !== undefined) followHand(host, load);
  listen(host, {
    beforeprint: () => {
      end();
      giveBack = layOut();
    },
    afterprint: end,
  });
}

/** Tells when somebody may print soon. */
function followHand(host: ReactiveControllerHost, load: () => void): void {
  listen(host, {
    keydown: ({ key }) => {
      if (key === 'Control' || key === 'Meta') load();
    },
    mouseout: ({ relatedTarget }) => {
      if (relatedTarget === null) load();
    },
    blur: load,
  });
}
