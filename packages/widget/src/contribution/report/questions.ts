import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatDate } from '../../shared/format/date.ts';
import type { Language } from '../../shared/texts/language.ts';
import { toShort } from '../../shared/format/text.ts';
import type { ReportTexts } from '../../locales/fr/report.ts';
import { renderBad, renderLabelled, renderMoyen, renderRadio, toIds, typedIn } from '../fields/frames.ts';
import type { Suggestion } from '../../shared/suggest-field/di-suggest-field.ts';
import { unknownEnd, type Likely, type Offered, type Report, type ReportIssue } from './report.ts';

export interface QuestionsContext {
  readonly t: ReportTexts;
  readonly report: Report;
  readonly issues: readonly ReportIssue[];
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
  /** The first day came with the question: it is asked with the last one. */
  readonly hasFirstDay: boolean;
  readonly language: Language;
  readonly likely: readonly Likely[] | null;
  readonly searched: Offered | null;
  readonly nameSource: (slug: string) => string;
  /** Finds records by words. */
  readonly find: (typed: string, signal: AbortSignal) => Promise<readonly Suggestion<Offered>[]>;
  readonly pick: (record: Offered) => void;
  readonly say: (sentence: string) => void;
  readonly answer: (change: Partial<Report>) => void;
}

export function questionOf(issue: ReportIssue): string {
  if (issue === 'courriel') return '#courriel';
  if (issue === 'kind') return '[name="kind"]';
  if (issue === 'other') return '[name="other"], #other';
  return '#au';
}

export function renderQuestions(context: QuestionsContext): TemplateResult {
  const { report } = context;
  return report.genre === 'fermeture' ? renderClosure(context) : renderOthers(context);
}

/** Draws what may be added to a report, folded: nothing of it is needed. */
export function renderMore(
  context: QuestionsContext,
  isOpen: boolean,
  turn: (isOpen: boolean) => void,
): TemplateResult {
  const { t, report, hasFirstDay } = context;
  const { genre, isFinal } = report;
  const asksFirst = genre === 'fermeture' && isFinal !== null && (isFinal || !hasFirstDay);
  return html`<details
    class="more"
    ?open=${isOpen}
    @toggle=${(event: Event & { currentTarget: HTMLDetailsElement }) => turn(event.currentTarget.open)}
  >
    <summary>${t.more} <span class="muted">${t.optional}</span></summary>
    <div class="more-fields">
      ${asksFirst ? renderDay(context, 'du', isFinal ? t.since : t.from, true) : nothing} ${renderProof(context)}
      ${renderMail(context)}
    </div>
  </details>`;
}

function renderClosure(context: QuestionsContext): TemplateResult {
  const { t, report, issues, answer, hasFirstDay, today, language } = context;
  const isUnsaid = issues.includes('kind');
  const renderKind = (value: string, isFinal: boolean, label: string, use: string): TemplateResult =>
    renderRadio('kind', value, report.isFinal === isFinal, html`<b>${label}</b><small>${use}</small>`, () =>
      answer({ isFinal }),
    );
  return html`<fieldset aria-describedby=${toIds('kind', false, isUnsaid)}>
      <legend>${t.kind}</legend>
      <div class="kinds">
        ${renderKind('final', true, t.final, t.finalUse)}${renderKind('temp', false, t.temp, t.tempUse)}
      </div>
      ${isUnsaid ? renderBad(t.issues.kind, 'kind-m') : nothing}
    </fieldset>
    ${
      report.isFinal !== false
        ? nothing
        : html`${hasFirstDay ? renderDay(context, 'du', t.from, true) : nothing}
            <div class="end">
              ${report.isEndUnknown ? nothing : renderDay(context, 'au', t.to, false)}
              <label class="check"
                ><input
                  type="checkbox"
                  id="unknown"
                  .checked=${live(report.isEndUnknown)}
                  @change=${({ target }: Event) => {
                    const isEndUnknown = (target as HTMLInputElement).checked;
                    answer({ isEndUnknown, au: isEndUnknown ? unknownEnd(today) : '' });
                  }}
                /><span>${report.isEndUnknown ? `${t.to}${t.sent.colon} ${t.unknown}` : t.unknown}</span></label
              >
            </div>
            ${report.isEndUnknown ? html`<p class="small" id="unknown-use">${t.unknownUse(formatDate(report.au, language))}</p>` : nothing}
            ${
              isOver(report, today)
                ? html`<p class="small" id="over">${t.over[report.du === report.au ? 'day' : 'days']}</p>`
                : nothing
            }`
    }`;
}

/** Tells whether the days of a closure have passed. */
export function isOver({ isFinal, du, au }: Report, today: string): boolean {
  return isFinal === false && du !== '' && au !== '' && du <= au && au < today;
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
      aria-required=${isOptional ? nothing : 'true'}
      aria-invalid=${issue === undefined ? nothing : 'true'}
      aria-describedby=${toIds(name, false, issue !== undefined)}
      .value=${live(report[name])}
      @input=${(event: Event) => answer({ [name]: typedIn(event) })}
    />`,
    {
      ...(isOptional ? { optional: t.optional } : { required: t.required }),
      below: issue === undefined ? nothing : renderBad(t.issues[issue], `${name}-m`),
    },
  );
}

function renderOthers(context: QuestionsContext): TemplateResult {
  const { t, report, issues, likely, searched, nameSource, answer } = context;
  if (likely === null) return html`<p class="small muted">${t.looking}</p>`;
  const isMissing = issues.includes('other');
  const offered = [
    ...likely.map(({ id, nom, structure, commune, source }) => ({
      ...{ id, nom },
      detail: html`<bdi lang="fr">${toShort([structure, commune].filter(Boolean).join(', '), 200)}</bdi>,
        ${t.source(nameSource(source))}`,
    })),
    ...(searched === null || likely.some(({ id }) => id === searched.id)
      ? []
      : [{ ...searched, detail: html`<bdi lang="fr">${searched.detail}</bdi>` }]),
  ];
  return html`${
      offered.length === 0
        ? html`<p class="small muted">${t.none}</p>`
        : html`<fieldset aria-describedby=${isMissing ? 'other-m' : nothing}>
            <legend>${t.others}</legend>
            ${offered.map(({ id, nom, detail }) => {
              const content = html`<bdi lang="fr">${toShort(nom, 200)}</bdi><small>${detail}</small>`;
              return renderRadio('other', id, report.other === id, content, () => answer({ other: id }), 'check');
            })}
          </fieldset>`
    }
    <di-suggest-field
      id="other"
      .t=${t.find}
      .label=${t.anotherLabel}
      .placeholder=${t.anotherHint}
      .find=${context.find}
      .error=${isMissing && offered.length === 0 ? t.issues.other : ''}
      @announce=${(event: CustomEvent<string>) => context.say(event.detail)}
      @pick=${(event: CustomEvent<Offered>) => context.pick(event.detail)}
    ></di-suggest-field>
    ${isMissing && offered.length > 0 ? renderBad(t.issues.other, 'other-m') : nothing}`;
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
