import type { Receipt } from '@inclusion-kit/sdk/contributions';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import { isCreation } from '../draft/contribution-subject.ts';
import type { Form } from '../form/form.ts';
import { renderChanges } from '../receipt/changes.ts';
import { renderReceipt } from '../receipt/receipt.ts';

/** Draws the receipt of the whole form, with what may be added or corrected next. */
export function renderSent(receipt: Receipt, form: Form): TemplateResult {
  const { t, headingLevel, sourceName, again, another, nature, addOffer, canAmend, takeBack, saidOfReceipt } = form;
  const { steps, ...texts } = t.receipt;
  const isNew = isCreation(nature);
  const add = (label: string, begin: () => void): TemplateResult =>
    html`<button class="btn btn-primary" type="button" @click=${begin}>${icon('plus')}${label}</button>`;
  // The way on that the page adds.
  const page = html`<slot name="after"></slot>`;
  return renderReceipt(receipt, {
    t: t.receipt,
    title: renderHeading(headingLevel, t.natures[nature].thanks, { id: 'receipt', focusable: true }),
    told: isNew ? renderNamed(form) : form.sent === null ? nothing : renderChanges(form.sent, form),
    steps: isNew ? steps.added : steps.known(sourceName),
    takeBack: canAmend ? takeBack : null,
    said: saidOfReceipt,
    onward:
      nature === 'nouvelle-structure'
        ? add(texts.addOffer, () => void addOffer(receipt.id))
        : nature === 'nouveau-service'
          ? add(texts.another, another)
          : page,
    others: html`${
      nature === 'nouveau-service' && form.natures.every(isCreation)
        ? nothing
        : html`<button class="link-btn again" type="button" @click=${again}>
            ${isNew ? texts.againNew : texts.again}
          </button>`
    }${isNew ? page : nothing}`,
  });
}

/** Names what was added, and the structure that offers it. */
function renderNamed({ draft, nature, circumstances: { structure } }: Form): TemplateResult | typeof nothing {
  const nom = draft.nom.trim();
  if (nom === '') return nothing;
  const host = nature === 'nouveau-service' && structure !== null ? structure.nom : null;
  return html`<p lang="fr">
    <b><bdi>${nom}</bdi></b
    >${host === null ? nothing : html`<br /><bdi>${host}</bdi>`}
  </p>`;
}
