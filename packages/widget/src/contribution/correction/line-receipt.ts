import type { Contribution, Receipt } from '@inclusion-kit/sdk/contributions';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import type { Waiting } from '../../shared/sending/outbox.ts';
import type { Form } from '../form/form.ts';
import { renderChanges } from '../receipt/changes.ts';
import { renderHow, type MoyenInPlace } from '../receipt/how.ts';
import { renderReceipt } from '../receipt/receipt.ts';

/** A correction that was kept, with the proof that was given after it. */
export interface SentLine {
  readonly contribution: Contribution;
  readonly receipt: Receipt;
  readonly moyen: MoyenInPlace | null;
  /** The sentence about its last act, or null. */
  readonly said: string | null;
}

interface Acts {
  readonly prove: (moyen: MoyenInPlace) => void;
  readonly undo: () => void;
}

/** Draws the receipt of a correction at its line: before and after, its number, its follow-up, and only then the proof. */
export function renderSent({ contribution, receipt, moyen, said }: SentLine, form: Form, acts: Acts): TemplateResult {
  const { t, canAmend, sourceName } = form;
  const { receipt: texts } = t.correct;
  return renderReceipt(receipt, {
    t: texts,
    title: html`<p id="receipt" tabindex="-1">${t.natures.correction.thanks}</p>`,
    told: renderChanges(contribution, form),
    steps: texts.steps.known(sourceName),
    takeBack: canAmend ? acts.undo : null,
    said,
    question: canAmend ? renderHow(t.correct, moyen, acts.prove) : nothing,
  });
}

/** Draws a correction that waits for the network at its line. */
export function renderWaiting({ contribution, refusal }: Waiting, form: Form, takeBack: () => void): TemplateResult {
  const { t } = form;
  return html`<p class="note ${refusal === null ? 'note-warn' : 'note-bad'}" id="queue" tabindex="-1">
    ${icon('wait')}<span
      ><b>${refusal === null ? form.whyQueued()[0] : `${t.queue.refused} ${refusal}`}</b>
      ${refusal === null ? t.correct.waits : nothing} ${renderChanges(contribution, form)}
      <button class="link-btn in-text" type="button" @click=${takeBack}>${t.correct.cancel}</button></span
    >
  </p>`;
}
