import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import { findLacks, type Lack } from '../checks/lacks.ts';
import { isChamp } from '../draft/contribution-fields.ts';
import { isGap, type Question } from '../checks/contribution-issues.ts';
import type { Form } from '../form/form.ts';

/** Draws the reasons that keep the correction from being sent. The box takes the focus and links to each field at fault. */
export function renderProblem(form: Form): TemplateResult | typeof nothing {
  const { problem } = form;
  if (problem === null) return nothing;
  if (problem === 'errors') return form.shown.size === 0 ? nothing : renderSummary(form);
  if (problem === 'bare') return renderBare(form);
  const { errors } = form.t;
  if (problem === 'nothing') return renderBox(form, errors.nothingTitle, html`<p>${errors.nothingText}</p>`);
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
  if (lacks.length === 0) return nothing;
  const names = lacks.map((lack: Lack) => bare.names[lack]);
  return renderBox(
    form,
    bare.title(new Intl.ListFormat(form.language).format(names)),
    html`<p>${bare.text}</p>
      <p class="acts">
        ${lacks.map(
          (lack) =>
            html`<button class="btn btn-sm" type="button" @click=${() => form.focus(lack)}>
              ${icon('plus')}${form.t.labels[lack]}
            </button>`,
        )}
        <button class="btn btn-sm btn-quiet" type="button" @click=${form.sendBare}>${bare.anyway}</button>
      </p>`,
    'is-advice',
  );
}

function renderSummary(form: Form): TemplateResult {
  const { t, shown } = form;
  const gaps = [...shown].flatMap(([question, issue]) => (isGap(issue) ? [question] : []));
  if (gaps.length === shown.size) return renderBox(form, t.errors.gaps, renderLinks(form, gaps), 'is-gaps');
  return renderBox(
    form,
    t.errors.summary(shown.size),
    html`${gaps.length === 0 ? nothing : renderGaps(form, gaps)}
      <ul>
        ${[...shown]
          .filter(([, issue]) => !isGap(issue))
          .map(
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

/** Draws the required questions without an answer in one line, each a link to its field. */
export function renderGaps(form: Form, gaps: readonly Question[]): TemplateResult {
  return html`<div class="gaps"><b>${form.t.errors.gaps}</b> ${renderLinks(form, gaps)}</div>`;
}

function renderLinks(form: Form, questions: readonly Question[]): TemplateResult {
  return html`<ul class="links">
    ${questions.map(
      (question) =>
        html`<li>
          <button class="link-btn" type="button" @click=${() => form.focus(question)}>
            ${nameQuestion(form, question)}
          </button>
        </li>`,
    )}
  </ul>`;
}

export function nameQuestion({ t }: Form, question: Question): string {
  return isChamp(question) ? t.labels[question] : t.questions[question];
}

function renderBox({ headingLevel }: Form, title: string, content: TemplateResult, className = ''): TemplateResult {
  return html`<div class="errors ${className}" id="problem" part="errors" role="alert" tabindex="-1">
    ${renderHeading(headingLevel + 1, html`${icon('warning')}${title}`)} ${content}
  </div>`;
}
