import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { Question } from '../checks/contribution-issues.ts';
import { findLacks, lackable } from '../checks/lacks.ts';
import { nameQuestion } from '../sending/problem.ts';
import { renderLicence, renderSend } from '../sending/review.ts';
import type { Form } from './form.ts';

/**
 * Draws what a new offer cannot be sent without, then what helps people find it, and the button that sends it. Each line is ticked
 * once it is answered.
 */
export function renderChecklist(form: Form): TemplateResult {
  const { t, headingLevel, required, gaps } = form;
  const lacks = findLacks(form);
  const better = lackable.map((one) => (one === 'adresse' && lacks.includes('commune') ? 'commune' : one));
  return html`<div role="group" class="panel checklist" aria-labelledby="checklist">
    ${renderHeading(headingLevel + 1, t.attach.needed, { id: 'checklist' })} ${renderLines(form, required, gaps)}
    ${renderHeading(headingLevel + 1, t.attach.better, { className: 'small' })} ${renderLines(form, better, lacks)}
    ${form.sends === 'host' ? nothing : html`${renderLicence(form)} ${renderSend(form)}`}
  </div>`;
}

function renderLines(form: Form, questions: readonly Question[], open: readonly Question[]): TemplateResult {
  return html`<ul>
    ${questions.map((question) => {
      const isDone = !open.includes(question);
      return html`<li class=${isDone ? 'done' : ''}>
        <button type="button" @click=${() => form.focus(question)}>
          ${icon(isDone ? 'check' : 'minus')}<span
            >${nameQuestion(form, question)}${isDone ? html`<span class="vh"> (${form.t.receipt.done})</span>` : nothing}</span
          >
        </button>
      </li>`;
    })}
  </ul>`;
}
