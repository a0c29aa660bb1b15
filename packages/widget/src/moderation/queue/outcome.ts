import { html, nothing, type TemplateResult } from 'lit';
import type { Outcome } from '../desk/decisions.ts';
import { icon } from '../../shared/icons/icons.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import { titleOf } from '../dossier/fields/dossier-changes.ts';
import { sayProblem } from '../dossier/acts.ts';
import type { DeskContext } from '../di-moderation/moderation-context.ts';

/** Draws the result of the last decision, with its failures and the way to take it back. */
export function renderOutcome({ decisions, on }: DeskContext): TemplateResult | typeof nothing {
  const { outcome, isBusy } = decisions;
  if (outcome === null) return nothing;
  const { did, done, failed, canUndo } = outcome;
  return html`<div class="outcome" id="outcome">
    ${
      done.length === 0 && did !== 'not-undone'
        ? nothing
        : html`<p class="note note-ok">
            ${icon('check')}
            <span
              ><b>${sayDone(outcome)}</b> ${
                canUndo
                  ? html`${t.outcome.next(done.length)}
                      <button
                        class="link-btn"
                        id="undo"
                        type="button"
                        aria-label=${t.outcome.undoThese(done.length)}
                        aria-disabled=${isBusy}
                        @click=${on.undo}
                      >
                        ${t.outcome.undo}
                      </button>`
                  : nothing
              }</span
            >
            ${failed.length === 0 ? renderClose(on.dismiss) : nothing}
          </p>`
    }
    ${
      failed.length === 0
        ? nothing
        : html`<div class="note note-bad" role="alert">
            ${icon('warning')}
            <div>
              <p><b>${t.outcome.failed(failed.length, failed.length + done.length)}</b></p>
              <ul>
                ${failed.map(
                  ({ dossier, problem }) =>
                    html`<li>
                      <button class="link-btn" type="button" @click=${() => on.open(dossier)}>
                        <bdi>${titleOf(dossier)}</bdi></button
                      >&nbsp;:
                      ${problem.fault === 'moved' && problem.detail !== '' ? problem.detail : sayProblem(problem.fault, problem.detail)}
                    </li>`,
                )}
              </ul>
            </div>
            ${renderClose(on.dismiss)}
          </div>`
    }
  </div>`;
}

const renderClose = (dismiss: () => void): TemplateResult =>
  html`<button class="close" type="button" aria-label=${t.outcome.close} @click=${dismiss}>${icon('close')}</button>`;

/** Returns the sentence of the last decision. */
export function sayDone({ did, done }: Outcome): string {
  switch (did) {
    case 'accepted':
      return t.outcome.accepted(done.length);
    case 'refused':
      return t.outcome.refused(done.length);
    case 'undone':
      return t.outcome.undone(done.length);
    case 'not-undone':
      return t.outcome.notUndone;
  }
}
