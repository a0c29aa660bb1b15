import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import type { LitElement } from 'lit';
import { ViewController, type View } from './view-controller.ts';
import type { PartLoader, SelectionWish } from '../di-search/search-context.ts';
import type { UrlState } from '../address/search-url.ts';
import { emit } from '../../shared/elements/events.ts';
import { focusBack, focusCard, focusOpened, focusSelection } from '../di-search/focus.ts';
import { OfferHistory } from './offer-history.ts';

/** The search in whose place offers are opened. */
type Host = LitElement & { readonly urlState: UrlState };

/**
 * The views that open in place of the list (an offer, its form, the offers kept aside) and the way back. The focus moves with
 * them.
 */
export class OfferViews {
  readonly #search: Host;
  readonly #view: ViewController;
  readonly #history: OfferHistory;

  constructor(search: Host, parts: PartLoader) {
    this.#search = search;
    this.#view = new ViewController(search, parts);
    this.#history = new OfferHistory(search, (id) => this.#moveTo(id));
  }

  /** The view shown now, or null for the list. */
  get current(): View | null {
    return this.#view.current;
  }

  /** Opens the offer that the address of the page names. The focus stays where it is. */
  openLinked(id: string): void {
    void this.#view.open('detail', id, null);
  }

  open(service: DetailedService): void {
    this.#history.enter(service.id);
    void focusOpened(this.#search, this.#view.open('detail', service.id, service));
  }

  /** Opens the form of an offer, or of a new one. */
  correct(service: DetailedService | null): void {
    void this.#view.open('correction', service?.id ?? '', service);
    void focusBack(this.#search);
  }

  showSelection(then: SelectionWish): void {
    void focusSelection(this.#search, this.#view.open('selection', '', null), then);
  }

  /** Loads the view again after a failure. The focus moves as on opening, since the button of the retry goes away. */
  retry(): void {
    void focusOpened(this.#search, this.#view.retry());
  }

  /** Returns to the view shown before. Returns the view that it left, or null when the list is shown. */
  back(): View | null {
    const left = this.#view.current;
    if (left === null) return null;
    this.#view.back();
    if (left.name === 'detail') this.#history.leave(left.id, left.before?.name === 'detail' ? left.before.id : null);
    void (left.before === null ? focusCard(this.#search, left.id) : focusBack(this.#search));
    return left;
  }

  /** Follows the reader back or forward: leaves the views above that offer, or above the list, or else opens the offer again. */
  #moveTo(id: string | null): void {
    const hadOffer = holdsOffer(this.current, null);
    // An offer that was opened from the selection gives the selection back.
    const isThere = (view: View): boolean => (id === null ? hadOffer && !holdsOffer(view, null) : holdsOffer(view, id));
    while (this.current !== null && !isThere(this.current)) {
      const left = this.back();
      if (left?.name === 'detail') emit(this.#search, 'di-close', { id: left.id });
    }
    if (id !== null && this.current === null) void focusOpened(this.#search, this.#view.open('detail', id, null));
  }
}

/** Tells whether a view is that offer, or was opened from it. Any offer counts when `id` is null. */
function holdsOffer(view: View | null, id: string | null): boolean {
  if (view === null) return false;
  return (view.name === 'detail' && (id === null || view.id === id)) || holdsOffer(view.before, id);
}
