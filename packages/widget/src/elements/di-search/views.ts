import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import type { PartsController } from '../../controllers/parts.ts';
import { ViewController, type View } from '../../controllers/view.ts';
import type { SelectionWish } from './context.ts';
import type { DiSearch } from './di-search.ts';
import { focusBack, focusCard, focusOpened, focusSelection } from './focus.ts';

/** What is opened in place of the list: an offer, its form, the offers kept aside; and the way back. The focus moves with it. */
export class OfferViews {
  readonly #search: DiSearch;
  readonly #view: ViewController;

  constructor(search: DiSearch, parts: PartsController) {
    this.#search = search;
    this.#view = new ViewController(search, parts);
  }

  /** What is shown now; null for the list. */
  get current(): View | null {
    return this.#view.current;
  }

  /** Opens the offer that the address of the page names; the page keeps the focus. */
  openLinked(id: string): void {
    void this.#view.open('detail', id, null);
  }

  open(service: DetailedService): void {
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

  /** Loads again what could not be loaded: its button goes away meanwhile, as what opened it did. */
  retry(): void {
    void focusOpened(this.#search, this.#view.retry());
  }

  /** Returns to what was shown before; returns what is left, null when the list is shown. */
  back(): View | null {
    const left = this.#view.current;
    if (left === null) return null;
    this.#view.back();
    void (left.before === null ? focusCard(this.#search, left.id) : focusBack(this.#search));
    return left;
  }
}
