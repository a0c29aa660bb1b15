import { vocabularyOf } from '@inclusion-kit/sdk/referentiels';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatFieldValue, proposedFields, proposedLines, type ProposedField } from './fields/dossier-changes.ts';
import { renderFault } from '../fault.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import { kindOf, toTyped } from '../../shared/format/typed-value.ts';
import type { DossierChoices } from './dossier-choices.ts';

/** Draws a field for each value proposed, so that it can be said better before it is accepted. */
export function renderAdjust(choices: DossierChoices): TemplateResult {
  const { dossier, headingLevel, busy, issues, complaint } = choices;
  return html`<form
    class="adjust"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      choices.save(true);
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape') void choices.turn('read');
    }}
  >
    <div>
      ${renderHeading(headingLevel + 1, t.adjust.title, { id: 'adjust', className: 'part', focusable: true })}
      <p class="hint">${t.adjust.lead}</p>
    </div>
    ${proposedFields(dossier)
      .filter(({ champ }) => champ !== 'latitude' && champ !== 'longitude' && champ !== 'structure_id')
      .map((field) => renderField(field, choices))}
    ${proposedLines(dossier)
      .filter(({ champ }) => champ === 'latitude')
      .map(renderPoint)}
    ${renderFault(issues.size > 0 ? t.adjust.wrong(issues.size) : complaint)}
    <p class="acts">
      <button class="btn btn-primary" type="submit" aria-disabled=${busy}>
        ${icon('check')}${busy ? t.acts.working : t.acts.saveAndAccept}
      </button>
      <button class="btn" type="button" aria-disabled=${busy} @click=${() => choices.save(false)}>
        ${t.acts.save}
      </button>
      <button class="btn btn-quiet" type="button" @click=${() => choices.turn('read')}>${t.cancel}</button>
    </p>
  </form>`;
}

/** A point is placed on a map, never typed: it is kept as it is, or left out. */
function renderPoint({ label, said }: ProposedField): TemplateResult {
  return html`<p class="field"><span class="label">${label}</span>${said?.[1]}</p>`;
}

function renderField(field: ProposedField, choices: DossierChoices): TemplateResult {
  const { champ, label } = field;
  const issue = choices.issues.get(champ);
  const kind = kindOf(champ);
  const hint = kind === 'codes' ? t.adjust.list : null;
  const described = [hint === null ? '' : `${champ}-h`, issue === undefined ? '' : `${champ}-m`].join(' ').trim();
  const message =
    issue === undefined
      ? nothing
      : html`<p class="msg msg-bad" id=${`${champ}-m`}>${icon('warning')}<span>${issue}</span></p>`;
  const shownHint = hint === null ? nothing : html`<p class="hint" id=${`${champ}-h`}>${hint}</p>`;
  if (kind === 'values') return renderSet(field, choices, described, message);
  const onInput = ({ target }: Event): void =>
    choices.type(champ, (target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value);
  // A field that is left tells its own element alone.
  const onBlur = { handleEvent: () => choices.check(champ), capture: true };
  return html`<div class="field" @input=${onInput} @blur=${onBlur}>
    <label class="label" for=${champ}>${label}</label>
    ${shownHint}${renderInput(field, choices, described, issue !== undefined)}${message}
  </div>`;
}

function renderInput(
  { champ, after }: ProposedField,
  choices: DossierChoices,
  described: string,
  isWrong: boolean,
): TemplateResult {
  const typed = String(choices.drafts.get(champ) ?? toTyped(champ, after));
  const invalid = isWrong ? 'true' : nothing;
  const by = described === '' ? nothing : described;
  switch (kindOf(champ)) {
    case 'prose':
    case 'hours':
      return html`<textarea
        class="input"
        id=${champ}
        rows="4"
        aria-invalid=${invalid}
        aria-describedby=${by}
        .value=${live(typed)}
      ></textarea>`;
    case 'value':
      return html`<select class="input" id=${champ} aria-invalid=${invalid} aria-describedby=${by}>
        <option value="" .selected=${typed === ''}>${t.none}</option>
        ${vocabularyOf(champ).map(
          ({ value, label }) => html`<option value=${value} .selected=${typed === value}>${label}</option>`,
        )}
      </select>`;
    default:
      return html`<input
        class="input"
        id=${champ}
        aria-invalid=${invalid}
        aria-describedby=${by}
        inputmode=${kindOf(champ) === 'number' ? 'decimal' : nothing}
        autocomplete="off"
        .value=${live(typed)}
      />`;
  }
}

function renderSet(
  { champ, label, after }: ProposedField,
  choices: DossierChoices,
  described: string,
  message: unknown,
): TemplateResult {
  const typed = choices.drafts.get(champ) ?? toTyped(champ, after);
  const chosen: readonly string[] = typeof typed === 'string' ? [] : typed;
  // The values chosen when the form opened stand first, so that nothing moves under the pointer.
  const first = new Set(Array.isArray(after) ? after : []);
  const known = vocabularyOf(champ);
  const values = [
    ...[...first].map((value) => known.find((one) => one.value === value) ?? { value, label: value }),
    ...known.filter(({ value }) => !first.has(value)),
  ];
  const toggle = (value: string): void =>
    choices.type(champ, chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return html`<fieldset class="field" id=${champ} aria-describedby=${described === '' ? nothing : described}>
    <legend class="label">${label} <span class="opt">${t.adjust.chosen(chosen.length)}</span></legend>
    <p class="hint">${t.adjust.proposed(formatFieldValue(champ, after) ?? t.none)}</p>
    <div class="set">
      ${values.map(
        (value) =>
          html`<label class="check">
            <input
              type="checkbox"
              .checked=${live(chosen.includes(value.value))}
              @change=${() => toggle(value.value)}
            />
            <span><bdi>${value.label}</bdi></span>
          </label>`,
      )}
    </div>
    ${message}
  </fieldset>`;
}
