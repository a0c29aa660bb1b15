import { html, nothing, type TemplateResult } from 'lit';
import { hasFields } from '../draft/contribution-subject.ts';
import type { Form } from './form.ts';
import { renderCircumstances, renderNatures } from '../fields/natures.ts';
import { renderAside, renderQualityBar } from './aside.ts';
import { renderNav } from './nav.ts';
import { renderHead } from './head.ts';
import { renderProblem } from '../sending/problem.ts';
import { renderReview } from '../sending/review.ts';
import { renderSections } from '../fields/sections.ts';

/** Draws the form: its head, then its parts between the way through them and the help beside them. */
export function renderForm(form: Form): TemplateResult {
  const { nature } = form;
  return html`${renderHead(form)}
    <form
      class=${hasFields(nature) ? 'form' : 'form is-plain'}
      novalidate
      @submit=${(event: Event) => event.preventDefault()}
      @keydown=${(event: KeyboardEvent) => submitOnKey(event, form)}
    >
      <fieldset class="all" ?disabled=${form.isDisabled}>
        ${renderNav(form)}
        <div class="form-main">
          ${renderProblem(form)} ${renderNatures(form)} ${renderCircumstances(form)}
          ${hasFields(nature) ? renderSections(form) : nothing} ${renderReview(form)} ${renderQualityBar(form)}
        </div>
        ${renderAside(form)}
      </fieldset>
    </form>`;
}

function submitOnKey(event: KeyboardEvent, { submit }: Form): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  submit();
}
