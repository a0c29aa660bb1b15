import { shownValueOf } from '@inclusion-kit/sdk/internal';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../shared/format/date.ts';
import { icon } from '../../shared/icons/icons.ts';
import { toValue } from '../draft/contribution-draft.ts';
import { champs, mayBeMasked, type Champ } from '../draft/contribution-fields.ts';
import { isNewStructure } from '../draft/contribution-entry.ts';
import { hasFields, isCreation } from '../draft/contribution-subject.ts';
import { renderAccompaniment } from './accompaniment.ts';
import { renderLikely } from '../existing/offered.ts';
import { renderCommons } from '../fields/fields.ts';
import { renderSection } from '../fields/frames.ts';
import type { Form } from '../form/form.ts';
import { champsOfGroup, leastGroups } from '../form/steps/step-groups.ts';
import { findLacks } from '../checks/lacks.ts';
import type { Question } from '../checks/contribution-issues.ts';
import { isAtHome } from '../fields/place.ts';
import { renderGaps } from './problem.ts';
import { formatValue } from '../../shared/format/field-value.ts';
import { formatAddress } from '../../shared/format/place.ts';
import { isRecordGone } from '../../shared/offers/standing.ts';
import { toShort } from '../../shared/format/text.ts';

/**
 * Draws all that will be sent, and who sends it.
 * @param details is drawn between the two
 */
export function renderReview(form: Form, { details = nothing }: { details?: unknown } = {}): TemplateResult {
  const { t, changed, gaps, nature, sends, subject } = form;
  const isCounted = changed.size > 0 && hasFields(nature) && !subject.isNew;
  return renderSection(
    form,
    'envoi',
    html`${renderLikely(form)} ${renderDiff(form)} ${details} ${renderAccompaniment(form)}
    ${isCreation(nature) && gaps.length > 0 ? html`<div class="note">${icon('info')}${renderGaps(form, gaps)}</div>` : nothing}
    ${renderLicence(form)}
    ${
      sends === 'host'
        ? nothing
        : html`<div class="form-end">
            ${renderSend(form)}
            ${subject.isNew ? nothing : html`<span class="xs faint shortcut">${t.review.shortcut}</span>`}
          </div>`
    }
    ${isCreation(nature) ? nothing : renderCommons(t.commons.route(form.sourceName))}`,
    isCounted ? t.review.changed(changed.size) : null,
  );
}

/** Says to what a person agrees who sends. */
export const renderLicence = ({ t }: Form): TemplateResult => html`<p class="licence small">${t.review.licence}</p>`;

/** Draws the button that sends. */
export const renderSend = ({ t, nature, isSending, send }: Form): TemplateResult =>
  html`<button class="btn btn-primary" type="button" part="send" aria-disabled=${isSending} @click=${send}>
    ${isSending ? t.review.sending : t.natures[nature].send}
  </button>`;

function renderDiff(form: Form): TemplateResult | typeof nothing {
  const { t, changed, nature, subject } = form;
  if (!hasFields(nature)) return renderStatement(form);
  // Of something new, nothing is there that could change: it is told beside its button all that is asked of it.
  if (form.isBlank || (subject.isNew && changed.size === 0)) return nothing;
  if (changed.size === 0) return html`<p class="note">${icon('info')}<span>${t.review.nothing}</span></p>`;
  return html`<dl class=${isCreation(nature) ? 'diff is-new' : 'diff'} part="summary">
    ${renderStructure(form)}
    ${champs
      .filter((champ) => changed.has(champ) && !(subject.isNew && placeChamps.has(champ)))
      .map((champ) => renderChange(form, champ))}
    ${subject.isNew ? [renderNewPlace(form), ...findSkipped(form).map((champ) => renderSkipped(form, champ))] : nothing}
  </dl>`;
}

function renderStatement(form: Form): TemplateResult {
  const { t, nature, circumstances, language } = form;
  const date = (day: string): string | null => (day === '' ? null : formatDate(day, language));
  const { du, au, doublon } = circumstances;
  const isForNow = nature === 'fermeture-provisoire';
  const text =
    nature === 'confirmation'
      ? isRecordGone(form.subject.record, form.now)
        ? t.review.reopens
        : t.review.confirms
      : nature === 'doublon'
        ? t.review.duplicates(doublon?.nom ?? null)
        : isForNow && au === ''
          ? t.review.closesWhen
          : t.review.closes(date(du), isForNow ? date(au) : null);
  return html`<p class="note" part="summary">${icon('info')}<span>${text}</span></p>`;
}

