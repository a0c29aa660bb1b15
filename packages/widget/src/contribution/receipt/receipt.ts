import type { Receipt } from '@inclusion-kit/sdk/contributions';
import { html, nothing, type TemplateResult } from 'lit';
import type { ReceiptTexts } from '../../locales/receipt/fr.ts';
import { opensPage, toSafeHref } from '../../shared/format/safe-link.ts';
import { icon } from '../../shared/icons/icons.ts';

interface ReceiptParts {
  readonly t: ReceiptTexts;
  /** The thanks, which take the focus. */
  readonly title: TemplateResult;
  /** The contribution in words. */
  readonly told?: unknown;
  /** The steps when all goes well: the first one has happened, the second one is going on. */
  readonly steps: readonly string[];
  /** Takes the contribution back. Null where it cannot be. */
  readonly takeBack: (() => void) | null;
  /** The sentence about the last act, or null. */
  readonly said?: string | null;
  /** The button that leads on. */
  readonly onward?: unknown;
  /** The other ways on, which are quieter. */
  readonly others?: unknown;
  /** A question that is asked only now. */
  readonly question?: unknown;
}

/** Draws the receipt of any contribution: what was sent, its steps, its number, the ways to follow it and to take it back. */
export function renderReceipt({ numero, suivi }: Receipt, parts: ReceiptParts): TemplateResult {
  const { t, title, told, steps, takeBack, said = null, onward, others, question } = parts;
  const link = toSafeHref(suivi);
  return html`<div class="receipt" part="receipt">
    <div class="receipt-body">
      <div class="receipt-head">
        ${icon('check')}
        <div>${title} ${told}</div>
      </div>
      <ol class="steps" aria-label=${t.stepsLabel}>
        ${steps.map((step, index) => {
          const stage = (['done', 'now'] as const)[index];
          return html`<li
            class=${stage === undefined ? '' : `is-${stage}`}
            aria-current=${stage === 'now' ? 'step' : nothing}
          >
            <span>${step}${stage === undefined ? nothing : html`<span class="vh"> (${t[stage]})</span>`}</span>
          </li>`;
        })}
      </ol>
      <p class="receipt-no">
        <span>${t.number}</span> <b class="no"><bdi>${numero}</bdi></b> <span>${t.numberUse}</span>
      </p>
      <p class="acts">
        ${onward}
        ${
          link === null || !opensPage(link)
            ? nothing
            : html`<a class="btn" href=${link} target="_blank" rel="noopener noreferrer"
                >${icon('link')}${t.follow}<span class="vh"> (${t.newTab})</span></a
              >`
        }
        ${
          takeBack === null
            ? nothing
            : html`<button class="link-btn undo" type="button" @click=${takeBack}>${t.undo}</button>`
        }
        ${others}
      </p>
      ${said === null ? nothing : html`<p class="receipt-said">${said}</p>`} ${question}
    </div>
  </div>`;
}
