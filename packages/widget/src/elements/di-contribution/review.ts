import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { renderHeading } from '../../format/heading.ts';
import { icon } from '../../icons.ts';
import { toValue, type MoyenDePreuve } from '../../state/contribution-draft.ts';
import { champs, type Champ } from '../../state/contribution-fields.ts';
import { renderMessages } from './fields.ts';
import type { Form } from './form.ts';
import { formatValue, shorten } from './values.ts';

/** Draws the last part: what changes, how it is known, who says so, under which licence, and the sending. */
export function renderReview(form: Form): TemplateResult {
  const { t, headingLevel, changed, sending } = form;
  return html`<div role="group" class="form-sec" part="section" aria-labelledby="s-envoi">
    <div class="sec-head">
      ${renderHeading(headingLevel + 1, t.sections.envoi, { id: 's-envoi', focusable: true })}
      ${changed.size === 0 ? nothing : html`<p>${t.review.changed(changed.size)}</p>`}
    </div>
    ${renderDiff(form)}
    <div class="two">${renderProof(form)}${renderOrganisation(form)}</div>
    ${renderMail(form)}
    <p class="licence small">${t.review.licence}</p>
    <div class="form-end">
      <button class="btn btn-primary" type="button" part="send" aria-disabled=${sending} @click=${form.send}>
        ${sending ? t.review.sending : t.review.send}
      </button>
      <span class="xs faint shortcut">${t.review.shortcut}</span>
    </div>
    <p class="commons">${icon('share')}<span>${t.commons.route(form.sourceName)}</span></p>
  </div>`;
}

function renderDiff(form: Form): TemplateResult {
  const { t, changed } = form;
  if (changed.size === 0) return html`<p class="note">${icon('info')}<span>${t.review.nothing}</span></p>`;
  return html`<dl class="diff" part="summary">
    ${champs.filter((champ) => changed.has(champ)).map((champ) => renderChange(form, champ))}
  </dl>`;
}

function renderChange({ t, service, draft, language }: Form, champ: Champ): TemplateResult {
  const before = formatValue(champ, service[champ], language);
  const after = formatValue(champ, toValue(champ, draft[champ]), language);
  const show = (text: string | null): TemplateResult => html`<bdi>${text === null ? t.none : shorten(text, 300)}</bdi>`;
  return html`<div>
    <dt>${t.labels[champ]}</dt>
    <dd>
      <del class=${before === null ? 'none' : ''}><span class="vh">${t.review.before}</span>${show(before)}</del>
    </dd>
    <dd>
      <ins class=${after === null ? 'none' : ''}><span class="vh">${t.review.after}</span>${show(after)}</ins>
    </dd>
  </div>`;
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

function renderOrganisation(form: Form): TemplateResult {
  const { t, accompaniment } = form;
  return html`<div class="field">
    <label class="label" for="organisation">${t.review.organisation} <span class="opt">${t.optional}</span></label>
    <p class="hint" id="organisation-h">${t.review.organisationHint}</p>
    <input
      class="input"
      id="organisation"
      autocomplete="organization"
      maxlength="300"
      aria-describedby="organisation-h"
      .value=${live(accompaniment.organisation)}
      @input=${(event: Event) => form.accompany({ organisation: (event.target as HTMLInputElement).value })}
    />
  </div>`;
}

function renderMail(form: Form): TemplateResult {
  const { t, accompaniment } = form;
  const issue = form.shown.get('auteur_courriel');
  return html`<div class="field">
    <label class="label" for="auteur_courriel">${t.review.me} <span class="opt">${t.optional}</span></label>
    <p class="hint" id="auteur_courriel-h">${t.review.meHint}</p>
    <input
      class="input"
      id="auteur_courriel"
      type="email"
      autocomplete="email"
      aria-invalid=${issue === undefined ? nothing : 'true'}
      aria-describedby=${issue === undefined ? 'auteur_courriel-h' : 'auteur_courriel-h auteur_courriel-m'}
      .value=${live(accompaniment.courriel)}
      @input=${(event: Event) => form.accompany({ courriel: (event.target as HTMLInputElement).value })}
      @blur=${() => form.leave('auteur_courriel')}
    />
    ${renderMessages(form, 'auteur_courriel', issue, [])}
  </div>`;
}
