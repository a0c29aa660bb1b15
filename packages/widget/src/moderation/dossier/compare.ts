import { isSameMeaning } from '@inclusion-kit/sdk/contributions';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../shared/format/date.ts';
import { dayOf } from '../moment.ts';
import { formatFieldValue, isByStructure, isContested, type ProposedField } from './fields/dossier-changes.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import { cutAroundChange, type CutText } from './fields/changed-part.ts';
import { isLong } from '../../shared/format/typed-value.ts';
import type { ShownValue } from '../desk/dossier.ts';
import { toRivalChoice, type DossierChoices, type Settled } from './dossier-choices.ts';

/**
 * Draws each field that changed meanwhile, at its source or here, and each that somebody else proposes another value for: the
 * moderator says which value is kept.
 */
export function renderConflicts(choices: DossierChoices): TemplateResult {
  const { fields, isOpen } = choices;
  const open = isOpen ? fields.filter(isContested) : [];
  return html`${open.map((field) => renderConflict(field, choices))}`;
}

function renderConflict(field: ProposedField, choices: DossierChoices): TemplateResult {
  const { champ, label, before, after, shown, said, saidRivals, verdict, rivals } = field;
  const { dossier, sourceName, settled, asksToSettle, zone } = choices;
  const isMissing = asksToSettle && !settled.has(champ);
  const hasChanged = verdict === 'conflit';
  const title = hasChanged && shown === null ? t.conflict.bySource(sourceName, champ) : t.conflict.byTwo(champ);
  const proof = sayProof(dossier.contribution.preuve?.moyen);
  return html`<fieldset
    class="conflict"
    id=${`conflict-${champ}`}
    aria-describedby=${`conflict-${champ}-text${isMissing ? ` conflict-${champ}-missing` : ''}`}
  >
    <legend class="vh">${t.conflict.title(label)}</legend>
    <p class="conflict-head">
      ${icon('warning')}<b>${title}</b>
      <span id=${`conflict-${champ}-text`}>${sayWhy(field, choices)} ${t.conflict.which}</span>
    </p>
    <div class="vals">
      ${hasChanged ? renderFormer(field, choices) : nothing}
      ${renderChoice(champ, 'source', shown === null ? t.conflict.now(sourceName) : sayShown(shown, zone), [before, said?.[0]], choices)}
      ${renderChoice(champ, 'propose', t.conflict.proposed(sayDay(dossier.recue_le, zone), proof, isByStructure(dossier)), [after, said?.[1]], choices)}
      ${rivals.map(({ id, propose, recue_le, preuve, de_la_structure }, at) =>
        renderChoice(
          champ,
          toRivalChoice(id),
          t.conflict.other(sayDay(recue_le, zone), sayProof(preuve), de_la_structure),
          [propose, saidRivals?.[at]],
          choices,
        ),
      )}
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

function sayWhy({ champ, verdict, seen, shown }: ProposedField, { dossier, sourceName, zone }: DossierChoices): string {
  if (verdict !== 'conflit') return t.conflict.waiting;
  if (shown === null) return t.conflict.when(dossier.maj === null ? null : formatDate(dossier.maj, 'fr'));
  const by = shown.par === null ? null : t.journal.by(shown.par);
  return t.conflict.accepted(sourceName, !isSameMeaning(champ, seen, shown.source), sayDay(shown.le, zone), by);
}

/** Draws the value that the source had when this one was proposed, or has under the value that is shown here. */
function renderFormer(
  { champ, seen, shown, saidSeen }: ProposedField,
  { dossier, sourceName }: DossierChoices,
): TemplateResult {
  const { cible } = dossier.contribution;
  const caption =
    shown === null
      ? t.conflict.atEntry(cible === undefined ? null : formatDate(cible.date_maj, 'fr'))
      : t.conflict.source(
          sourceName,
          !isSameMeaning(champ, seen, shown.source),
          dossier.maj === null ? null : formatDate(dossier.maj, 'fr'),
        );
  return html`<div class="former">
    <span></span>
    <span>
      <span class="cap">${caption}</span>
      ${renderValue(saidSeen === undefined ? formatFieldValue(champ, shown === null ? seen : shown.source) : saidSeen)}
    </span>
  </div>`;
}

const sayProof = (moyen: string | null | undefined): string | null =>
  moyen === null || moyen === undefined ? null : (t.proofs[moyen] ?? moyen);

const sayDay = (moment: string | null, zone: string | null): string | null =>
  moment === null ? null : formatDate(dayOf(moment, zone), 'fr');

const sayShown = ({ le, par, preuve }: ShownValue, zone: string | null): string =>
  t.conflict.here(sayDay(le, zone), par === null ? null : t.journal.by(par), sayProof(preuve));

function renderChoice(
  champ: string,
  choice: Settled,
  caption: string,
  [value, words]: readonly [value: ProposedField['after'], words: string | null | undefined],
  choices: DossierChoices,
): TemplateResult {
  return html`<div class="choice-row">
    <label>
      <input
        type="radio"
        name=${`conflict-${champ}`}
        .checked=${choices.settled.get(champ) === choice}
        @change=${() => choices.settle(champ, choice)}
      />
      <span
        ><span class="cap">${caption}</span>
        ${renderValue(words === undefined ? formatFieldValue(champ, value) : words)}</span
      >
    </label>
    ${renderTry(champ, value)}
  </div>`;
}

/** Draws the link that calls a number, to try it before it is accepted. */
function renderTry(champ: string, value: ProposedField['after']): TemplateResult | typeof nothing {
  if (champ !== 'telephone' || typeof value !== 'string' || value === '') return nothing;
  return html`<a class="btn btn-sm try" href=${`tel:${value.replace(/[^\d+]/g, '')}`}
    >${icon('phone')}${t.conflict.try}<span class="vh"> ${formatFieldValue(champ, value)}</span></a
  >`;
}

function renderValue(text: string | null): TemplateResult {
  return html`<bdi class=${text === null ? 'val none' : 'val'}>${text ?? t.none}</bdi>`;
}

/** Draws the proposed values, before → after. While the contribution is to decide, each value can be left out. */
export function renderChanges(choices: DossierChoices): TemplateResult | typeof nothing {
  const { fields, headingLevel, isOpen, dossier } = choices;
  const shown = isOpen ? fields.filter((field) => !isContested(field)) : fields;
  if (shown.length === 0) return nothing;
  const isAccepted = dossier.etat === 'acceptee' || dossier.etat === 'transmise' || dossier.etat === 'reprise';
  const isNew = dossier.contribution.cible === undefined;
  const title = isAccepted
    ? t.changes.accepted
    : isNew && isOpen
      ? t.changes.offered
      : !isOpen
        ? t.changes.proposed
        : shown.length < fields.length
          ? t.changes.others
          : t.changes.title;
  // One alone is accepted or refused: there is nothing to leave out.
  const canChoose = isOpen && fields.length > 1 && dossier.contribution.genre === 'correction';
  return html`<section aria-labelledby="changes">
    ${renderHeading(headingLevel + 1, title, { id: 'changes', className: 'part' })}
    <dl class="diff">${shown.map((field) => renderChange(field, canChoose, choices))}</dl>
  </section>`;
}

function renderChange(field: ProposedField, canChoose: boolean, choices: DossierChoices): TemplateResult {
  const { left, dossier } = choices;
  const { champ, label, before, after, verdict, said } = field;
  // A new record replaces no value.
  if (dossier.contribution.cible === undefined) {
    return html`<div>
      <dt>${label}</dt>
      <dd class="same">${renderPlain(field)}</dd>
    </div>`;
  }
  if (verdict === 'deja-fait') {
    return html`<div>
      <dt>${label}</dt>
      <dd class="same">${renderPlain(field)} <span class="xs faint">${t.changes.done}</span></dd>
    </div>`;
  }
  const isLeft = left.has(champ);
  const texts = said ?? ([formatFieldValue(champ, before), formatFieldValue(champ, after)] as const);
  const cuts = isLong(champ) && texts[0] !== null && texts[1] !== null ? cutAroundChange(texts[0], texts[1]) : null;
  return html`<div class=${isLeft ? 'is-left' : ''}>
    <dt>
      ${
        canChoose
          ? html`<label class="check">
              <input
                type="checkbox"
                aria-label=${t.changes.keep(label)}
                .checked=${!isLeft}
                @change=${({ target }: Event) => choices.keep(champ, (target as HTMLInputElement).checked)}
              />
              <span>${label}</span>
            </label>`
          : label
      }
    </dt>
    <dd>
      <del class=${texts[0] === null ? 'none' : ''}
        ><span class="vh">${t.changes.before}</span>${renderSide(texts[0], cuts?.[0])}</del
      >
    </dd>
    <dd>
      <ins class=${texts[1] === null ? 'none' : ''}
        ><span class="vh">${t.changes.after}</span>${renderSide(texts[1], cuts?.[1])}</ins
      >
      ${renderTry(champ, after)}
      ${isLeft ? html`<p class="xs faint left">${icon('minus')} ${t.changes.left}</p>` : nothing}
    </dd>
  </div>`;
}

function renderSide(text: string | null, cut: CutText | undefined): TemplateResult {
  if (text === null) return html`<bdi>${t.none}</bdi>`;
  if (cut === undefined || cut.middle === '') return html`<bdi>${text}</bdi>`;
  return html`<bdi>${cut.start}<b>${cut.middle}</b>${cut.end}</bdi>`;
}

function renderPlain({ champ, after, said }: ProposedField): TemplateResult {
  return html`<bdi>${said?.[1] ?? formatFieldValue(champ, after) ?? t.none}</bdi>`;
}
