import type { Capabilities, OfferSearchParams } from '@inclusion-kit/sdk';
import type { Commune } from '@inclusion-kit/sdk/geography';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import type { ConfirmationStatus } from '../../shared/sending/confirmations.ts';
import type { ConnectionController } from '../../shared/connection/connection.ts';
import type { Listing } from '../results/listing.ts';
import type { PartStatus } from '../../shared/elements/parts-controller.ts';
import type { SelectionController } from '../../shared/selection/selection-controller.ts';
import type { Failed } from '../../shared/elements/events.ts';
import type { SearchChange } from '../question/search-change.ts';
import type { Language } from '../../shared/texts/language.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import type { FilterRules } from '../filters/filters.ts';
import type { Territory } from '../../shared/places/places.ts';
import type { SearchSnapshot, SearchState } from '../question/search-state.ts';
import type { TakenTown } from '../words/named-town/town-search.ts';
import type { HostProperties, ResultsView } from './host-properties.ts';

/** The context of the search. Every render helper takes it whole and reads the part that it needs. */
export interface SearchContext {
  readonly texts: SearchTexts;
  readonly language: Language;
  /** The element, for the settings of the page on it. */
  readonly page: HostProperties;
  readonly pageSize: number;
  /** The container is under 560 px: filters open as modal sheets. */
  readonly narrow: boolean;
  /** The bar is folded into one line. */
  readonly folded: boolean;
  /** Words that tell a danger have no place: it is asked for over the offers. Null while it is not known what they tell. */
  readonly asksPlace: boolean | null;
  /** The towns of one name that the words may mean: one is chosen before any offer. None of them for a town of elsewhere, and null without one. */
  readonly towns: readonly Commune[] | null;
  /** The search as it was typed, and the one of the town that its words name, which was taken for it. */
  readonly taken: TakenTown | null;
  /** The container has room for the cards and the map side by side. */
  readonly wide: boolean;
  /** The view of the results in this room. */
  readonly shown: ResultsView;
  /** Words that told a danger were not kept when the page was loaded again. */
  readonly wordsLost: boolean;
  /** The search as it is asked now. */
  readonly state: SearchState;
  /** The territory of the page, and whether readers may leave it. */
  readonly territory: Territory;
  /** The name of the EPCI that is searched in. Null while it is not known, or there is none. */
  readonly epci: string | null;
  /** The filters that the page hides or fixes. */
  readonly rules: FilterRules;
  readonly snapshot: SearchSnapshot;
  /** The capabilities of the source beyond the API. A filter that it lacks is not offered. */
  readonly capabilities: Capabilities;
  readonly connection: ConnectionController;
  readonly listing: Listing;
  /** Returns the parameters of a search, without a page. */
  readonly paramsOf: (query: SearchState) => OfferSearchParams;
  /** Number of cards that are drawn. The room of the others is kept. */
  readonly drawn: number;
  /** The first card is not on screen yet: what nobody sees beside it is drawn after it. */
  readonly beginning: boolean;
  readonly parts: PartLoader;
  /** Another function when names come, so that the cards draw again. */
  readonly nameSource: (slug: string) => string;
  readonly confirmationOf: (id: string) => ConfirmationStatus | null;
  /** How what the reader said of the number of an offer stands, after a call. Null when nothing was said. */
  readonly answerOf: (id: string) => ConfirmationStatus | null;
  /** The offers kept aside. Null when the page wants none. */
  readonly selection: SelectionController | null;
  /** Somebody writes a need, or waits for its form. */
  readonly tellsNeed: boolean;
  /** Id of the offer whose card is turned over, or null. */
  readonly turned: string | null;
  /** The code of its back did not come. */
  readonly hasTurnFailed: boolean;
  readonly on: SearchActions;
}

export type SearchPartName =
  | 'around'
  | 'fields'
  | 'needs'
  | 'map'
  | 'empty'
  | 'need'
  | 'note'
  | 'words'
  | 'opened'
  | 'detail'
  | 'tray'
  | 'selection'
  | 'paper'
  | 'turned'
  | 'correction'
  | 'confirmations';

/** Loads the parts of the search, and tells where each stands. */
export interface PartLoader {
  statusOf(name: SearchPartName): PartStatus;
  load(name: SearchPartName): Promise<void>;
}

/** The act that follows once the offers kept aside are shown. */
export type SelectionWish = 'arrange' | 'print' | 'send';

/** The requests that a render helper makes to the root. Inner elements send events instead. */
export interface SearchActions {
  change(change: SearchChange): void;
  submit(): void;
  more(): void;
  retry(): void;
  /** Shows the fields of the bar, the focus in the place. */
  changePlace(): void;
  /** Shows the offers of the words as they were typed, without a place, though they tell a town. */
  showEverywhere(): void;
  /** Tells that somebody comes near the bar. */
  nearBar(): void;
  /** Tells that somebody is in a field of the bar, or that nobody is. */
  holdBar(isHeld: boolean): void;
  show(view: ResultsView): void;
  readonly open: (service: DetailedService) => void;
  /** @param isCalled its number was called, and answered */
  confirm(service: DetailedService, isCalled?: boolean): void;
  /** Takes back a confirmation that has not left. */
  undo(service: DetailedService, isCalled?: boolean): void;
  /** Turns the card of an offer over, to correct it in place, from one line that is open where it is given. */
  correct(service: DetailedService, line?: 'telephone'): void;
  /** Opens the whole form of an offer, or of a new one when there is none. */
  correctAll(service: DetailedService | null): void;
  /** Opens the form that tells a need, under the list. */
  tellNeed(): void;
  /** Turns the card back. */
  turnBack(): void;
  select(service: DetailedService, selected: boolean): void;
  /** Begins for the next person: the offers kept aside, the words, the needs and the filters are let go. */
  startAnew(): void;
  /** Takes back what was let go for the next person, or an offer that was left out. */
  takeBack(): void;
  /** Shows the offers kept aside, then does the act `then`. */
  showSelection(then: SelectionWish): void;
  back(): void;
  retryView(): void;
  say(sentence: string): void;
  /** Takes the reader's language. */
  speak(language: Language): void;
  /** Tells the host page of a failure. */
  fail(failure: Failed): void;
}
