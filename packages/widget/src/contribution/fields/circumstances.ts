import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { Chosen } from '../draft/contribution-entry.ts';
import type { Question } from '../checks/contribution-questions.ts';
import { renderMessages } from './fields.ts';
import { findServices, findStructures, readChosen } from './finders.ts';
import type { Form } from '../form/form.ts';

/** Draws the nature's questions: the dates of a closure, the other of two duplicates, the structure of a new offer. */
export function renderCircumstances(form: Form): TemplateResult | typeof nothing {
  switch (form.nature) {
    case 'fermeture-provisoire':
      return renderPart(
        form,
        'fermeture',
        html`<div class="two">${renderDate(form, 'du')}${renderDate(form, 'au')}</div>
          <p class="commons">${icon('share')}<span>${form.t.closure.temporary}</span></p>`,
      );
    case 'fermeture-definitive':
      return renderPart(
        form,
        'fermeture',
        html`${renderDate(form, 'du')}
          <p class="commons">${icon('share')}<span>${form.t.closure.final}</span></p>`,
      );
    case 'doublon':
      return renderPart(
        form,
        'doublon',
        html`${renderFinder(form, 'doublon')}
          <p class="commons">${icon('share')}<span>${form.t.duplicate.commons}</span></p>`,
      );
    case 'nouveau-service':
      return renderPart(
        form,
        'rattachement',
        html`${renderFinder(form, 'structure')}
          <p class="small aside-way">
            <span class="muted">${form.t.attach.absent}</span>
            <button class="link-btn" type="button" @click=${() => form.choose('nouvelle-structure')}>
              ${icon('plus')}${form.t.attach.create}
            </button>
          </p>`,
      );
    default:
      return nothing;
  }
}

function renderPart(
  { t, headingLevel }: Form,
  name: 'fermeture' | 'doublon' | 'rattachement',
  content: TemplateResult,
): TemplateResult {
  return html`<div role="group" class="form-sec" part="section" aria-labelledby="s-${name}">
    <div class="sec-head">
      ${renderHeading(headingLevel + 1, t.sections[name], { id: `s-${name}`, focusable: true })}
    </div>
    ${content}
  </div>`;
}

function renderDate(form: Form, end: 'du' | 'au'): TemplateResult {
  const { t, circumstances, nature } = form;
  const question: Question = `fermeture_${end}`;
  const issue = form.shown.get(question);
  const isOptional = end === 'du';
  return html`<div class="field">
    <label class="label" for=${question}
      >${nature === 'fermeture-definitive' ? t.closure.since : t.closure[end]}${
        isOptional ? html` <span class="opt">${t.optional}</span>` : nothing
      }</label
    >
    <input
      class="input"
      id=${question}
      type="date"
      aria-invalid=${issue === undefined ? nothing : 'true'}
      aria-describedby="${question}-m"
      .value=${live(circumstances[end])}
      @input=${(event: Event) => form.tell({ [end]: (event.target as HTMLInputElement).value })}
      @blur=${() => form.leave(question)}
    />
    ${renderMessages(form, question, issue, [])}
  </div>`;
}

/** The field that finds a record, and the one that was chosen. */
function renderFinder(form: Form, name: 'doublon' | 'structure'): TemplateResult {
  const { t, circumstances, subject } = form;
  const question = name === 'doublon' ? 'doublon_de' : 'structure_id';
  const chosen = circumstances[name];
  const issue = form.shown.get(question);
  const isStructure = name === 'structure' || subject.modele === 'structure';
  const texts = name === 'structure' ? t.attach : t.duplicate;
  if (chosen !== null) {
    return html`<div class="chosen" id=${question} role="group" aria-label=${texts.label} tabindex="-1">
      ${icon('check')}
      <p>
        <b lang="fr"><bdi>${chosen.nom}</bdi></b>
        ${chosen.detail === '' ? nothing : html`<span class="small muted" lang="fr"><bdi>${chosen.detail}</bdi></span>`}
      </p>
      <button class="link-btn small" type="button" @click=${() => drop(form, name, question)}>${t.change}</button>
    </div>`;
  }
  const find = (typed: string, signal: AbortSignal) =>
    (isStructure ? findStructures : findServices)(form.source, typed, signal, subject.record.id);
  return html`<div class="field" id=${question}>
    ${
      form.statusOf('suggest') === 'failed'
        ? html`<p class="msg msg-bad">${icon('warning')}<span>${t.partFailed}</span></p>`
        : html`<di-suggest-field
            .t=${t.find}
            .label=${texts.label}
            .hint=${texts.hint}
            .placeholder=${texts.placeholder}
            .error=${issue === undefined ? '' : t.issue(issue)}
            .find=${find}
            @announce=${(event: CustomEvent<string>) => form.say(event.detail)}
            @pick=${(event: CustomEvent<string>) => {
              form.tell({ [name]: readChosen(event.detail) });
              form.focus(question);
            }}
          ></di-suggest-field>`
    }
  </div>`;
}

function drop(form: Form, name: 'doublon' | 'structure', question: Question): void {
  form.tell({ [name]: null as Chosen | null });
  form.focus(question);
}
