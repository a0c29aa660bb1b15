import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { toShownView } from './results-view.ts';
import type { Answer } from '../question/search-state.ts';
import type { SearchContextWithParts } from '../di-search/search-parts.ts';
import { renderList, renderMore } from './list.ts';
import { renderHead } from './results-head.ts';
import { renderMap } from './results-map.ts';
import { renderStale } from './stale.ts';
import { renderTray } from '../views/tray.ts';
import { renderError, renderRefreshing, renderSkeleton, renderStart } from '../di-search/states.ts';

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
  const { texts, snapshot } = context;
  const shown = toShownView(context.view, context.wide);
  const map = shown === 'list' ? nothing : renderMap(answer, context);
  const groups = context.listing.groupsOf(answer, context.doublons === 'groupes');
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
