import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import { findLacks, type Lack } from '../checks/lacks.ts';
import { isChamp } from '../draft/contribution-fields.ts';
import type { Question } from '../checks/contribution-issues.ts';
import type { Form } from '../form/form.ts';

/** Draws the reasons that keep the correction from being sent. The box takes the focus and links to each field at fault. */
export function renderProblem(form: Form): TemplateResult | typeof nothing {
  const { problem } = form;
  if (problem === null) return nothing;
  if (problem === 'errors') return form.shown.size === 0 ? nothing : renderSummary(form);
  if (problem === 'bare') return renderBare(form);
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

/** Says what a new offer lacks, and lets it be added or the offer sent as it is. */
function renderBare(form: Form): TemplateResult | typeof nothing {
  const { bare } = form.t;
  const lacks = findLacks(form);
  const [first] = lacks;
  if (first === undefined) return nothing;
  const names = lacks.map((lack: Lack) => bare.names[lack]);
  return renderBox(
    form,
    bare.title(new Intl.ListFormat(form.language).format(names)),
    html`<p>${bare.text}</p>
      <p class="acts">
        <button class="btn btn-primary" type="button" @click=${() => form.focus(first)}>
          ${icon('plus')}${bare.add}
        </button>
        <button class="btn" type="button" @click=${form.sendBare}>${bare.anyway}</button>
      </p>`,
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
