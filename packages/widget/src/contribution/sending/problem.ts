import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import { isChamp } from '../draft/contribution-fields.ts';
import type { Question } from '../checks/contribution-issues.ts';
import type { Form } from '../form/form.ts';

/** Draws the reasons that keep the correction from being sent. The box takes the focus and links to each field at fault. */
export function renderProblem(form: Form): TemplateResult | typeof nothing {
  const { problem } = form;
  if (problem === null) return nothing;
  if (problem === 'errors') return form.shown.size === 0 ? nothing : renderSummary(form);
  const { errors } = form.t;
  if (problem === 'nothing') {
    const text = form.subject.isNew ? errors.nothingNew : errors.nothingText;
    return renderBox(form, errors.nothingTitle, html`<p>${text}</p>`);
  }
  return renderBox(
    form,
    errors.sendTitle,
    html`<p>${problem === 'network' ? errors.network : errors.refused}</p>
      <p><button class="btn btn-sm" type="button" @click=${form.send}>${icon('retry')}${errors.retry}</button></p>`,
  );
}

function renderSummary(form: Form): TemplateResult {
  const { t, shown } = form;
  return renderBox(
    form,
    t.errors.summary(shown.size),
    html`<ul>
      ${[...shown].map(
        ([question, issue]) =>
          html`<li>
            <button class="link-btn" type="button" @click=${() => form.focus(question)}>
              ${t.errors.line(nameQuestion(form, question), t.issue(issue))}
            </button>
          </li>`,
      )}
    </ul>`,
  );
}

function nameQuestion({ t }: Form, question: Question): string {
  return isChamp(question) ? t.labels[question] : t.questions[question];
}

function renderBox({ headingLevel }: Form, title: string, content: TemplateResult): TemplateResult {
  return html`<div class="errors" id="problem" part="errors" role="alert" tabindex="-1">
    ${renderHeading(headingLevel + 1, html`${icon('warning')}${title}`)}${content}
  </div>`;
}
