import type { ContributionSink } from '@inclusion-kit/sdk/contributions';
import type { Commune, Geography } from '@inclusion-kit/sdk/geography';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import type { OfferSource } from '@inclusion-kit/sdk';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { SelectionStorage } from '../../shared/selection/selection-store.ts';
import type { HostTexts } from '../../locales/host-texts.ts';

/** The settings of a page on `<di-service>`, as attributes and properties. */
export class ServiceProperties extends LitElement {
  /** Address of the relay. Empty for the page's own origin. Leave it out when `source` is given. */
  @property() api: string | null = null;
  /** Address of a file of offers on the site, read in the browser. It needs the `.static.js` entry. */
  @property({ attribute: 'dataset' }) file: string | null = null;
  /** Id of the offer, as the source writes it. Without it, the offer that the address of the page names. */
  @property({ attribute: 'service-id' }) service_id: string | null = null;
  /** INSEE code of the commune of the person, to say whether the offer is for its people. */
  @property({ attribute: 'code-commune' }) code_commune: string | null = null;
  /** Level of the offer's title among the page's headings, 2 by default. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;
  /** Storage of the offers kept aside: `session` for the tab, `local` for the browser, `none` for this page only. */
  @property({ attribute: 'selection-storage' }) selectionStorage: SelectionStorage = 'session';
  /** Turns off the offers kept aside. */
  @property({ attribute: 'no-selection', type: Boolean }) noSelection = false;
  /** Address of a page that shows an offer, with `{id}` in it, for printed, sent and shared links. This page when absent. */
  @property({ attribute: 'offer-link' }) offerLink: string | null = null;
  /** Leaves the rest of the page on paper when the browser's own menu prints it. An offer that is shown stands there alone otherwise. */
  @property({ attribute: 'print-with-page', type: Boolean }) printWithPage = false;
  /** Address of the images of the map, with `{z}`, `{x}`, `{y}`: those of the relay when absent, none when empty. */
  @property({ attribute: 'map-tiles' }) mapTiles: string | null = null;
  /** Credit of the images of the map. */
  @property({ attribute: 'map-attribution' }) mapAttribution: string | null = null;
  /** Address of a page about that credit. */
  @property({ attribute: 'map-attribution-href' }) mapAttributionHref: string | null = null;

  /** Source of the offer, instead of `api`. */
  @property({ attribute: false }) source: OfferSource | null = null;
  /** Names communes, instead of `api`. */
  @property({ attribute: false }) geography: Geography | null = null;
  /** Takes contributions, instead of `api`. */
  @property({ attribute: false }) sink: ContributionSink | null = null;
  /** An offer already read: shown at once, then refreshed. */
  @property({ attribute: false }) service: DetailedService | null = null;
  /** The commune of the person, when the page has it. Otherwise `code-commune` is looked up. */
  @property({ attribute: false }) commune: Commune | null = null;
  /** Whole kilometres from the place of the reader's search, or null when unknown. */
  @property({ attribute: false }) distance: number | null = null;
  /** Results of the search that the reader came from: the first stand in the place of an offer that no longer exists. */
  @property({ attribute: false }) near: readonly { readonly service: DetailedService }[] = [];
  /** Texts that replace those of the elements, by element and key. The keys are those of `locales/fr`. */
  @property({ attribute: false }) texts: HostTexts | null = null;

  /** Frameworks set the property of an attribute's name, which every element of HTML has for its `data-*` attributes. */
  override get dataset(): DOMStringMap {
    return super.dataset;
  }
  override set dataset(address: DOMStringMap | string | null) {
    this.file = typeof address === 'string' ? address : null;
  }
}
