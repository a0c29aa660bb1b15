import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { toShort } from '../../shared/format/short.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { ReportTexts } from '../../locales/fr/report.ts';
import { toRecordId, type MoyenDePreuve, type Report, type ReportIssue } from './report.ts';
import type { Likely } from './likely.ts';

/** The values that the questions need from the element. */
export interface QuestionsContext {
  readonly t: ReportTexts;
  readonly report: Report;
  readonly issues: readonly ReportIssue[];
  /** Records that may say the same. Null while the search for them runs. */
  readonly likely: readonly Likely[] | null;
  readonly nameSource: (slug: string) => string;
  readonly answer: (change: Partial<Report>) => void;
}

/** Names the question that an issue is about, as a selector. */
export function questionOf(issue: ReportIssue): string {
  if (issue === 'courriel') return '#courriel';
  if (issue === 'other' || issue === 'same' || issue === 'unknown') return '#other, [name="other"]';
  return '#au';
}

/** Draws the questions of a report. */
export function renderQuestions(context: QuestionsContext): TemplateResult {
  const { report } = context;
  return html`${report.genre === 'fermeture' ? renderClosure(context) : renderOthers(context)} ${renderProof(context)}
  ${renderMail(context)}`;
}

function renderClosure(context: QuestionsContext): TemplateResult {
  const { t, report, answer } = context;
  const kinds = [
    [true, t.final],
    [false, t.temp],
  ] as const;
  return html`<fieldset>
      <legend>${t.kind}</legend>
      <div class="row">
        ${kinds.map(
          ([isFinal, label]) =>
            html`<label class="check">
              <input
                type="radio"
                name="kind"
                value=${isFinal ? 'final' : 'temp'}
                .checked=${live(report.isFinal === isFinal)}
                @change=${() => answer({ isFinal })}
              />
              <span>${label}</span>
            </label>`,
        )}
      </div>
    </fieldset>
    <div class="two">
      ${renderDay(context, 'du', report.isFinal ? t.since : t.from, true)}
      ${report.isFinal ? nothing : renderDay(context, 'au', t.to, false)}
    </div>`;
}

function renderDay(
  { t, report, issues, answer }: QuestionsContext,
  name: 'du' | 'au',
  label: string,
  isOptional: boolean,
): TemplateResult {
  const issue = name === 'au' ? issues.find((one) => one === 'au' || one === 'order' || one === 'past') : undefined;
  return html`<div class="field">
    <label class="label" for=${name}
      >${label} ${isOptional ? html`<span class="opt">${t.optional}</span>` : nothing}</label
    >
    <input
      class="input"
      id=${name}
      type="date"
      aria-invalid=${issue === undefined ? nothing : 'true'}
      aria-describedby=${issue === undefined ? nothing : `${name}-m`}
      .value=${live(report[name])}
      @input=${({ target }: Event) => answer({ [name]: (target as HTMLInputElement).value })}
    />
    ${issue === undefined ? nothing : renderIssue(t.issues[issue], `${name}-m`)}
  </div>`;
}

function renderOthers(context: QuestionsContext): TemplateResult {
  const { t, report, issues, likely, nameSource, answer } = context;
  const issue = issues.find((one) => one === 'other' || one === 'same' || one === 'unknown');
  const isListed = likely?.some(({ id }) => id === report.other) === true;
  if (likely === null) return html`<p class="small muted">${t.looking}</p>`;
  return html`${
      likely.length === 0
        ? html`<p class="small muted">${t.none}</p>`
        : html`<fieldset aria-describedby=${issue === undefined ? nothing : 'other-m'}>
            <legend>${t.others}</legend>
            ${likely.map(
              ({ id, nom, structure, source }) =>
                html`<label class="check">
                  <input
                    type="radio"
                    name="other"
                    value=${id}
                    .checked=${live(report.other === id)}
                    @change=${() => answer({ other: id })}
                  />
                  <span
                    ><bdi lang="fr">${toShort(nom, 200)}</bdi
                    ><small
                      ><bdi lang="fr">${toShort(structure, 200)}</bdi>, ${t.source(nameSource(source))}</small
                    ></span
                  >
                </label>`,
            )}
          </fieldset>`
    }
    <div class="field">
      <label class="label" for="other">${t.anotherLabel}</label>
      <input
        class="input"
        id="other"
        dir="ltr"
        autocomplete="off"
        spellcheck="false"
        maxlength="4000"
        aria-invalid=${issue === undefined ? nothing : 'true'}
        aria-describedby=${issue === undefined ? nothing : 'other-m'}
        .value=${live(isListed ? '' : report.other)}
        @change=${({ target }: Event) => answer({ other: toRecordId((target as HTMLInputElement).value) })}
      />
      ${issue === undefined ? nothing : renderIssue(t.issues[issue], 'other-m')}
    </div>`;
}

function renderProof({ t, report, answer }: QuestionsContext): TemplateResult {
  return html`<div class="two">
    <div class="field">
      <label class="label" for="moyen">${t.proof} <span class="opt">${t.optional}</span></label>
      <select
        class="input"
        id="moyen"
        @change=${({ target }: Event) => answer({ moyen: (target as HTMLSelectElement).value as MoyenDePreuve | '' })}
      >
        <option value="" .selected=${report.moyen === ''}>${t.proofNone}</option>
        ${(Object.keys(t.proofs) as MoyenDePreuve[]).map(
          (moyen) => html`<option value=${moyen} .selected=${report.moyen === moyen}>${t.proofs[moyen]}</option>`,
        )}
      </select>
    </div>
    <div class="field">
      <label class="label" for="precisions">${t.precisions} <span class="opt">${t.optional}</span></label>
      <span class="hint" id="precisions-h">${t.precisionsHint}</span>
      <textarea
        class="input"
        id="precisions"
        dir="auto"
        maxlength="5000"
        aria-describedby="precisions-h"
        .value=${live(report.precisions)}
        @input=${({ target }: Event) => answer({ precisions: (target as HTMLTextAreaElement).value })}
      ></textarea>
    </div>
  </div>`;
}

function renderMail({ t, report, issues, answer }: QuestionsContext): TemplateResult {
  const isBad = issues.includes('courriel');
  return html`<div class="field">
    <label class="label" for="courriel">${t.me} <span class="opt">${t.optional}</span></label>
    <span class="hint" id="courriel-h">${t.meHint}</span>
    <input
      class="input"
      id="courriel"
      type="email"
      autocomplete="email"
      maxlength="254"
      aria-invalid=${isBad ? 'true' : nothing}
      aria-describedby=${isBad ? 'courriel-h courriel-m' : 'courriel-h'}
      .value=${live(report.courriel)}
      @input=${({ target }: Event) => answer({ courriel: (target as HTMLInputElement).value })}
    />
    ${isBad ? renderIssue(t.issues.courriel, 'courriel-m') : nothing}
  </div>`;
}

function renderIssue(text: string, id: string): TemplateResult {
  return html`<p class="msg msg-bad" id=${id}>${icon('warning')}<span>${text}</span></p>`;
}
