import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../shared/icons/icons.ts';
import { isNewStructure, toNewStructure, type Chosen } from '../draft/contribution-entry.ts';
import type { Question } from '../checks/contribution-issues.ts';
import { lastPlaces } from '../../shared/places/last-places.ts';
import { renderCommons, renderMessages } from './fields.ts';
import { findRecords, type Near } from './finders.ts';
import type { Form } from '../form/form.ts';
import { isCreation } from '../draft/contribution-subject.ts';
import { renderOffered } from '../existing/offered.ts';
import { renderBad, renderFold, renderLabelled, renderRadio, renderSection, typedIn } from './frames.ts';
import { renderSuggest } from './searched.ts';

/** Tells whether there is something to choose: who adds an offer is led to a new structure from it. */
export const hasNatures = ({ natures, nature }: Form): boolean =>
  nature !== 'nouveau-service' || !natures.every(isCreation);

export function renderNatures(form: Form): TemplateResult {
  return renderSection(form, 'nature', html`${renderChoices(form)} ${renderTurn(form)}`);
}

/** Draws what may be told of a record behind one line: the page that was opened has answered it already. */
export function renderFoldedNatures(form: Form): TemplateResult {
  const { t, nature } = form;
  const fold = {
    name: 'nature',
    said: t.natures[nature].label,
    isChanged: false,
    isWrong: false,
    // A closure may be another one, for good or for a time.
    isBegun: nature !== 'correction',
  } as const;
  return html`${renderFold(form, fold, renderChoices(form))} ${renderTurn(form)}`;
}

function renderChoices({ t, natures, nature, choose }: Form): TemplateResult {
  return html`<div class="choices" role="radiogroup" aria-labelledby="s-nature">
    ${natures.map((one) => {
      const { label, hint } = t.natures[one];
      const content = html`<b>${label}</b><small>${hint}</small>`;
      return renderRadio('nature', one, nature === one, content, () => choose(one));
    })}
  </div>`;
}

/** Draws the way to the structure of an offer, and back. */
export function renderTurn({ t, about, turnTo }: Form): TemplateResult | typeof nothing {
  if (about === null) return nothing;
  const other = about === 'record' ? 'structure' : 'record';
  return html`<p class="small aside-way">
    <span class="muted">${t.turn[other].ask}</span>
    <button class="link-btn" type="button" @click=${() => turnTo(other)}>${icon('next')}${t.turn[other].act}</button>
  </p>`;
}

export function renderCircumstances(form: Form): TemplateResult | typeof nothing {
  const { t } = form;
  switch (form.nature) {
    case 'fermeture-provisoire':
      return renderSection(
        form,
        'fermeture',
        html`<div class="two">${renderDate(form, 'du')}${renderDate(form, 'au')}</div>
          ${renderCommons(t.closure.temporary)}`,
      );
    case 'fermeture-definitive':
      return renderSection(form, 'fermeture', html`${renderDate(form, 'du')} ${renderCommons(t.closure.final)}`);
    case 'doublon':
      return renderSection(
        form,
        'doublon',
        html`${renderFinder(form, 'doublon')} ${renderCommons(t.duplicate.commons)}`,
      );
    default:
      return nothing;
  }
}

/** Draws the structure of a new offer, looked for among those that exist. One that is not there is told by its name. */
export function renderAttachment(form: Form): TemplateResult {
  return html`${renderFinder(form, 'structure')} ${renderOffered(form)}`;
}

/** Says on the next screen that the structure is new too: its own was left by the press that added it. */
export function renderHostToCome({ t, circumstances: { structure } }: Form): TemplateResult | typeof nothing {
  if (structure === null || !isNewStructure(structure)) return nothing;
  return html`<p class="note">
    ${icon('info')}<span
      ><b><bdi>${structure.nom}</bdi></b> · ${t.attach.isNew}</span
    >
  </p>`;
}

function renderDate(form: Form, end: 'du' | 'au'): TemplateResult {
  const { t, circumstances, nature } = form;
  const question: Question = `fermeture_${end}`;
  return renderLabelled(
    question,
    nature === 'fermeture-definitive' ? t.closure.since : t.closure[end],
    html`<input
      class="input"
      id=${question}
      type="date"
      aria-required=${form.required.includes(question) ? 'true' : nothing}
      aria-invalid=${form.shown.has(question) ? 'true' : nothing}
      aria-describedby="${question}-m"
      .value=${live(circumstances[end])}
      @input=${(event: Event) => form.writing.tell({ [end]: typedIn(event) })}
      @blur=${() => form.leave(question)}
    />`,
    {
      ...(form.required.includes(question) ? { required: t.required } : { optional: t.optional }),
      below: renderMessages(form, question),
    },
  );
}

/**
 * Returns the place around which records are looked for: the commune of the record, the one looked for last on this device, or the
 * territory of the page.
 */
function nearestTo({ record, territory }: Form): Near | null {
  const own = record['code_insee'];
  const code_commune = typeof own === 'string' && own !== '' ? own : lastPlaces()[0]?.code;
  return code_commune === undefined ? territory : { code_commune, tri: 'distance' };
}

function renderFinder(form: Form, name: 'doublon' | 'structure'): TemplateResult {
  const { t, circumstances, subject } = form;
  const question = name === 'doublon' ? 'doublon_de' : 'structure_id';
  const chosen = circumstances[name];
  const issue = form.shown.get(question);
  const modele = name === 'structure' ? 'structure' : subject.modele;
  const texts = name === 'structure' ? t.attach : t.duplicate;
  const choose = (record: Chosen | null): void => {
    // The name of a structure that is new stays to be corrected.
    const structureTyped = record === null && chosen?.id === '' ? chosen.nom : '';
    form.writing.tell({ [name]: record, ...(name === 'structure' && { structureTyped }) });
    form.focus(question);
  };
  if (chosen !== null) {
    return html`<div class="chosen" id=${question} role="group" aria-label=${texts.label} tabindex="-1">
      ${icon('check')}
      <p>
        <b lang="fr"><bdi>${chosen.nom}</bdi></b>
        ${isNewStructure(chosen) ? html`<span class="small muted">${t.attach.isNew}</span>` : nothing}
        ${chosen.detail === '' ? nothing : html`<span class="small muted" lang="fr"><bdi>${chosen.detail}</bdi></span>`}
      </p>
      <button class="link-btn small" type="button" @click=${() => choose(null)}>${t.change}</button>
    </div>`;
  }
  return html`<div class="field" id=${question}>
    ${
      form.statusOf('suggest') === 'failed'
        ? renderBad(t.partFailed)
        : renderSuggest(form, {
            label: texts.label,
            hint: texts.hint,
            placeholder: texts.placeholder,
            error: issue === undefined ? '' : t.issue(issue),
            required: form.required.includes(question) ? t.required : '',
            find: (typed, signal) =>
              findRecords(modele, form.source, typed, signal, {
                except: subject.record.id,
                near: nearestTo(form),
                texts: t.find,
              }),
            onPick: choose,
            ...(name === 'structure' && {
              add: t.attach.add,
              none: t.attach.none,
              text: circumstances.structureTyped,
              onTyped: (structureTyped: string) => form.writing.tell({ structureTyped }),
              onAdd: (typed: string) => {
                choose(toNewStructure(typed));
                form.onAdded();
              },
            }),
          })
    }
  </div>`;
}
