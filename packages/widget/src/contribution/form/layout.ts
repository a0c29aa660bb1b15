import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../sending/submission.ts';
import { icon } from '../../shared/icons/icons.ts';
import { hasFields } from '../draft/contribution-subject.ts';
import type { FormWithParts } from './form-with-parts.ts';
import { renderHead, type HeadContext } from './head.ts';
import { renderNatures } from '../fields/natures.ts';
import { renderProblem } from '../sending/problem.ts';
import { renderReview } from '../sending/review.ts';
import { renderSections } from '../fields/sections.ts';

/** The values that lay out the form, besides those that its parts read. */
export interface LayoutContext extends HeadContext {
  readonly problem: Problem | null;
  readonly disabled: boolean;
  /** Sends by the keyboard: through the form of the page where there is one. */
  submit: () => void;
}

/** Draws the form: its head, then its parts between the way through them and the help beside them. */
export function renderForm(form: FormWithParts, context: LayoutContext): TemplateResult {
  const { more, nature } = form;
  return html`${renderHead(form, context)}
    <form
      class=${hasFields(nature) ? 'form' : 'form is-plain'}
      novalidate
      @submit=${(event: Event) => event.preventDefault()}
      @keydown=${(event: KeyboardEvent) => submitOnKey(event, context)}
    >
      <fieldset class="all" ?disabled=${context.disabled}>
        ${more?.renderNav(form) ?? html`<span class="form-nav"></span>`}
        <div class="form-main">
          ${renderProblem(context.problem, form)} ${renderPartFailed(form)} ${renderNatures(form)}
          ${more?.renderCircumstances(form)} ${hasFields(nature) ? renderSections(form) : nothing} ${renderReview(form)}
          ${more?.renderQualityBar(form)}
        </div>
        ${more?.renderAside(form)}
      </fieldset>
    </form>`;
}

function submitOnKey(event: KeyboardEvent, { submit }: LayoutContext): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  submit();
}

function renderPartFailed({ t, statusOf, reload }: FormWithParts): TemplateResult | typeof nothing {
  if (statusOf('more') !== 'failed') return nothing;
  return html`<p class="note note-warn">
    ${icon('warning')}<span
      >${t.partFailed} <button class="link-btn in-text" type="button" @click=${reload}>${t.error.retry}</button></span
    >
  </p>`;
}
