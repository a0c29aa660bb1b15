import type { Receipt } from '@inclusion-kit/sdk/contributions';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { opensPage, toSafeHref } from '../../shared/format/safe-link.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { ContributionTexts } from '../../locales/fr/contribution.ts';
import { isCreation } from '../draft/contribution-subject.ts';
import type { Nature } from '../../shared/parameters/natures.ts';

/** The values that the receipt needs from the element. */
export interface ReceiptContext {
  t: ContributionTexts;
  headingLevel: number;
  /** Name of the source that the correction goes to. */
  source: string;
  copied: boolean;
  copy: (link: string) => void;
  again: () => void;
  nature: Nature;
  /** Adds an offer to the structure of the contribution. Null when the contribution made no structure. */
  addOffer: (() => void) | null;
}

/** Draws the receipt: the reference, the private link and the next steps. */
export function renderReceipt({ numero, suivi }: Receipt, context: ReceiptContext): TemplateResult {
  const { t, headingLevel, source, copied, copy, again, nature, addOffer } = context;
  const { receipt } = t;
  const link = toSafeHref(suivi);
  return html`<div role="group" class="receipt" part="receipt" aria-labelledby="receipt">
    <div class="note note-ok">
      ${icon('check')}
      <div>
        ${renderHeading(headingLevel, t.natures[nature].thanks, { id: 'receipt', focusable: true })}
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
                ${icon(copied ? 'check' : 'copy')}${copied ? receipt.copied : receipt.copy}
              </button>
            </p>
          </div>`
    }
    <ol class="steps" aria-label=${receipt.stepsLabel}>
      ${(isCreation(nature) ? receipt.stepsNew : receipt.steps(source)).map((step, index) => {
        const stage = index === 0 ? 'done' : index === 1 ? 'now' : null;
        return html`<li class=${stage ?? ''} aria-current=${stage === 'now' ? 'step' : nothing}>
          <span>${step}${stage === null ? nothing : html`<span class="vh"> (${receipt[stage]})</span>`}</span>
        </li>`;
      })}
    </ol>
    ${
      addOffer === null
        ? nothing
        : html`<p>
            <button class="btn btn-primary" type="button" @click=${addOffer}>${icon('plus')}${receipt.addOffer}</button>
          </p>`
    }
    <p>
      <button class="btn btn-quiet btn-sm" type="button" @click=${again}>
        ${icon('pencil')}${isCreation(nature) ? receipt.againNew : receipt.again}
      </button>
    </p>
  </div>`;
}
