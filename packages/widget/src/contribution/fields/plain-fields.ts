import { fieldFacts, type FieldOfKind } from '@inclusion-kit/sdk/internal';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { toTyped } from '../draft/contribution-draft.ts';
import { plainChamps, rowsOf, type Champ, type SectionName, type TextChamp } from '../draft/contribution-fields.ts';
import { valueOf } from '../draft/contribution-subject.ts';
import type { Form } from '../form/form.ts';
import { renderChoice, renderSet, renderText, type Remark } from './fields.ts';

type Remarks = Partial<Record<Champ, readonly (Remark | null)[]>>;

/**
 * Draws the fields of a part that need nothing but what their kind says: those in sight, then those that are seldom needed.
 * @param remarks said under some of them.
 */
export function renderPlainFields(form: Form, section: SectionName, remarks: Remarks = {}): TemplateResult {
  const { modele } = form.subject;
  return html`${plainChamps(modele, section, 'shown').map((champ) => renderPlain(form, champ, remarks))}
  ${renderFolded(form, plainChamps(modele, section, 'folded'), remarks)}`;
}

/** Draws fields behind one line that names them. Fields that hold a value are drawn in sight. */
function renderFolded(form: Form, champs: readonly Champ[], remarks: Remarks): unknown {
  const isFilled = (champ: Champ): boolean => toTyped(champ, valueOf(form.record, champ)).length > 0;
  const folded = champs.filter((champ) => !isFilled(champ));
  const isOpen = folded.some((champ) => form.changed.has(champ) || form.shown.has(champ));
  return html`${champs.filter(isFilled).map((champ) => renderPlain(form, champ, remarks))}
  ${
    folded.length === 0
      ? nothing
      : html`<details class="more" ?open=${isOpen}>
          <summary>${icon('plus')}<span>${folded.map((champ) => form.t.labels[champ]).join(' · ')}</span></summary>
          <div class="more-fields">${folded.map((champ) => renderPlain(form, champ, remarks))}</div>
        </details>`
  }`;
}

function renderPlain(form: Form, champ: Champ, remarks: Remarks): TemplateResult {
  if (isOfKind(champ, 'value')) return renderChoice(form, champ);
  if (isOfKind(champ, 'values')) return renderSet(form, champ, { remarks: remarks[champ] });
  return renderText(form, champ as TextChamp, { rows: rowsOf(champ), optional: true, remarks: remarks[champ] });
}

function isOfKind<Kind extends 'value' | 'values'>(champ: Champ, kind: Kind): champ is Champ & FieldOfKind<Kind> {
  return fieldFacts(champ).kind === kind;
}
