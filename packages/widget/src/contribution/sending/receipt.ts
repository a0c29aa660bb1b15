import type { Receipt } from '@inclusion-kit/sdk/contributions';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { opensPage, toSafeHref } from '../../shared/format/safe-link.ts';
import { icon } from '../../shared/icons/icons.ts';
import { isCreation } from '../draft/contribution-subject.ts';
import type { Form } from '../form/form.ts';

export function renderReceipt({ id, numero, suivi }: Receipt, form: Form): TemplateResult {
  const { t, headingLevel, sourceName, isCopied, copy, again, another, nature, addOffer } = form;
  const { receipt } = t;
  const link = toSafeHref(suivi);
  return html`<div role="group" class="receipt" part="receipt" aria-labelledby="receipt">
    <div class="note note-ok">
      ${icon('check')}
      <div>
        ${renderHeading(headingLevel, t.natures[nature].thanks, { id: 'receipt', focusable: true })}
        ${isCreation(nature) ? renderNamed(form) : nothing}
        <p>${isCreation(nature) ? receipt.nextNew : receipt.next}</p>
      </div>
    </div>
    <div>
      <p class="xs muted">${receipt.number}</p>
      <p class="no"><bdi>${numero}</bdi></p>
      <p class="xs faint">${receipt.numberHint}</p>
    </div>
    ${
      link === null || !opensPage(link)
        ? nothing
        : html`<div>
            <p class="xs muted">${receipt.link}</p>
            <p class="acts">
              <a class="btn btn-sm" href=${link} target="_blank" rel="noopener noreferrer"
                >${icon('link')}${receipt.open}<span class="vh"> (${t.newTab})</span></a
              >
              <button class="btn btn-sm" type="button" @click=${() => copy(link)}>
                ${icon(isCopied ? 'check' : 'copy')}${isCopied ? receipt.copied : receipt.copy}
              </button>
            </p>
          </div>`
    }
    <ol class="steps" aria-label=${receipt.stepsLabel}>
      ${(isCreation(nature) ? receipt.stepsNew : receipt.steps(sourceName)).map((step, index) => {
        const stage = index === 0 ? 'done' : index === 1 ? 'now' : null;
        return html`<li class=${stage ?? ''} aria-current=${stage === 'now' ? 'step' : nothing}>
          <span>${step}${stage === null ? nothing : html`<span class="vh"> (${receipt[stage]})</span>`}</span>
        </li>`;
      })}
    </ol>
    ${
      nature !== 'nouvelle-structure'
        ? nothing
        : html`<p>
            <button class="btn btn-primary" type="button" @click=${() => void addOffer(id)}>
              ${icon('plus')}${receipt.addOffer}
            </button>
          </p>`
    }
    ${
      nature !== 'nouveau-service'
        ? nothing
        : html`<p>
            <button class="btn btn-primary" type="button" @click=${another}>${icon('plus')}${receipt.another}</button>
          </p>`
    }
    <p ?hidden=${nature === 'nouveau-service' && form.natures.every(isCreation)}>
      <button class="btn btn-quiet btn-sm" type="button" @click=${again}>
        ${icon('pencil')}${isCreation(nature) ? receipt.againNew : receipt.again}
      </button>
    </p>
    <slot name="after"></slot>
  </div>`;
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
