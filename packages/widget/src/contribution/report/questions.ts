import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { toShort } from '../../shared/format/text.ts';
import type { ReportTexts } from '../../locales/fr/report.ts';
import { renderBad, renderLabelled, renderMoyen, renderRadio, toIds, typedIn } from '../fields/frames.ts';
import { toRecordId, type Report, type ReportIssue, type Likely } from './report.ts';

export interface QuestionsContext {
  readonly t: ReportTexts;
  readonly report: Report;
  readonly issues: readonly ReportIssue[];
  readonly likely: readonly Likely[] | null;
  readonly nameSource: (slug: string) => string;
  readonly answer: (change: Partial<Report>) => void;
}

export function questionOf(issue: ReportIssue): string {
  if (issue === 'courriel') return '#courriel';
  if (issue === 'other' || issue === 'same' || issue === 'unknown') return '#other, [name="other"]';
  return '#au';
}

export function renderQuestions(context: QuestionsContext): TemplateResult {
  const { report } = context;
  return html`${report.genre === 'fermeture' ? renderClosure(context) : renderOthers(context)} ${renderProof(context)}
  ${renderMail(context)}`;
}

function renderClosure(context: QuestionsContext): TemplateResult {
  const { t, report, answer } = context;
  const renderKind = (value: string, isFinal: boolean, label: string): TemplateResult =>
    renderRadio('kind', value, report.isFinal === isFinal, label, () => answer({ isFinal }), 'check');
  return html`<fieldset>
      <legend>${t.kind}</legend>
      <div class="row">${renderKind('final', true, t.final)}${renderKind('temp', false, t.temp)}</div>
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
  return renderLabelled(
    name,
    label,
    html`<input
      class="input"
      id=${name}
      type="date"
      aria-invalid=${issue === undefined ? nothing : 'true'}
      aria-describedby=${toIds(name, false, issue !== undefined)}
      .value=${live(report[name])}
      @input=${(event: Event) => answer({ [name]: typedIn(event) })}
    />`,
    {
      optional: isOptional ? t.optional : undefined,
      below: issue === undefined ? nothing : renderBad(t.issues[issue], `${name}-m`),
    },
  );
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
          ${likely.map(({ id, nom, structure, source }) => {
            const content = html`<bdi lang="fr">${toShort(nom, 200)}</bdi
              ><small><bdi lang="fr">${toShort(structure, 200)}</bdi>, ${t.source(nameSource(source))}</small>`;
            return renderRadio('other', id, report.other === id, content, () => answer({ other: id }), 'check');
          })}
        </fieldset>`
  }
  ${renderLabelled(
    'other',
    t.anotherLabel,
    html`<input
      class="input"
      id="other"
      dir="ltr"
      autocomplete="off"
      spellcheck="false"
      maxlength="4000"
      aria-invalid=${issue === undefined ? nothing : 'true'}
      aria-describedby=${toIds('other', false, issue !== undefined)}
      .value=${live(isListed ? '' : report.other)}
      @change=${(event: Event) => answer({ other: toRecordId(typedIn(event)) })}
    />`,
    { below: issue === undefined ? nothing : renderBad(t.issues[issue], 'other-m') },
  )}`;
}

function renderProof({ t, report, answer }: QuestionsContext): TemplateResult {
  return html`<div class="two">
    ${renderMoyen(t, report.moyen, t.optional, (moyen) => answer({ moyen }))}
    ${renderLabelled(
      'precisions',
      t.precisions,
      html`<textarea
        class="input"
        id="precisions"
        dir="auto"
        maxlength="5000"
        aria-describedby="precisions-h"
        .value=${live(report.precisions)}
        @input=${(event: Event) => answer({ precisions: typedIn(event) })}
      ></textarea>`,
      { optional: t.optional, hint: t.precisionsHint },
    )}
  </div>`;
}

function renderMail({ t, report, issues, answer }: QuestionsContext): TemplateResult {
  const isBad = issues.includes('courriel');
  return renderLabelled(
    'courriel',
    t.me,
    html`<input
      class="input"
      id="courriel"
      type="email"
      autocomplete="email"
      maxlength="254"
      aria-invalid=${isBad ? 'true' : nothing}
      aria-describedby=${toIds('courriel', true, isBad)}
      .value=${live(report.courriel)}
      @input=${(event: Event) => answer({ courriel: typedIn(event) })}
    />`,
    { optional: t.optional, hint: t.meHint, below: isBad ? renderBad(t.issues.courriel, 'courriel-m') : nothing },
  );
}
