import { html, nothing, type TemplateResult } from 'lit';
import { formatFieldValue } from './fields/field-value.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import { cutAroundChange, type CutText } from './fields/changed-part.ts';
import { isLong } from './fields/writable-field.ts';
import type { ProposedField } from './fields/dossier-changes.ts';
import type { DossierChoices } from './dossier-choices.ts';

/** Draws the proposed values, before → after. While the contribution is to decide, each value can be left out. */
export function renderChanges(choices: DossierChoices): TemplateResult | typeof nothing {
  const { fields, headingLevel, isOpen, dossier } = choices;
  const shown = isOpen ? fields.filter(({ verdict }) => verdict !== 'conflit') : fields;
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
  const { champ, label, before, after, verdict } = field;
  // A new record replaces no value.
  if (dossier.contribution.cible === undefined) {
    return html`<div>
      <dt>${label}</dt>
      <dd class="same">${renderPlain(champ, after)}</dd>
    </div>`;
  }
  if (verdict === 'deja-fait') {
    return html`<div>
      <dt>${label}</dt>
      <dd class="same">${renderPlain(champ, after)} <span class="xs faint">${t.changes.done}</span></dd>
    </div>`;
  }
  const isLeft = left.has(champ);
  const texts = [formatFieldValue(champ, before), formatFieldValue(champ, after)] as const;
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
      ${isLeft ? html`<p class="xs faint left">${icon('minus')} ${t.changes.left}</p>` : nothing}
    </dd>
  </div>`;
}

function renderSide(text: string | null, cut: CutText | undefined): TemplateResult {
  if (text === null) return html`<bdi>${t.none}</bdi>`;
  if (cut === undefined || cut.middle === '') return html`<bdi>${text}</bdi>`;
  return html`<bdi>${cut.start}<b>${cut.middle}</b>${cut.end}</bdi>`;
}

function renderPlain(champ: string, value: ProposedField['after']): TemplateResult {
  return html`<bdi>${formatFieldValue(champ, value) ?? t.none}</bdi>`;
}
