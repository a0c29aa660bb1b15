import { html, nothing, type TemplateResult } from 'lit';
import type { RecordStatus } from '../../shared/reading/record-reading.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { ContributionTexts } from '../../locales/fr/contribution.ts';

export interface StateContext {
  t: ContributionTexts;
  headingLevel: number;
  retry: () => void;
  /** Begins an offer from nothing. */
  add: () => void;
}

/** Draws why there is no form: the record loads, no longer exists, could not be read, or was not named. */
export function renderState(status: RecordStatus, context: StateContext): TemplateResult {
  const { t, retry } = context;
  const { error } = t;
  switch (status) {
    case 'loading':
      return html`<p class="muted">${t.loading}</p>`;
    case 'gone':
      return renderBlank(error.gone, error.goneText, context, renderAdd(context));
    case 'error':
      return renderBlank(
        error.title,
        error.text,
        context,
        html`<button class="btn" type="button" @click=${retry}>${icon('retry')}${error.retry}</button>`,
      );
    default:
      return renderBlank(error.nothing, error.nothingText, context, renderAdd(context));
  }
}

function renderAdd({ t, add }: StateContext): TemplateResult {
  return html`<button class="btn" type="button" @click=${add}>${icon('plus')}${t.add}</button>`;
}

function renderBlank(
  title: string,
  text: string,
  { headingLevel }: StateContext,
  action: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<div class="blank">
    ${renderHeading(headingLevel, title)}
    <p>${text}</p>
    ${action}
  </div>`;
}