/** The fields that a new address is read by, as one line. Its codes and its degrees say nothing to people. */
const placeChamps: ReadonlySet<Champ> = new Set([
  'adresse',
  'code_postal',
  'commune',
  'code_insee',
  'latitude',
  'longitude',
]);

function renderNewPlace(form: Form): TemplateResult | typeof nothing {
  const address = formatAddress(form.draft);
  // The address of the structure has no field: it is left by the box beside the ways people are received.
  return address === null
    ? nothing
    : renderNew(form, form.t.labels.adresse, address, isAtHome(form) ? 'modes_accueil' : 'adresse');
}

/** Lists the questions asked of something new that were left without an answer, but those that it cannot be sent without. */
function findSkipped(form: Form): Champ[] {
  const { subject, changed, gaps, draft } = form;
  const isFar = draft.modes_accueil.length === 1 && draft.modes_accueil[0] === 'a-distance';
  const isPlaceless = formatAddress(draft) === null && !isFar;
  return leastGroups(subject)
    .flatMap((group) => champsOfGroup(group, subject))
    .filter((champ) => {
      if (champ === 'adresse') return isPlaceless;
      if (champ === 'commune') return findLacks(form).includes('commune');
      if (champ === 'frais_precisions' && draft.frais !== 'payant') return false;
      return !placeChamps.has(champ) && !changed.has(champ) && !gaps.includes(champ);
    });
}

/** Says that a question was left, with the press that goes there. */
function renderSkipped(form: Form, champ: Champ): TemplateResult {
  const { t, folds } = form;
  const label = champ === 'horaires_accueil' ? t.when.ask : t.labels[champ];
  const isLack = findLacks(form).some((lack) => lack === champ);
  const said = folds.unsure.has(champ) ? t.unsure : isLack ? t.review.lacking : t.review.skipped;
  return renderRow(form, { label, content: said, act: t.review.fill, question: champ, className: 'skipped' });
}

function renderStructure(form: Form): TemplateResult | typeof nothing {
  const { t, nature, circumstances } = form;
  const { structure } = circumstances;
  if (nature !== 'nouveau-service' || structure === null) return nothing;
  const label = isNewStructure(structure) ? t.attach.newStructure : t.nav.structure;
  return renderNew(form, label, structure.nom, 'structure_id');
}

/** Draws an answer of something new, with the press that goes back to its question. */
const renderNew = (form: Form, label: string, text: string, question: Question): TemplateResult =>
  renderRow(form, {
    label,
    content: html`<bdi class=${question === 'telephone' ? 'nowrap' : ''}>${text}</bdi>`,
    act: form.t.review.edit,
    question,
  });

interface Row {
  readonly label: string;
  readonly content: unknown;
  readonly act: string;
  readonly question: Question;
  readonly className?: string;
}

const renderRow = (form: Form, { label, content, act, question, className = '' }: Row): TemplateResult =>
  html`<div class=${className}>
    <dt>${label}</dt>
    <dd>
      <span>${content}</span>
      <button class="link-btn small" type="button" @click=${() => form.focus(question)}>
        ${act}<span class="vh"> : ${label}</span>
      </button>
    </dd>
  </div>`;

function renderChange(form: Form, champ: Champ): TemplateResult {
  const { t, record, subject, draft, language, zoneNames } = form;
  const before = formatValue(champ, shownValueOf(record, subject.structure, champ), language, zoneNames);
  const after = formatValue(champ, toValue(champ, draft[champ]), language, zoneNames);
  if (subject.isNew) return renderNew(form, t.labels[champ], after === null ? t.none : toShort(after, 300), champ);
  const show = (text: string | null, none = t.none): TemplateResult =>
    html`<bdi>${text === null ? none : toShort(text, 300)}</bdi>`;
  return html`<div>
    <dt>${t.labels[champ]}</dt>
    <dd>
      <del class=${before === null ? 'none' : ''}
        ><span class="vh">${t.review.before}</span>${show(before, mayBeMasked(champ) ? t.hidden : t.none)}</del
      >
    </dd>
    <dd>
      <ins class=${after === null ? 'none' : ''}><span class="vh">${t.review.after}</span>${show(after)}</ins>
    </dd>
  </div>`;
}
