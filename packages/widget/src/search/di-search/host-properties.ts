import { DEFAULT_PAGE_SIZE } from '../question/search-state.ts';
import type { OfferSource } from '@inclusion-kit/sdk';
import type { ContributionSink } from '@inclusion-kit/sdk/contributions';
import type { Geography } from '@inclusion-kit/sdk/geography';
import { property } from 'lit/decorators.js';
import type { UrlState } from '../address/search-url.ts';
import type { SelectionStorage } from '../../shared/selection/selection-store.ts';
import type { HostTexts } from '../../locales/host-texts.ts';
import type { ResultsView } from '../results/results-view.ts';
import type { Density } from '../../offer/card/di-offer-card.ts';
import type { Doublons, SearchContext } from './search-context.ts';
import { SearchProperties } from './search-properties.ts';

type HostChoices = Pick<
  SearchContext,
  | 'hostTexts'
  | 'headingLevel'
  | 'pageSize'
  | 'view'
  | 'density'
  | 'doublons'
  | 'map'
  | 'selectable'
  | 'selectionStorage'
  | 'offerLink'
>;

/** What a page sets on `<di-search>` besides what is asked: where data comes from, how it looks, what is kept. */
export class HostProperties extends SearchProperties {
  /** Address of a relay, absolute or relative; empty for the page's own origin. */
  @property() api: string | null = null;
  /** Address of a file of offers on the site, searched in the browser; needs the `.static.js` entry. */
  @property({ attribute: 'dataset' }) file: string | null = null;
  /** Where offers are read from, instead of a relay. */
  @property({ attribute: false }) source: OfferSource | null = null;
  /** Where communes are found, instead of a relay. */
  @property({ attribute: false }) geography: Geography | null = null;
  /** Where contributions are handed to, instead of a relay. */
  @property({ attribute: false }) sink: ContributionSink | null = null;
  /** Texts to say otherwise, by element and key; see the keys of `locales/fr`. */
  @property({ attribute: false }) texts: HostTexts | null = null;
  /** Where the offers kept aside stay: `session` for the tab, `local` for the browser, `none` for this page only. */
  @property({ attribute: 'selection-storage' }) selectionStorage: SelectionStorage = 'session';
  /** Offers are not kept aside. */
  @property({ attribute: 'no-selection', type: Boolean }) noSelection = false;
  /** Address of a page that shows an offer, with `{id}` in it, for what is printed and sent; this page when absent. */
  @property({ attribute: 'offer-link' }) offerLink: string | null = null;
  /** Level of the first heading, 1–6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;
  /** Offers shown at first, and added each time. */
  @property({ attribute: 'page-size', type: Number }) pageSize = DEFAULT_PAGE_SIZE;

  /** What shows the results: `list`, `map`, or `both` where there is room. */
  @property() view: ResultsView = 'both';
  /** Room that cards take: `comfortable` or `compact`. */
  @property({ reflect: true }) density: Density = 'comfortable';
  /** Similar records: `groupes` gathers them on one card, `tous` shows each, `exclus` has the source leave out all but the best. */
  @property() doublons: Doublons = 'groupes';
  /** Address of the images of the map, with `{z}`, `{x}`, `{y}`; towns are drawn without it. */
  @property({ attribute: 'map-tiles' }) mapTiles: string | null = null;
  /** Who the images of the map are owed to. */
  @property({ attribute: 'map-attribution' }) mapAttribution: string | null = null;
  /** A page that says more of it. */
  @property({ attribute: 'map-attribution-href' }) mapAttributionHref: string | null = null;
  /** Where in the page's address the search is kept, so that it can be shared: `query`, `hash` or `off`. */
  @property({ attribute: 'url-state' }) urlState: UrlState = 'query';
  /** What the names of its parameters begin with: two searches of a page need two. */
  @property({ attribute: 'url-prefix' }) urlPrefix = 'di-';

  /** Offers shown at first; what is no number of offers is 20. */
  protected get size(): number {
    return this.pageSize >= 1 ? this.pageSize : DEFAULT_PAGE_SIZE;
  }

  /** What the page chose of how results are drawn. */
  protected get chosen(): HostChoices {
    const { mapTiles: tiles, mapAttribution: attribution, mapAttributionHref: attributionHref } = this;
    return {
      hostTexts: this.texts,
      headingLevel: this.headingLevel,
      pageSize: this.size,
      view: this.view,
      density: this.density,
      doublons: this.doublons,
      map: { tiles, attribution, attributionHref },
      selectable: !this.noSelection,
      selectionStorage: this.selectionStorage,
      offerLink: this.offerLink,
    };
  }
}
