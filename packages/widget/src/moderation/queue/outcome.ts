import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import { titleOf } from '../dossier/fields/dossier-changes.ts';
import { isOfNeeds, sayDone, sayProblem } from '../desk/outcome-texts.ts';
import type { ModerationActs } from '../di-moderation/moderation-acts.ts';
import type { ModerationKeys } from '../di-moderation/moderation-keys.ts';
import type { ModerationWork } from '../di-moderation/moderation-work.ts';

export function renderOutcome(
  work: ModerationWork,
  acts: ModerationActs,
  keys: ModerationKeys,
): TemplateResult | typeof nothing {
  const { outcome, isBusy } = work.decisions;
  if (outcome === null) return nothing;
  const { did, done, failed, along, canUndo } = outcome;
  return html`<div class="outcome" id="outcome" @keydown=${keys.onOutcomeKeydown}>
    ${
      done.length === 0 && did !== 'not-undone'
        ? nothing
        : html`<p class="note note-ok">
            ${icon('check')}
            <span
              ><b>${sayDone(outcome)}</b> ${
                canUndo
                  ? html`${isOfNeeds(done) || did !== 'accepted' ? nothing : t.outcome.next(done.length)}
                      <button
                        class="link-btn"
                        id="undo"
                        type="button"
                        aria-disabled=${isBusy}
                        @click=${() => acts.undo()}
                      >
                        ${t.outcome.undo}<span class="vh">
                          ${(isOfNeeds(done) && did === 'accepted' ? t.outcome.needs : t.outcome).these(done.length + along)}</span
                        >
                      </button>`
                  : nothing
              }</span
            >
            ${failed.length === 0 ? renderClose(acts) : nothing}
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
                      <button class="link-btn" type="button" @click=${() => work.openOne(dossier)}>
                        <bdi>${titleOf(dossier)}</bdi></button
                      >&nbsp;:
                      ${problem.fault === 'moved' && problem.detail !== '' ? problem.detail : sayProblem(problem)}
                    </li>`,
                )}
              </ul>
            </div>
            ${renderClose(acts)}
          </div>`
    }
  </div>`;
}

const renderClose = (acts: ModerationActs): TemplateResult =>
  html`<button class="close" type="button" aria-label=${t.outcome.close} @click=${() => acts.dismiss()}>
    ${icon('close')}
  </button>`;
