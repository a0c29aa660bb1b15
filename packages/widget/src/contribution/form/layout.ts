import type { ContributionTexts } from '../../locales/fr/contribution.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { RecordStatus } from '../../shared/reading/record-reading.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { hasFields } from '../draft/contribution-subject.ts';
import type { Form } from './form.ts';
import { hasNatures, renderCircumstances, renderFoldedNatures } from '../fields/natures.ts';
import { renderAside, renderQualityBar } from './aside.ts';
import { renderNav } from './nav.ts';
import { isNewOffer, renderNewOffer } from './new-offer.ts';
import { renderHead } from './head.ts';
import { renderProblem } from '../sending/problem.ts';
import { renderReview } from '../sending/review.ts';
import { renderSections } from '../fields/sections.ts';

export function renderForm(form: Form): TemplateResult {
  const { nature, subject } = form;
  const draw = isNewOffer(subject) ? renderNewOffer : renderSections;
  return html`${renderHead(form)}
    <form
      class=${hasFields(nature) ? 'form' : 'form is-plain'}
      novalidate
      @submit=${(event: Event) => event.preventDefault()}
      @keydown=${(event: KeyboardEvent) => submitOnKey(event, form)}
    >
      <fieldset class="all" role="presentation" ?disabled=${form.isDisabled}>
        ${renderNav(form)}
        <div class="form-main" @focusin=${(event: Event) => comeInto(event, form)}>
          ${renderProblem(form)} ${hasNatures(form) ? renderFoldedNatures(form) : nothing} ${renderCircumstances(form)}
          ${hasFields(nature) ? draw(form) : nothing} ${renderReview(form)} ${renderQualityBar(form)}
        </div>
        ${renderAside(form)}
      </fieldset>
    </form>`;
}

/** Notes which part of the form the focus comes into. */
function comeInto({ target }: Event, { come }: Form): void {
  const part = (target as Element).closest('[part="section"]');
  // The browser tells in a later task that it was opened: the drawing before that would fold it again.
  if (part instanceof HTMLDetailsElement && part.open) part.dispatchEvent(new Event('toggle'));
  come(part?.getAttribute('aria-labelledby') ?? null);
}

/** Sends by Ctrl + Enter. */
export function submitOnKey(event: KeyboardEvent, { submit }: Form): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  submit();
}

export function renderState(
  status: RecordStatus | 'misused',
  { loading, error, add }: ContributionTexts,
  headingLevel: number,
  on: { retry: () => void; add: () => void },
): TemplateResult {
  if (status === 'loading') return html`<p class="muted">${loading}</p>`;
  if (status === 'misused') {
    return html`<div class="blank">
      ${renderHeading(headingLevel, error.title)}
      <p>${error.page}</p>
    </div>`;
  }
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
