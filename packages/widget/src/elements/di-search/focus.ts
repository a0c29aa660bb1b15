import type { LitElement } from 'lit';
import type { DiOfferCard } from '../di-offer-card/di-offer-card.ts';
import type { DiSelection } from '../di-selection/di-selection.ts';
import { leaveOffer, readOfferHash } from '../../format/offer-link.ts';
import type { SelectionWish } from './context.ts';
import type { DiSearch } from './di-search.ts';

/** Puts the focus on the way back from what stands in place of the list. */
export async function focusBack(search: LitElement): Promise<void> {
  await search.updateComplete;
  search.renderRoot.querySelector<HTMLElement>('.back-button')?.focus();
}

/** The way back has the focus until the offer is there: then its title, unless the person has gone elsewhere meanwhile. */
export async function focusDetail(search: LitElement, opened: Promise<void>): Promise<void> {
  await focusBack(search);
  await opened;
  await search.updateComplete;
  const detail = search.renderRoot.querySelector('di-service');
  await detail?.updateComplete;
  const { activeElement } = search.renderRoot as ShadowRoot;
  if (activeElement?.classList.contains('back-button') === true) detail?.focus();
}

/** Puts the focus on the offers kept aside once they are shown, and prints them when that is the wish. */
export async function focusSelection(search: LitElement, opened: Promise<void>, then: SelectionWish): Promise<void> {
  await opened;
  await search.updateComplete;
  const panel = search.renderRoot.querySelector<DiSelection>('di-selection');
  await panel?.updateComplete;
  panel?.focus(then === 'send' ? 'send' : 'title');
  if (then === 'print') panel?.print();
}

/** Puts the focus on the card of an offer that was left, else on the title of the list; the address opens that offer no more. */
export async function focusCard(search: DiSearch, id: string): Promise<void> {
  if (search.urlState !== 'off') forgetOffer(id);
  await search.updateComplete;
  const cards = [...search.renderRoot.querySelectorAll<DiOfferCard>('di-offer-card')];
  const card = cards.find(({ service }) => service.id === id);
  (card ?? search.renderRoot.querySelector<HTMLElement>('#results'))?.focus();
}

function forgetOffer(id: string): void {
  const { hash, pathname, search } = location;
  if (readOfferHash(hash) === id) history.replaceState(history.state, '', pathname + search + leaveOffer(hash));
}
