import type { Capabilities, OfferSource } from '@inclusion-kit/sdk';
import type { ContributionSink } from '@inclusion-kit/sdk/contributions';
import type { Geography } from '@inclusion-kit/sdk/geography';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import type { ConfirmationStatus } from '../../shared/sending/confirmations.ts';
import type { Listing } from '../results/listing.ts';
import type { PartStatus } from '../../shared/elements/parts-controller.ts';
import type { SelectionController } from '../../shared/selection/selection-controller.ts';
import type { SelectionStorage } from '../../shared/selection/selection-store.ts';
import type { Failed } from '../../shared/elements/events.ts';
import type { SearchChange } from '../question/search-change.ts';
import type { Language } from '../../shared/texts/language.ts';
import type { HostTexts } from '../../locales/host-texts.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import type { FilterRules } from '../filters/filters.ts';
import type { Territory } from '../../shared/places/territory.ts';
import type { Density } from '../../offer/card/di-offer-card.ts';
import type { ResultsView } from '../results/results-view.ts';
import type { SearchSnapshot, SearchState } from '../question/search-state.ts';

/** The context of the search. Every render helper takes it whole and reads the part that it needs. */
export interface SearchContext {
  readonly texts: SearchTexts;
  /** The texts of the host page, for the elements inside. */
  readonly hostTexts: HostTexts | null;
  readonly language: Language;
  readonly headingLevel: number;
  readonly pageSize: number;
  /** The container is under 560 px: filters open as modal sheets. */
  readonly narrow: boolean;
  /** The search as it is asked now. */
  readonly state: SearchState;
  /** The territory of the page, and whether readers may leave it. */
  readonly territory: Territory;
  /** The filters that the page hides or fixes. */
  readonly rules: FilterRules;
  /** The state of its answer. */
  readonly snapshot: SearchSnapshot;
  /** The capabilities of the source beyond the API. A filter that it lacks is not offered. */
  readonly capabilities: Capabilities;
  readonly source: OfferSource | null;
  readonly geography: Geography | null;
  readonly sink: ContributionSink | null;
  /** The view of the results that is asked for: the cards, the map, or both. */
  readonly view: ResultsView;
  /** The container has room for the cards and the map side by side. */
  readonly wide: boolean;
  /** A map is on the page: cards wear the numbers of their pins. */
  readonly hasMap: boolean;
  readonly density: Density;
  /** Whether similar records are gathered on one card. */
  readonly doublons: Doublons;
  readonly map: MapOptions;
  readonly listing: Listing;
  /** Number of cards that are drawn. The room of the others is kept. */
  readonly drawn: number;
  /** The parts that are loaded when used. */
  readonly parts: PartLoader;
  /** Made anew when a name comes, so that the cards draw again. */
  readonly nameSource: (slug: string) => string;
  readonly confirmationOf: (id: string) => ConfirmationStatus | null;
  /** Offers can be kept aside. */
  readonly selectable: boolean;
  /** The offers kept aside. Null when the page wants none, or while the acts on offers are not loaded. */
  readonly selection: SelectionController | null;
  readonly selectionStorage: SelectionStorage;
  /** Address of a page that shows an offer, with `{id}` in it, or null for this page. */
  readonly offerLink: string | null;
  readonly on: SearchActions;
}

/** A part of the search that is loaded when it is used. */
export type SearchPartName =
  'fields' | 'map' | 'empty' | 'detail' | 'tray' | 'selection' | 'correction' | 'confirmations';

/** Loads the parts of the search, and tells where each stands. */
export interface PartLoader {
  statusOf(name: SearchPartName): PartStatus;
  load(name: SearchPartName): Promise<void>;
}

/** The act that follows once the offers kept aside are shown. */
export type SelectionWish = 'arrange' | 'print' | 'send';
/** The treatment of similar records: gathered on one card, each on its card, or all but the best left out by the source. */
export type Doublons = 'groupes' | 'tous' | 'exclus';

/** The background of the map, as the host page sets it. */
export interface MapOptions {
  /** Address of a tile, or null to draw départements instead. */
  readonly tiles: string | null;
  readonly attribution: string | null;
  readonly attributionHref: string | null;
}

/** The requests that a render helper makes to the root. Inner elements send the events of `internal-events.ts` instead. */
export interface SearchActions {
  change(change: SearchChange): void;
  submit(): void;
  more(): void;
  retry(): void;
  changePlace(): void;
  /** Shows the cards, the map, or both. */
  show(view: ResultsView): void;
  open(service: DetailedService): void;
  confirm(service: DetailedService): void;
  /** Takes back a confirmation that has not left. */
  undo(service: DetailedService): void;
  /** Opens the form of an offer, or of a new one when there is none. */
  correct(service: DetailedService | null): void;
  /** Keeps an offer aside, or no longer. */
  select(service: DetailedService, selected: boolean): void;
  /** Shows the offers kept aside, then does the act `then`. */
  showSelection(then: SelectionWish): void;
  /** Says a sentence in the live region. */
  say(sentence: string): void;
  /** Tells the host page of a failure. */
  fail(failure: Failed): void;
}
