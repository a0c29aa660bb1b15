// The map of the results as the search draws it, and the cards that its pins mark.
import type { Bbox } from '@inclusion-kit/sdk';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, type TemplateResult } from 'lit';
import { toOfferHash } from '../../shared/parameters/offer-parameter.ts';
import type { Ground } from '../../shared/places/ground.ts';
import { keepBefore } from '../address/before-zone.ts';
import type { SearchContext } from '../di-search/search-context.ts';
import type { Answer } from '../question/search-state.ts';
import type { DiMap } from './di-map.ts';
import type { Middle } from './view/near.ts';

/** Draws the map of an answer. */
export function renderResultsMap(answer: Answer, context: SearchContext, ground: Ground): TemplateResult {
  const { texts, page, on } = context;
  return html`<di-map
    class="map-box"
    exportparts="map, map-pin"
    .texts=${texts}
    .headingLevel=${page.headingLevel + 1}
    .offers=${context.listing.onMap}
    .known=${context.listing.ids}
    .source=${context.capabilities.points === true ? context.connection.source : null}
    .asked=${context.paramsOf(answer.query)}
    .around=${middleOf(answer)}
    .subject=${answer.query.bbox === null ? answer.asked : String(answer.query.bbox)}
    .plotted=${partOf(answer)}
    .searchable=${context.capabilities.params.includes('bbox')}
    .page=${page}
    .isBeside=${context.shown === 'both'}
    .isPrivate=${answer.query.point?.label === null}
    .tiles=${ground.tiles}
    .maxZoom=${ground.maxZoom}
    .attribution=${ground.attribution}
    .attributionHref=${ground.attributionHref}
    .language=${context.language}
    .hrefOf=${toOfferHash}
    @map-hot=${({ currentTarget, detail }: CustomEvent<string | null>) => markCard(currentTarget, detail)}
    @map-choose=${({ currentTarget, detail }: CustomEvent<string | null>) => chooseCard(currentTarget, detail)}
    @map-open=${(event: CustomEvent<DetailedService>) => on.open(event.detail)}
    @map-area=${({ detail: bbox }: CustomEvent<Bbox>) => {
      keepBefore(page, answer.query);
      on.change({ change: { bbox, code_commune: null, commune: null, point: null }, atOnce: true });
    }}
  ></di-map>`;
}

/** Returns the place that a search is around, or null where it is around none, or its place is not known. */
function middleOf({ query: { point, commune } }: Answer): Middle | null {
  if (point !== null) return point;
  const { latitude: lat = null, longitude: lon = null, population: inhabitants = null } = commune ?? {};
  return lat === null || lon === null ? null : { lat, lon, inhabitants };
}

/** Marks the card of a pin that is under the pointer. It is only a look: nothing is drawn again. */
function markCard(map: EventTarget | null, id: string | null): void {
  for (const card of cardsBy(map)) {
    card.toggleAttribute('hot', card.dataset['id'] === id || card.hasAttribute('data-chosen'));
  }
}

/**
 * Marks the card of the pin that is open, and brings it into sight: in a list that scrolls by itself, or by the page where the map stays in
 * sight beside it. Where the list is under the map the page stays where it is: the card of the pin tells the same. The focus stays on the map.
 */
function chooseCard(map: EventTarget | null, id: string | null): void {
  for (const card of cardsBy(map)) {
    const isChosen = card.dataset['id'] === id;
    card.toggleAttribute('data-chosen', isChosen);
    card.toggleAttribute('hot', isChosen);
    const list = card.closest('.column');
    if (!isChosen || list === null || list.contains(map as Element)) continue;
    if (getComputedStyle(list).overflowY === 'auto') scrollTo(card, list);
    else if (getComputedStyle(map as Element).position === 'sticky') {
      // Under the bars that stay at the head of the window: that of the host page, and that of ticked offers or of a danger.
      card.style.scrollMarginBlock = 'calc(var(--di-sticky-top, 0px) + 80px) 8px';
      card.scrollIntoView({ block: 'nearest' });
    }
  }
}

/** Scrolls a list, and nothing around it, until a card is in sight, its head first. */
function scrollTo(card: Element, list: Element): void {
  const [own, room] = [card.getBoundingClientRect(), list.getBoundingClientRect()];
  const [above, below] = [own.top - room.top - CARD_MARGIN, own.bottom - room.bottom + CARD_MARGIN];
  list.scrollTop += above < 0 ? above : Math.max(0, Math.min(above, below));
}

/** The room around a card that its pin brings into sight. */
const CARD_MARGIN = 16;

const cardsBy = (map: EventTarget | null): Iterable<HTMLElement> =>
  ((map as Element).getRootNode() as ShadowRoot).querySelectorAll<HTMLElement>('di-offer-card');

/** Tells the part of an answer that is on the map: its offers come page by page. */
function partOf({ results, total, page, pages }: Answer): DiMap['plotted'] {
  return page < pages ? { shown: results.length, total } : null;
}
