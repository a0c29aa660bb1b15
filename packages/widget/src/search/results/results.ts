import type { Bbox } from '@inclusion-kit/sdk';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { remoteOf, type Answer } from '../question/search-state.ts';
import { toOfferHash } from '../../shared/parameters/offer-parameter.ts';
import type { SearchContextWithParts } from '../di-search/search-parts.ts';
import type { SearchContext } from '../di-search/search-context.ts';
import { renderList, renderMore } from './list.ts';
import { renderHead } from './results-head.ts';
import {
  renderError,
  renderPartFailure,
  renderRefreshing,
  renderSkeleton,
  renderStale,
  renderStart,
} from '../di-search/states.ts';

/** Draws the state of the search: start, wait, answer or failure. */
export function renderResults(context: SearchContextWithParts): TemplateResult {
  const { answer, failure, pending } = context.snapshot;
  if (answer === null) {
    if (failure !== null) return renderError(failure, pending !== null, context);
    return pending === null ? renderStart(context) : renderSkeleton(context);
  }
  // When the proposals could not be loaded, the count is told without them, and the next search asks for them again.
  if (answer.total === 0 && pending === null && failure === null && context.parts.statusOf('empty') !== 'failed') {
    return context.parts.get('empty')?.renderEmpty(answer.query, context) ?? renderSkeleton(context);
  }
  return renderAnswer(answer, context);
}

/** Draws an answer: the number of offers and the place, the offers left out, the cards or the map or both, and the next page. */
function renderAnswer(answer: Answer, context: SearchContextWithParts): TemplateResult {
  const { texts, snapshot, shown } = context;
  const map = shown === 'list' ? nothing : renderMap(answer, context);
  const groups = context.listing.groupsOf(answer, context.page.doublons === 'groupes');
  return html`
    ${renderHead(answer, context)}
    ${snapshot.failure?.during === 'search' ? renderStale(snapshot.failure, context) : nothing}
    ${snapshot.pending === 'search' ? html`<div class="line">${renderRefreshing(texts['loading.again'])}</div>` : nothing}
    <div class=${shown === 'both' ? 'split' : 'split is-single'}>
      <div class="column">
        ${
          context.capabilities.sources_absentes?.includes('soliguide') === false
            ? nothing
            : html`<p class="note note-plain" part="notice">
                ${icon('info')}<span
                  >${texts.soliguide}
                  <a href="https://soliguide.fr/" target="_blank" rel="noopener noreferrer"
                    >${texts['soliguide.link']}<span class="vh">${texts['act.window']}</span></a
                  ></span
                >
              </p>`
        }
        ${renderTray(context)} ${shown === 'map' ? map : renderList(answer, groups, context)}
        ${renderMore(answer, context)}
      </div>
      ${shown === 'both' ? map : nothing}
    </div>
  `;
}

/** Draws the map of an answer, or the room that it takes while it comes. */
function renderMap(answer: Answer, context: SearchContext): TemplateResult {
  const { texts, parts, page, on } = context;
  const status = parts.statusOf('map');
  if (status !== 'ready') {
    return html`<div class="map-box map-wait">
      ${
        status === 'failed'
          ? renderPartFailure(texts['map.failed'], 'map', texts, parts)
          : renderRefreshing(texts['map.loading'])
      }
    </div>`;
  }
  return html`<di-map
    class="map-box"
    exportparts="map, map-pin"
    .texts=${texts}
    .headingLevel=${page.headingLevel + 1}
    .offers=${context.listing.onMap}
    .subject=${answer.query.bbox === null ? answer.query : 'area'}
    .remote=${remoteOf(answer, context.snapshot)}
    .searchable=${context.capabilities.params.includes('bbox')}
    .tiles=${page.mapTiles}
    .attribution=${page.mapAttribution}
    .attributionHref=${page.mapAttributionHref}
    .hrefOf=${toOfferHash}
    @map-open=${(event: CustomEvent<DetailedService>) => on.open(event.detail)}
    @map-area=${({ detail: bbox }: CustomEvent<Bbox>) =>
      on.change({ change: { bbox, code_commune: null, commune: null, point: null }, atOnce: true })}
  ></di-map>`;
}

/** Draws the bar of the offers kept aside. Its element is loaded with the first of them. */
function renderTray({ selection, parts, texts, on }: SearchContext): TemplateResult | typeof nothing {
  if (selection === null || (selection.offers.length === 0 && !selection.canRestore)) return nothing;
  const status = parts.statusOf('tray');
  if (status === 'absent') void parts.load('tray');
  if (status === 'failed') return renderPartFailure(texts['selection.failed'], 'tray', texts, parts);
  return html`<di-selection-tray
    exportparts="tray"
    .texts=${texts}
    .count=${selection.offers.length}
    @tray-open=${() => on.showSelection('arrange')}
    @tray-print=${() => on.showSelection('print')}
    @tray-send=${() => on.showSelection('send')}
    @tray-empty=${() => selection.clear()}
    @tray-undo=${() => selection.restore()}
  ></di-selection-tray>`;
}
