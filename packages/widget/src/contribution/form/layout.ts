import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../sending/submission.ts';
import { hasFields } from '../draft/contribution-subject.ts';
import type { Form } from './form.ts';
import { renderCircumstances } from '../fields/circumstances.ts';
import { renderAside, renderQualityBar } from './aside.ts';
import { renderNav } from './nav.ts';
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
export function renderForm(form: Form, context: LayoutContext): TemplateResult {
  const { nature } = form;
  return html`${renderHead(form, context)}
    <form
      class=${hasFields(nature) ? 'form' : 'form is-plain'}
      novalidate
      @submit=${(event: Event) => event.preventDefault()}
      @keydown=${(event: KeyboardEvent) => submitOnKey(event, context)}
    >
      <fieldset class="all" ?disabled=${context.disabled}>
        ${renderNav(form)}
        <div class="form-main">
          ${renderProblem(context.problem, form)} ${renderNatures(form)} ${renderCircumstances(form)}
          ${hasFields(nature) ? renderSections(form) : nothing} ${renderReview(form)} ${renderQualityBar(form)}
        </div>
        ${renderAside(form)}
      </fieldset>
    </form>`;
}

function submitOnKey(event: KeyboardEvent, { submit }: LayoutContext): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  submit();
}
