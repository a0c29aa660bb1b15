import type { DetailedService, ServiceSearchResult } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConfirmationStatus } from '../../controllers/confirmations.ts';
import { formatCommune } from '../../format/place.ts';
import { renderHeading } from '../../format/heading.ts';
import { icon } from '../../icons.ts';
import { countRemote, hasMore, type Answer, type SearchState } from '../../state/search.ts';
import { renderRefreshing, renderStale, type StateContext } from './states.ts';

/** What the list of results is drawn with. */
export interface ResultsContext extends StateContext {
  pageSize: number;
  correctable: boolean;
  confirmationOf(id: string): ConfirmationStatus | null;
  /** A function made anew when a name comes, so that the cards draw again. */
  nameSource: (slug: string) => string;
  open(service: DetailedService): void;
  confirm(service: DetailedService): void;
  correct(service: DetailedService): void;
  more(): void;
  retry(): void;
}

/** Draws an answer: how many offers and where, what is left out, the cards, and what comes next. */
export function renderResults(answer: Answer, state: SearchState, context: ResultsContext): TemplateResult {
  const { texts, headingLevel } = context;
  return html`
    ${renderHeading(headingLevel, renderTitle(answer, context), {
      id: 'results',
      className: 'results-title',
      focusable: true,
    })}
    ${state.failure?.during === 'search' ? renderStale(state.failure, context, () => context.retry()) : nothing}
    ${state.pending === 'search' ? renderRefreshing(texts['loading.again']) : nothing}
    <p class="note note-plain" part="notice">
      ${icon('info')}<span
        >${texts.soliguide}
        <a href="https://soliguide.fr/" target="_blank" rel="noopener noreferrer"
          >${texts['soliguide.link']}<span class="vh">${texts['act.window']}</span></a
        ></span
      >
    </p>
    <ul class="cards" part="list" aria-labelledby="results" aria-busy=${state.pending === 'search'}>
      ${answer.results.map((result) => html`<li>${renderCard(result, answer, context)}</li>`)}
    </ul>
    ${hasMore(answer) ? renderMore(answer, state, context) : nothing}
  `;
}

function renderTitle(answer: Answer, { texts }: StateContext): TemplateResult {
  const { commune, code_commune } = answer.query;
  const remote = countRemote(answer);
  const place =
    commune === null ? texts['results.title.code'](code_commune) : texts['results.title'](formatCommune(commune));
  return html`<bdi
    ><b>${texts['results.count'](answer.total)}</b>${place}${
      remote === null || remote === 0 ? nothing : texts['results.remote'](remote)
    }</bdi
  >`;
}

function renderCard(
  { service, distance }: ServiceSearchResult,
  answer: Answer,
  context: ResultsContext,
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
    .correctable=${context.correctable}
    @card-open=${() => context.open(service)}
    @card-confirm=${() => context.confirm(service)}
    @card-correct=${() => context.correct(service)}
  ></di-offer-card>`;
}

function renderMore(answer: Answer, state: SearchState, context: ResultsContext): TemplateResult {
  const { texts, pageSize } = context;
  const shown = answer.results.length;
  const next = Math.min(pageSize, answer.total - shown);
  const isLoading = state.pending === 'more';
  const hasFailed = state.failure?.during === 'more' && !isLoading;
  return html`<div class="more" part="more">
    <p class="small muted">${texts['more.count'](shown, answer.total)}</p>
    <progress max=${answer.total} .value=${shown} aria-hidden="true"></progress>
    ${hasFailed ? html`<p class="msg msg-bad" role="alert">${icon('warning')}${texts['more.failed']}</p>` : nothing}
    <button class="btn more-button" type="button" aria-disabled=${isLoading} @click=${() => context.more()}>
      ${isLoading ? texts['more.loading'] : hasFailed ? texts['error.retry'] : texts['more.button'](next)}
    </button>
  </div>`;
}
