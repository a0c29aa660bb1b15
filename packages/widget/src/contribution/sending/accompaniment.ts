import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../shared/icons/icons.ts';
import type { Accompaniment, MoyenDePreuve } from '../draft/contribution-entry.ts';
import type { Question } from '../checks/contribution-questions.ts';
import { hasFields } from '../draft/contribution-subject.ts';
import { renderMessages } from '../fields/fields.ts';
import type { Form } from '../form/form.ts';

/** Draws the optional details of a contribution: its proof, its author, the funders of the offer. */
export function renderAccompaniment(form: Form): TemplateResult {
  const { t, accompaniment, subject, nature } = form;
  const { review } = t;
  return html`<div class="two">
      ${renderProof(form)}
      ${renderLine(form, 'organisation', review.organisation, { hint: review.organisationHint, autocomplete: 'organization' })}
    </div>
    ${
      accompaniment.moyen === ''
        ? nothing
        : html`<div class="two">
            ${renderLine(form, 'precisions', review.precisions, { max: 5000 })}
            ${renderLine(form, 'lien', review.link, { type: 'url', question: 'preuve_lien', max: 2083 })}
          </div>`
    }
    ${renderLine(form, 'courriel', review.me, { hint: review.meHint, type: 'email', autocomplete: 'email', question: 'auteur_courriel', max: 254 })}
    <details class="more" ?open=${accompaniment.nom !== '' || accompaniment.fonction !== ''}>
      <summary>${icon('person')}<span>${review.who}</span></summary>
      <div class="more-fields two">
        ${renderLine(form, 'nom', review.name, { autocomplete: 'name' })}
        ${renderLine(form, 'fonction', review.job, { autocomplete: 'organization-title' })}
      </div>
    </details>
    ${subject.modele === 'service' && hasFields(nature) ? renderFunding(form) : nothing}`;
}

/** The schema has no field for who pays: it is kept and exported beside the record. */
function renderFunding(form: Form): TemplateResult {
  const { review } = form.t;
  const { financeurs, dispositif } = form.accompaniment;
  return html`<details class="more" ?open=${financeurs !== '' || dispositif !== ''}>
    <summary>${icon('plus')}<span>${review.funding}</span></summary>
    <div class="more-fields two">
      <div class="field">
        <label class="label" for="financeurs">${review.funders} <span class="opt">${form.t.optional}</span></label>
        <p class="hint" id="financeurs-h">${review.fundersHint}</p>
        <textarea
          class="input"
          id="financeurs"
          rows="2"
          aria-describedby="financeurs-h"
          .value=${live(financeurs)}
          @input=${(event: Event) => form.accompany({ financeurs: (event.target as HTMLTextAreaElement).value })}
        ></textarea>
      </div>
      ${renderLine(form, 'dispositif', review.scheme, { hint: review.schemeHint })}
    </div>
  </details>`;
}

function renderProof(form: Form): TemplateResult {
  const { t, accompaniment } = form;
  const { proofs } = t.review;
  const onChange = (event: Event): void =>
    form.accompany({ moyen: (event.target as HTMLSelectElement).value as MoyenDePreuve | '' });
  return html`<div class="field">
    <label class="label" for="moyen">${t.review.proof} <span class="opt">${t.optional}</span></label>
    <p class="hint" id="moyen-h">${t.review.proofHint}</p>
    <select class="input" id="moyen" aria-describedby="moyen-h" @change=${onChange}>
      <option value="" .selected=${accompaniment.moyen === ''}>${t.review.proofNone}</option>
      ${(Object.keys(proofs) as MoyenDePreuve[]).map(
        (moyen) => html`<option value=${moyen} .selected=${accompaniment.moyen === moyen}>${proofs[moyen]}</option>`,
      )}
    </select>
  </div>`;
}

interface LineOptions {
  hint?: string;
  type?: 'text' | 'url' | 'email';
  autocomplete?: 'organization' | 'organization-title' | 'name' | 'email';
  /** The question whose errors are shown here. */
  question?: Question;
  max?: number;
}

function renderLine(
  form: Form,
  name: Exclude<keyof Accompaniment, 'moyen' | 'financeurs'>,
  label: string,
  { hint, type = 'text', autocomplete, question, max = 300 }: LineOptions = {},
): TemplateResult {
  // A question has its own name where a record's field bears the short one.
  const id = question ?? (name === 'nom' ? 'auteur_nom' : name);
  const issue = question === undefined ? undefined : form.shown.get(question);
  const describedBy = [...(hint === undefined ? [] : [`${id}-h`]), ...(issue === undefined ? [] : [`${id}-m`])];
  return html`<div class="field">
    <label class="label" for=${id}>${label} <span class="opt">${form.t.optional}</span></label>
    ${hint === undefined ? nothing : html`<p class="hint" id="${id}-h">${hint}</p>`}
    <input
      class="input"
      id=${id}
      type=${type}
      autocomplete=${autocomplete ?? 'off'}
      maxlength=${max}
      aria-invalid=${issue === undefined ? nothing : 'true'}
      aria-describedby=${describedBy.length === 0 ? nothing : describedBy.join(' ')}
      .value=${live(form.accompaniment[name])}
      @input=${(event: Event) => form.accompany({ [name]: (event.target as HTMLInputElement).value })}
      @blur=${() => (question === undefined ? undefined : form.leave(question))}
    />
    ${question === undefined ? nothing : renderMessages(form, question, issue, [])}
  </div>`;
}
