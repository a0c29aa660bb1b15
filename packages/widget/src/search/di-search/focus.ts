import type { FoundService } from '@inclusion-kit/sdk';
import type { LitElement } from 'lit';
import type { DiOfferCard } from '../../offer/card/di-offer-card.ts';

/** Puts the focus on the first card that was added, or on the title after a button that the answer removed. */
export async function focusAnswer(
  search: LitElement,
  added: readonly FoundService[],
  wantsTitle: boolean,
): Promise<void> {
  await search.updateComplete;
  const { activeElement } = search.renderRoot as ShadowRoot;
  const isFree = activeElement === null || activeElement.classList.contains('more-button');
  if (added.length > 0 && isFree) {
    const ids = new Set(added.map(({ service }) => service.id));
    const card = cardsOf(search).find(({ service }) => ids.has(service.id));
    await card?.updateComplete;
    card?.focus();
  } else if (wantsTitle && activeElement === null) {
    focusTitle(search);
  }
}

/** Puts the focus on the title of the results, or on the next one where none is drawn yet. */
export function focusTitle(search: LitElement): void {
  const title = titleOf(search);
  if (title === null) waiting.add(search);
  else title.focus();
}

/** The searches whose next title takes the focus, unless the person has moved it meanwhile. */
const waiting = new WeakSet<LitElement>();

/** Draws the search with `draw`: a title that had the focus gives it to the title that is drawn in its place, now or later. */
export function keepTitleFocus(search: LitElement, draw: () => void): void {
  if ((search.renderRoot as ShadowRoot).activeElement?.id === 'results') waiting.add(search);
  draw();
  const title = titleOf(search);
  if (title === null || !waiting.delete(search)) return;
  if (search.ownerDocument.activeElement === search.ownerDocument.body) title.focus();
}

/** Follows the link that skips the bar and the filters: the list takes the focus, or the title where there is none. */
export function focusList(search: LitElement, event: Event): void {
  event.preventDefault();
  (search.renderRoot.querySelector<HTMLElement>('.cards') ?? titleOf(search))?.focus();
}

export async function focusCard(search: LitElement, id: string): Promise<void> {
  await search.updateComplete;
  const card = cardsOf(search).find(({ service }) => service.id === id);
  if (card === undefined) focusTitle(search);
  else card.focus();
}

/** Puts the focus on « Corriger » of a card. */
export function focusFix(search: LitElement, id: string): void {
  cardsOf(search)
    .find(({ service }) => service.id === id)
    ?.renderRoot.querySelector<HTMLElement>('.fix')
    ?.focus();
}

function cardsOf({ renderRoot }: LitElement): DiOfferCard[] {
  return [...renderRoot.querySelectorAll<DiOfferCard>('di-offer-card')];
}

function titleOf({ renderRoot }: LitElement): HTMLElement | null {
  return renderRoot.querySelector<HTMLElement>('#results');
}
