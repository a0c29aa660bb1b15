import { isDataInclusionError, type ApiErrorDetail, type DataInclusionError } from '@inclusion-kit/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { formatTime } from '../../shared/format/date.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { Failure } from '../question/search-state.ts';
import type { PartLoader, SearchContext, SearchPartName } from './search-context.ts';

type Texts = SearchContext['texts'];

/** The options of the title above the results. */
export const titleOptions = { id: 'results', className: 'results-title', focusable: true };

/** Draws the start, before anything is asked: the question, and the needs that answer it. */
export function renderStart(context: SearchContext): TemplateResult {
  const { texts, language, page, parts, capabilities, connection, state } = context;
  const isReady = parts.statusOf('needs') === 'ready' && !page.filtersHidden.includes('thematiques');
  return html`<div class=${isReady ? 'start' : 'blank'} part="start">
    ${renderHeading(page.headingLevel, texts['start.title'], titleOptions)}
    <p>${texts['start.text']}</p>
    ${
      isReady
        ? html`<di-needs
              .texts=${texts}
              .language=${language}
              .capabilities=${capabilities}
              .source=${connection.source}
            ></di-needs>
            <di-need-form
              .texts=${texts}
              .language=${language}
              .hostTexts=${page.texts}
              .query=${state}
              .geography=${connection.geography}
              .sink=${connection.sink}
              .territory=${context.territory}
              .headingLevel=${page.headingLevel}
            ></di-need-form>`
        : nothing
    }
  </div>`;
}

/** Asks for the place of a search that has none, where no folded line does: its offers are those of the whole territory. */
export function renderPlaceQuestion({ texts, on }: SearchContext): TemplateResult {
  return html`<button class="btn" type="button" @click=${() => on.changePlace()}>
    ${icon('pin')}${texts['place.ask']}
  </button>`;
}

export function renderSkeleton({ texts }: SearchContext): TemplateResult {
  return html`${renderRefreshing(texts['loading.first'])}
    <div class="cards" aria-hidden="true">
      ${[1, 2, 3].map(() => html`<div class="skeleton"><i></i><i></i><i></i><i></i><i></i><i></i></div>`)}
    </div>`;
}

export function renderRefreshing(text: string): TemplateResult {
  return html`<p class="refreshing"><span class="spin">${icon('retry')}</span>${text}</p>`;
}

/** The element cannot connect: the page that embeds it is to be put right. */
export function renderMisuse({ texts, page }: SearchContext): TemplateResult {
  return html`<div class="blank" part="error" role="alert">
    ${renderHeading(page.headingLevel, texts['error.title'], titleOptions)}
    <p>${texts['error.text.page']}</p>
  </div>`;
}

/** The search failed and there is nothing to keep on screen. */
export function renderError(failure: Failure, isRetrying: boolean, context: SearchContext): TemplateResult {
  const { texts, page, on } = context;
  if (isOfRefusedOrigin(failure.error)) return renderMisuse(context);
  return html`<div class="blank" part="error" role="alert">
    ${renderHeading(page.headingLevel, texts['error.title'], titleOptions)}
    <p>${explain(failure, context)}</p>
    <button class="btn btn-primary retry" type="button" @click=${() => on.retry()}>
      ${icon('retry')}${isRetrying ? texts['loading.first'] : texts['error.retry']}
    </button>
  </div>`;
}

/** The update failed and the previous offers stay on screen. */
export function renderStale(failure: Failure, context: SearchContext): TemplateResult {
  const { texts, language, on } = context;
  return html`<div class="note note-warn" role="alert">
    ${icon('clock')}
    <p>
      ${isRefusal(failure.error) ? explain(failure, context) : nothing}
      ${texts['error.stale'](formatTime(failure.at, language))}
      <button class="link-btn retry" type="button" @click=${() => on.retry()}>${texts['error.retry']}</button>
    </p>
  </div>`;
}

function explain({ error, at }: Failure, { texts, language }: SearchContext): string {
  if (isRefusal(error)) {
    const details = 'details' in error ? (error.details as readonly ApiErrorDetail[]) : [];
    // The client refuses a value by the name of its parameter, which it says first. A refusal that names nothing is mostly of the place.
    const isFilter =
      error.code === 'usage'
        ? !isOfPlace(error.message)
        : details.length > 0 && !details.some(({ loc }) => loc.some(isOfPlace));
    return texts[isFilter ? 'error.text.filter' : 'error.text.refused'];
  }
  if (isDataInclusionError(error) && error.code === 'shape') return texts['error.text.shape'];
  return texts['error.text'](formatTime(at, language));
}

/** Tells whether a parameter, or what begins by its name, is of a place. */
const isOfPlace = (part: string | number): boolean => typeof part === 'string' && part.startsWith('code_');

/** A relay that lets no page of this origin read never will by being asked again. */
const isOfRefusedOrigin = (error: unknown): boolean =>
  error instanceof Error && error.cause instanceof Error && error.cause.name === 'RefusedOriginError';

const isRefusal = (error: unknown): error is DataInclusionError =>
  isDataInclusionError(error) && (error.code === 'invalid_request' || error.code === 'usage');

/** Says that the filters or the fields did not come, with a way to ask for them again. */
export function renderFieldsFailure({ texts, parts }: SearchContext): TemplateResult | typeof nothing {
  const failed = (['around', 'fields'] as const).filter((name) => parts.statusOf(name) === 'failed');
  if (failed.length === 0) return nothing;
  return html`<p class="msg msg-bad" role="alert">
    ${texts['more.failed']}
    <button class="link-btn" type="button" @click=${() => failed.map((name) => parts.load(name))}>
      ${texts['error.retry']}
    </button>
  </p>`;
}

/** Says that a part did not come. Its button goes away with the press: the title of the results takes the focus. */
export function renderPartFailure(text: string, name: SearchPartName, texts: Texts, parts: PartLoader): TemplateResult {
  const retry = ({ currentTarget }: Event): void => {
    void parts.load(name);
    ((currentTarget as Element).getRootNode() as ShadowRoot).querySelector<HTMLElement>('#results')?.focus();
  };
  return html`<p class="small muted" role="alert">
    ${text}
    <button class="link-btn" type="button" @click=${retry}>${texts['error.retry']}</button>
  </p>`;
}
