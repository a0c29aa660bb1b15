import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../shared/icons/icons.ts';
import type { Accompaniment } from '../draft/contribution-entry.ts';
import type { Question } from '../checks/contribution-issues.ts';
import { hasFields } from '../draft/contribution-subject.ts';
import { renderMessages } from '../fields/fields.ts';
import { renderLabelled, renderMoyen, toIds, typedIn } from '../fields/frames.ts';
import type { Form } from '../form/form.ts';

/** Draws the proof behind one line, and who sends it and who pays behind another: nobody has to tell them. */
export function renderAccompaniment(form: Form): TemplateResult {
  const { t, accompaniment, subject, nature, shown } = form;
  const { review } = t;
  const proof = html`<div class="two">
      ${renderMoyen(review, accompaniment.moyen, t.optional, (moyen) => form.writing.accompany({ moyen }), review.proofHint)}
    </div>
    ${
      accompaniment.moyen === ''
        ? nothing
        : html`<div class="two">
            ${renderLine(form, 'precisions', review.precisions, { max: 5000 })}
            ${renderLine(form, 'lien', review.link, { type: 'url', question: 'preuve_lien', max: 2083 })}
          </div>`
    }`;
  const person = html`${renderLine(form, 'courriel', review.me, { hint: review.meHint, type: 'email', autocomplete: 'email', question: 'auteur_courriel', max: 254 })}
    <div class="two">
      ${renderLine(form, 'nom', review.name, { autocomplete: 'name' })}
      ${renderLine(form, 'fonction', review.job, { autocomplete: 'organization-title' })}
    </div>
    ${renderLine(form, 'organisation', review.organisation, { hint: review.organisationHint, autocomplete: 'organization' })}`;
  const { moyen, precisions, lien, ...others } = accompaniment;
  const isProved = [moyen, precisions, lien].some((told) => told !== '') || shown.has('preuve_lien');
  const isTold = Object.values(others).some((told) => told !== '') || shown.has('auteur_courriel');
  const isPaid = subject.modele === 'service' && hasFields(nature) && !subject.isNew;
  return html`<details class="more" ?open=${isProved}>
      <summary>${icon('down')}<span>${review.proof}</span></summary>
      <div class="more-fields">${proof}</div>
    </details>
    <details class="more" ?open=${isTold}>
      <summary>${icon('down')}<span>${review.who}</span></summary>
      <div class="more-fields">${person} ${isPaid ? renderFunding(form) : nothing}</div>
    </details>`;
}

/** The schema has no field for who pays: it is kept and exported beside the record. */
function renderFunding(form: Form): TemplateResult {
  const { review } = form.t;
  const { financeurs, dispositif } = form.accompaniment;
  return html`<details class="more" ?open=${financeurs !== '' || dispositif !== ''}>
    <summary>${icon('down')}<span>${review.funding}</span></summary>
    <div class="more-fields two">
      ${renderLabelled(
        'financeurs',
        review.funders,
        html`<textarea
          class="input"
          id="financeurs"
          rows="2"
          aria-describedby="financeurs-h"
          .value=${live(financeurs)}
          @input=${(event: Event) => form.writing.accompany({ financeurs: typedIn(event) })}
        ></textarea>`,
        { optional: form.t.optional, hint: review.fundersHint },
      )}
      ${renderLine(form, 'dispositif', review.scheme, { hint: review.schemeHint })}
    </div>
  </details>`;
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
  return renderLabelled(
    id,
    label,
    html`<input
      class="input"
      id=${id}
      type=${type}
      autocomplete=${autocomplete ?? 'off'}
      maxlength=${max}
      aria-invalid=${issue === undefined ? nothing : 'true'}
      aria-describedby=${toIds(id, hint !== undefined, issue !== undefined)}
      .value=${live(form.accompaniment[name])}
      @input=${(event: Event) => form.writing.accompany({ [name]: typedIn(event) })}
      @blur=${() => (question === undefined ? undefined : form.leave(question))}
    />`,
    { optional: form.t.optional, hint, below: question === undefined ? nothing : renderMessages(form, question) },
  );
}
