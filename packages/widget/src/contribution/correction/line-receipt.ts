import type { Contribution, Receipt } from '@inclusion-kit/sdk/contributions';
import { saysWrongNumber, shownValueOf } from '@inclusion-kit/sdk/internal';
import { html, nothing, type TemplateResult } from 'lit';
import { formatValue } from '../../shared/format/field-value.ts';
import { toShort } from '../../shared/format/text.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { Waiting } from '../../shared/sending/outbox.ts';
import { isChamp, mayBeMasked } from '../draft/contribution-fields.ts';
import type { Form } from '../form/form.ts';
import { renderHow, type MoyenInPlace } from '../receipt/how.ts';
import { renderReceipt } from '../receipt/receipt.ts';
import { isSaidAlone } from './lines.ts';

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
    told: renderDiff(contribution, form),
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
      ${refusal === null ? t.correct.waits : nothing} ${renderDiff(contribution, form)}
      <button class="link-btn in-text" type="button" @click=${takeBack}>${t.correct.cancel}</button></span
    >
  </p>`;
}

function renderDiff({ genre, changements = {}, cible }: SentLine['contribution'], form: Form): TemplateResult[] {
  const { t, language, zoneNames } = form;
  return Object.entries(changements)
    .filter(([champ]) => isSaidAlone(champ, changements))
    .flatMap(([champ, value]) => {
      if (!isChamp(champ)) return [];
      const before = formatValue(
        champ,
        shownValueOf(cible?.base ?? null, form.subject.structure, champ),
        language,
        zoneNames,
      );
      const after = saysWrongNumber({ genre, changements })
        ? t.correct.wrongPhone
        : formatValue(champ, value, language, zoneNames);
      return html`<span class="change"
        >${t.correct.labels[champ] ?? t.labels[champ]}${t.correct.colon}
        <del><bdi lang="fr">${toShort(before ?? (mayBeMasked(champ) ? t.hidden : t.none), 160)}</bdi></del>
        <span class="to">→</span>
        <b class=${champ === 'telephone' ? 'nowrap' : ''}><bdi lang="fr">${toShort(after ?? t.none, 160)}</bdi></b
        >.</span
      > `;
    });
}
