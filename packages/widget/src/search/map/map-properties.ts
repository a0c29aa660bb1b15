import type { OfferSearchParams, OfferSource } from '@inclusion-kit/sdk';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { SearchTexts } from '../../locales/fr/search.ts';
import type { Language } from '../../shared/texts/language.ts';
import type { LonLat } from '../../shared/map/mercator.ts';
import type { Middle } from './view/near.ts';
import type { MapOffer } from './pins/pins.ts';
import type { AddressedSearch } from './view/view-address.ts';

type Part = { readonly shown: number; readonly total: number } | null;

const isOtherPart = (now: Part, before: Part | undefined): boolean =>
  now?.shown !== before?.shown || now?.total !== before?.total;

export const isElsewhere = (now: LonLat | null, before: LonLat | null | undefined): boolean =>
  now?.lon !== before?.lon || now?.lat !== before?.lat;

/** The properties that `<di-search>` and `<di-service>` give their map. */
export class MapProperties extends LitElement {
  /** The offers that have a point, in the order of the list. */
  @property({ attribute: false }) offers: readonly MapOffer[] = [];
  /** The ids of the results that the list has, those included that stand behind a similar one. */
  @property({ attribute: false }) known: ReadonlySet<string> = new Set();
  /** Gives the places of all the results. Null where the source cannot, and the list alone is on the map. */
  @property({ attribute: false }) source: OfferSource | null = null;
  /** The parameters of the search whose results are shown, without a page. */
  @property({ attribute: false }) asked: OfferSearchParams | null = null;
  /** Number of offers of the whole answer, and of those read so far, which alone are on the map. Null where all are read. */
  @property({ attribute: false, hasChanged: isOtherPart }) plotted: Part = null;
  /** The place that a search is around, or null. */
  @property({ attribute: false, hasChanged: isElsewhere }) around: Middle | null = null;
  @property({ attribute: false }) texts!: SearchTexts;
  @property({ attribute: false }) headingLevel = 3;
  /** Address of a tile, with `{z}`, `{x}`, `{y}`, or null to draw départements instead. */
  @property() tiles: string | null = null;
  /** The closest zoom that there are tiles of, or null for any. */
  @property({ attribute: false }) maxZoom: number | null = null;
  /** Credit of the tiles. */
  @property() attribution: string | null = null;
  /** Address of a page about that credit. */
  @property({ attribute: 'attribution-href' }) attributionHref: string | null = null;
  /** Offers the reader to search the area of the map. */
  @property({ type: Boolean }) searchable = false;
  /** A change of it looks at all the offers again: another search was answered. */
  @property({ attribute: false }) subject: unknown = null;
  /** The search whose address keeps the view of the map. Null where none does. */
  @property({ attribute: false }) page: AddressedSearch | null = null;
  /** The list is beside the map, as a page shows both that is told nothing else. */
  @property({ attribute: false }) isBeside = false;
  /** The search is around a device: the view of its map stands in no address. */
  @property({ attribute: false }) isPrivate = false;
  /** Id of the offer whose card is under the pointer, or null. */
  @property({ attribute: false }) hot: string | null = null;
  @property({ attribute: false }) language: Language = 'fr';
  /** Makes a map only to look at, with no buttons. */
  @property({ type: Boolean, reflect: true }) still = false;
  @property({ attribute: false }) hrefOf: (service: DetailedService) => string = ({ id }) =>
    `#${encodeURIComponent(id)}`;
}
