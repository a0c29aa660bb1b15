import { html, type TemplateResult } from 'lit';
import type { ContributionTexts } from '../../locales/fr/contribution.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { RecordStatus } from '../../shared/reading/record-reading.ts';

/** Draws why there is no form: the record loads, no longer exists, could not be read, or was not named. */
export function renderState(
  status: RecordStatus,
  { loading, error, add }: ContributionTexts,
  headingLevel: number,
  on: { retry: () => void; add: () => void },
): TemplateResult {
  if (status === 'loading') return html`<p class="muted">${loading}</p>`;
  const hasFailed = status === 'error';
  const [title, text] = hasFailed
    ? [error.title, error.text]
    : status === 'gone'
      ? [error.gone, error.goneText]
      : [error.nothing, error.nothingText];
  return html`<div class="blank">
    ${renderHeading(headingLevel, title)}
    <p>${text}</p>
    <button class="btn" type="button" @click=${hasFailed ? on.retry : on.add}>
      ${icon(hasFailed ? 'retry' : 'plus')}${hasFailed ? error.retry : add}
    </button>
  </div>`;
}
