import { isDataInclusionError } from '@inclusion-kit/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { formatTime } from '../../shared/format/date.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { Failure } from '../question/search-state.ts';
import type { SearchContext } from '../di-search/search-context.ts';
import { explain } from '../bar/explain.ts';

/** The update failed and the previous offers stay on screen. */
export function renderStale(failure: Failure, context: SearchContext): TemplateResult {
  const { texts, language, on } = context;
  const isRefused = isDataInclusionError(failure.error) && failure.error.code === 'invalid_request';
  return html`<div class="note note-warn" role="alert">
    ${icon('clock')}
    <p>
      ${isRefused ? explain(failure, context) : nothing} ${texts['error.stale'](formatTime(failure.at, language))}
      <button class="link-btn retry" type="button" @click=${() => on.retry()}>${texts['error.retry']}</button>
    </p>
  </div>`;
}
