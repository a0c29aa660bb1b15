import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../shared/format/date.ts';
import { formatFieldValue } from './fields/field-value.ts';
import { icon } from '../../shared/icons/icons.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import type { ProposedField } from './fields/dossier-changes.ts';
import type { DossierChoices, Settled } from './dossier-choices.ts';

/** Draws each field that the source changed meanwhile, three ways: the moderator says which value is kept. */
export function renderConflicts(choices: DossierChoices): TemplateResult {
  const { fields, isOpen } = choices;
  const open = isOpen ? fields.filter(({ verdict }) => verdict === 'conflit') : [];
  return html`${open.map((field) => renderConflict(field, choices))}`;
}

function renderConflict(field: ProposedField, choices: DossierChoices): TemplateResult {
  const { champ, label, seen, before, after } = field;
  const { dossier, sourceName, settled, asksToSettle } = choices;
  const isMissing = asksToSettle && !settled.has(champ);
  const read = dossier.contribution.cible?.date_maj;
  return html`<fieldset
    class="conflict"
    id=${`conflict-${champ}`}
    aria-describedby=${`conflict-${champ}-text${isMissing ? ` conflict-${champ}-missing` : ''}`}
  >
    <legend class="vh">${t.conflict.title(label)}</legend>
    <p class="conflict-head">
      ${icon('warning')}<b aria-hidden="true">${t.conflict.title(label)}</b>
      <span id=${`conflict-${champ}-text`}>${t.conflict.text}</span>
    </p>
    <div class="three">
      <div>
        <span class="cap">${t.conflict.atEntry}</span>
        ${renderValue(champ, seen)}
        ${read === undefined ? nothing : html`<span class="cap">${formatDate(read, 'fr')}</span>`}
      </div>
      ${renderChoice(champ, 'source', t.conflict.now(sourceName), before, choices)}
      ${renderChoice(champ, 'propose', t.conflict.proposed, after, choices)}
    </div>
    ${
      isMissing
        ? html`<p class="msg msg-bad missing" id=${`conflict-${champ}-missing`}>
            ${icon('warning')}<span>${t.conflict.missing}</span>
          </p>`
        : nothing
    }
  </fieldset>`;
}

function renderChoice(
  champ: string,
  choice: Settled,
  caption: string,
  value: ProposedField['after'],
  choices: DossierChoices,
): TemplateResult {
  return html`<label>
    <input
      type="radio"
      name=${`conflict-${champ}`}
      .checked=${choices.settled.get(champ) === choice}
      @change=${() => choices.settle(champ, choice)}
    />
    <span class="cap">${caption}</span>
    ${renderValue(champ, value)}
  </label>`;
}

function renderValue(champ: string, value: ProposedField['after']): TemplateResult {
  const text = formatFieldValue(champ, value);
  return html`<bdi class=${text === null ? 'val none' : 'val'}>${text ?? t.none}</bdi>`;
}
