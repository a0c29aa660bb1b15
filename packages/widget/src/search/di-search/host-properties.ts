import { DEFAULT_PAGE_SIZE } from '../question/search-state.ts';
import type { OfferSource } from '@inclusion-kit/sdk';
import type { ContributionSink } from '@inclusion-kit/sdk/contributions';
import type { Geography } from '@inclusion-kit/sdk/geography';
import { property } from 'lit/decorators.js';
import type { UrlState } from '../address/search-url.ts';
import type { SelectionStorage } from '../../shared/selection/selection-store.ts';
import type { HostTexts } from '../../locales/host-texts.ts';
import type { Labels } from '../../shared/offers/themes.ts';
import type { Density } from '../../offer/card/di-offer-card.ts';
import { SearchProperties } from './search-properties.ts';

/** The view of the results: the cards, the map, or both side by side where there is room. */
export type ResultsView = 'list' | 'map' | 'both';
/** The treatment of similar records: gathered on one card, each on its card, or all but the best left out by the source. */
export type Doublons = 'groupes' | 'tous' | 'exclus';

/** The settings of a page on `<di-search>`, besides the search itself: its data, its look, its storage. */
export class HostProperties extends SearchProperties {
  /** Address of a relay, absolute or relative. Empty for the page's own origin. */
  @property() api: string | null = null;
  /**
   * Address of a file of offers on the site, searched in the browser. It needs the `.static.js` entry. With `api` and the
   * `.relay.js` entry beside it, that relay takes the contributions.
   */
  @property({ attribute: 'dataset' }) file: string | null = null;
  /** Source of the offers, instead of a relay. */
  @property({ attribute: false }) source: OfferSource | null = null;
  /** Source of the communes, instead of a relay. */
  @property({ attribute: false }) geography: Geography | null = null;
  /** Sink of the contributions, instead of a relay. */
  @property({ attribute: false }) sink: ContributionSink | null = null;
  /** Texts that replace those of the elements, by element and key. The keys are those of `locales/fr`. */
  @property({ attribute: false }) texts: HostTexts | null = null;
  /** Storage of the offers kept aside: `session` for the tab, `local` for the browser, `none` for this page only. */
  @property({ attribute: 'selection-storage' }) selectionStorage: SelectionStorage = 'session';
  /** Turns off the offers kept aside. */
  @property({ attribute: 'no-selection', type: Boolean }) noSelection = false;
  /** Turns off the menu of languages, and the reader's choice of one. */
  @property({ attribute: 'no-languages', type: Boolean }) noLanguages = false;
  /** Turns off the questions about more than fifty results. */
  @property({ attribute: 'no-questions', type: Boolean }) noQuestions = false;
  /** Leaves the rest of the page on paper when the browser's own menu prints it. The offers stand there alone otherwise. */
  @property({ attribute: 'print-with-page', type: Boolean }) printWithPage = false;
  /** Address of a page that shows an offer, with `{id}` in it, for prints and messages. This page when absent. */
  @property({ attribute: 'offer-link' }) offerLink: string | null = null;
  /**
   * Address of a page of this site with a `<di-week>`, with `{commune}` in it where that page takes the INSEE code of a commune. The
   * offers kept aside then lead to it.
   */
  @property({ attribute: 'week-link' }) weekLink: string | null = null;
  /** Address of the neutral page that « Quitter vite » leads to, shown where words tell a danger. The weather when absent. */
  @property({ attribute: 'leave-link' }) leaveLink: string | null = null;
  /** Level of the first heading, 1–6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;
  /** Offers shown at first, and added each time. */
  @property({ attribute: 'page-size', type: Number }) pageSize: number = DEFAULT_PAGE_SIZE;

  /** View of the results: `list`, `map`, or `both` where there is room, and a map says something. */
  @property() view: ResultsView = 'both';
  /** Room that cards take: `comfortable` or `compact`. */
  @property({ reflect: true, useDefault: true }) density: Density = 'comfortable';
  /** Names of the first level of the needs: `plain` for the twelve needs in plain words, `official` for the categories of the vocabulary. */
  @property() labels: Labels = 'plain';
  /** Similar records: `groupes` gathers them on one card, `tous` shows each, `exclus` has the source leave out all but the best. */
  @property() doublons: Doublons = 'groupes';
  /** Address of the images of the map, with `{z}`, `{x}`, `{y}`: those of the relay when absent, none when empty. */
  @property({ attribute: 'map-tiles' }) mapTiles: string | null = null;
  /** Credit of the images of the map. */
  @property({ attribute: 'map-attribution' }) mapAttribution: string | null = null;
  /** Address of a page about that credit. */
  @property({ attribute: 'map-attribution-href' }) mapAttributionHref: string | null = null;
  /** Part of the page's address that keeps the search, so that it can be shared: `query`, `hash` or `off`. */
  @property({ attribute: 'url-state' }) urlState: UrlState = 'query';
  /** Prefix of the parameters of the search in the address. Two searches on a page need two prefixes. */
  @property({ attribute: 'url-prefix' }) urlPrefix = 'di-';

  /** Frameworks set the property of an attribute's name, which every element of HTML has for its `data-*` attributes. */
  override get dataset(): DOMStringMap {
    return super.dataset;
  }
  override set dataset(address: DOMStringMap | string | null) {
    this.file = typeof address === 'string' ? address : null;
  }

  /** Number of offers shown at first: `pageSize`, or 20 when it is less than 1 or no number. */
  protected get size(): number {
    return this.pageSize >= 1 ? this.pageSize : DEFAULT_PAGE_SIZE;
  }
}
