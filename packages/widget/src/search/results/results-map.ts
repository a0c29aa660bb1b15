import type { Bbox } from '@inclusion-kit/sdk';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, type TemplateResult } from 'lit';
import type { Answer, SearchState } from '../question/search-state.ts';
import { toOfferHash } from '../../shared/parameters/offer-parameter.ts';
import type { SearchContext } from '../di-search/search-context.ts';
import { retryPart } from '../di-search/focus.ts';
import { remoteOf } from './remote.ts';
import { renderMapRoom } from '../di-search/states.ts';

/** Returns the change that searches the area of the map alone, which may be far from the chosen place. */
const toArea = (bbox: Bbox): Partial<SearchState> => ({ bbox, code_commune: null, commune: null, point: null });

/** Draws the map of an answer, or the room that it takes while it comes. */
export function renderMap(answer: Answer, context: SearchContext): TemplateResult {
  const { texts, parts, listing, capabilities, map, on } = context;
  const status = parts.statusOf('map');
  if (status === 'failed') {
    return html`<div class="map-box map-wait">
      <p class="small muted" role="alert">
        ${texts['map.failed']}
        <button class="link-btn" type="button" @click=${retryPart(parts, 'map')}>${texts['error.retry']}</button>
      </p>
    </div>`;
  }
  if (status !== 'ready') return renderMapRoom(texts);
  return html`<di-map
    class="map-box"
    exportparts="map, map-pin"
    .texts=${texts}
    .headingLevel=${context.headingLevel + 1}
    .offers=${listing.onMap}
    .subject=${answer.query.bbox === null ? answer.query : 'area'}
    .remote=${remoteOf(answer, context.snapshot) ?? 0}
    .searchable=${capabilities.params.includes('bbox')}
    .tiles=${map.tiles}
    .attribution=${map.attribution}
    .attributionHref=${map.attributionHref}
    .hrefOf=${toOfferHash}
    @map-open=${(event: CustomEvent<DetailedService>) => on.open(event.detail)}
    @map-area=${(event: CustomEvent<Bbox>) => on.change({ change: toArea(event.detail), atOnce: true })}
  ></di-map>`;
}
