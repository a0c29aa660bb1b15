import type { LitElement } from 'lit';

/**
 * Keeps the cards of a search where they are on screen while it is drawn: a bar that comes over them with a tick, or goes, moves nothing
 * under the hand that ticks the next one.
 * @param search about to be drawn
 */
export function holdCards(search: LitElement): void {
  const find = (name: string): Element | null => search.renderRoot.querySelector(name);
  const cards = find('.cards');
  if (cards === null) return;
  const before = cards.getBoundingClientRect().top;
  void search.updateComplete
    .then(() => find('di-selection-tray') as LitElement | null)
    .then((bar) => bar?.updateComplete)
    .then(() => {
      const moved = cards.getBoundingClientRect().top - before;
      if (cards.isConnected && moved !== 0) scrollerOf(search).scrollBy({ top: moved, behavior: 'instant' });
    });
}

/** Finds what scrolls an element: the nearest box around it that can, else the page. */
function scrollerOf(element: Element): Element {
  const page = document.scrollingElement ?? document.documentElement;
  for (let at: Node | null = element; at !== null; at = outOf(at)) {
    if (!(at instanceof Element) || at === document.body || at === page) continue;
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return page;
}

const outOf = (node: Node): Node | null =>
  node instanceof ShadowRoot ? node.host : ((node instanceof Element ? node.assignedSlot : null) ?? node.parentNode);
