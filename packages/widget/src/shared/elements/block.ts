import type { ReactiveControllerHost } from 'lit';

/** Keeps an element a block where a page unsets the styles of all elements: a rule of the page wins over `:host`. */
export function keepBlock(host: ReactiveControllerHost & HTMLElement): void {
  host.addController({
    hostConnected: () => {
      if (getComputedStyle(host).display === 'inline') host.style.setProperty('display', 'block');
    },
  });
}
