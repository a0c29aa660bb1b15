import type { DetailedService, ServiceSearchResult } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { formatCommune } from '../../format/place.ts';
import { renderHeading } from '../../format/heading.ts';
import { icon } from '../../icons.ts';
import { countRemote, hasMore, type Answer } from '../../state/search.ts';
import type { SearchContext } from './context.ts';
import { renderTray } from './tray.ts';
import { renderEmpty, renderError, renderRefreshing, renderSkeleton, renderStale, renderStart } from './states.ts';

/** Draws what came of the search, whatever it is. */
export function renderResults(context: SearchContext): TemplateResult {
  const { answer, failure, pending } = context.snapshot;
  if (answer === null) {
    if (failure !== null) return renderError(failure, pending !== null, context);
    return pending === null ? renderStart(context) : renderSkeleton(context);
  }
  if (answer.total === 0 && pending === null && failure === null) return renderEmpty(answer.query, context);
  return renderList(answer, context);
}

/** Draws an answer: how many offers and where, what is left out, the cards, and what comes next. */
function renderList(answer: Answer, context: SearchContext): TemplateResult {
  const { texts, headingLevel, snapshot } = context;
  return html`
    ${renderHeading(headingLevel, renderTitle(answer, context), {
      id: 'results',
      className: 'results-title',
      focusable: true,
    })}
    ${snapshot.failure?.during === 'search' ? renderStale(snapshot.failure, context) : nothing}
    ${snapshot.pending === 'search' ? renderRefreshing(texts['loading.again']) : nothing}
    <p class="note note-plain" part="notice">
      ${icon('info')}<span
        >${texts.soliguide}
        <a href="https://soliguide.fr/" target="_blank" rel="noopener noreferrer"
          >${texts['soliguide.link']}<span class="vh">${texts['act.window']}</span></a
        ></span
      >
    </p>
    ${renderTray(context)}
    <ul class="cards" part="list" aria-labelledby="results" aria-busy=${snapshot.pending === 'search'}>
      ${answer.results.map((result) => html`<li>${renderCard(result, answer, context)}</li>`)}
    </ul>
    ${hasMore(answer) ? renderMore(answer, context) : nothing}
  `;
}

function renderTitle(answer: Answer, { texts }: SearchContext): TemplateResult {
  const { commune, code_commune } = answer.query;
  const remote = countRemote(answer);
  const place =
    commune === null ? texts['results.title.code'](code_commune ?? '') : texts['results.title'](formatCommune(commune));
  return html`<bdi
    ><b>${texts['results.count'](answer.total)}</b>${place}${
      remote === null || remote === 0 ? nothing : texts['results.remote'](remote)
    }</bdi
  >`;
}

function renderCard(
  { service, distance }: ServiceSearchResult,
  answer: Answer,
  context: SearchContext,
): TemplateResult {
  return html`<di-offer-card
    exportparts="card, actions: card-actions, still: card-still"
    data-id=${service.id}
    .service=${service}
    .distance=${distance}
    .place=${answer.query.commune?.nom ?? null}
    .texts=${context.texts}
    .nameSource=${context.nameSource}
    .language=${context.language}
    .headingLevel=${context.headingLevel + 1}
    .confirmation=${context.confirmationOf(service.id)}
    .correctable=${context.sink !== null}
    .selectable=${context.selection !== null}
    .selected=${context.selection?.has(service.id) === true}
    @card-select=${(event: CustomEvent<{ service: DetailedService; selected: boolean }>) =>
      context.on.select(event.detail.service, event.detail.selected)}
    @card-open=${(event: CustomEvent<DetailedService>) => context.on.open(event.detail)}
    @card-confirm=${() => context.on.confirm(service)}
    @card-undo=${() => context.on.undo(service)}
    @card-correct=${() => context.on.correct(service)}
  ></di-offer-card>`;
}

function renderMore(answer: Answer, context: SearchContext): TemplateResult {
  const { texts, pageSize, snapshot, on } = context;
  const shown = answer.results.length;
  const next = Math.min(pageSize, answer.total - shown);
  const isLoading = snapshot.pending === 'more';
  const hasFailed = snapshot.failure?.during === 'more' && !isLoading;
  return html`<div class="more" part="more">
    <p class="small muted">${texts['more.count'](shown, answer.total)}</p>
    <progress max=${answer.total} .value=${shown} aria-hidden="true"></progress>
    ${hasFailed ? html`<p class="msg msg-bad" role="alert">${icon('warning')}${texts['more.failed']}</p>` : nothing}
    <button class="btn more-button" type="button" aria-disabled=${isLoading} @click=${() => on.more()}>
      ${isLoading ? texts['more.loading'] : hasFailed ? texts['error.retry'] : texts['more.button'](next)}
    </button>
  </div>`;
}
