import { GOOD_SCORE, maskedIn } from '@inclusion-kit/sdk/internal';
import { nomsDesCriteres, type ScoreQualite } from '@inclusion-kit/sdk/quality';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { renderHeading } from '../../shared/format/heading.ts';
import { formatScore, toPoints } from '../../shared/format/figures.ts';
import { icon } from '../../shared/icons/icons.ts';
import { fieldFor, foretell } from '../checks/contribution-advice.ts';
import { hasFields } from '../draft/contribution-subject.ts';
import { renderChecklist } from './checklist.ts';
import type { Form } from './form.ts';

const GESTURES = 3;

export function renderAside(form: Form): TemplateResult | typeof nothing {
  if (!hasFields(form.nature)) return nothing;
  const checklist = form.nature === 'nouveau-service' ? renderChecklist(form) : nothing;
  if (form.isBlank && checklist === nothing) return nothing;
  const { t, score, language } = form;
  const help = html`${score === null ? nothing : renderQuality(form, score)}
  ${form.isBlank ? nothing : renderOutcomes(form)}`;
  return html`<div class="form-side" role="group" aria-label=${t.aside}>
    ${checklist}
    ${
      checklist === nothing || score === null
        ? help
        : html`<details class="more">
            <summary>${icon('down')}<span>${t.score.title} · ${formatScore(score.score, language)}</span></summary>
            ${help}
          </details>`
    }
  </div>`;
}

export function renderQualityBar(form: Form): TemplateResult | typeof nothing {
  const { t, score, language, nature } = form;
  if (score === null || !hasFields(nature)) return nothing;
  return html`<div class="quality-bar">
    <b class="num">${formatScore(score.score, language)}</b>${renderMeter(score.score)}
    <span class="xs muted">${t.score.bar}</span>
    <button class="link-btn small" type="button" @click=${() => form.focusPart('quality')}>${t.score.improve}</button>
  </div>`;
}

function renderQuality(form: Form, score: ScoreQualite): TemplateResult {
  const { t, language, headingLevel } = form;
  const text = formatScore(score.score, language);
  const isLow = score.score < GOOD_SCORE;
  const applied = nomsDesCriteres.filter((critere) => score.criteres[critere] !== null);
  return html`<div role="group" class="panel quality" part="quality" aria-labelledby="quality">
    ${renderHeading(headingLevel + 1, t.score.title, { id: 'quality', focusable: true })}
    <div class="meter-top">
      <b>${text}</b>
      <span class="tag ${isLow ? 'tag-warn' : 'tag-ok'}"
        >${icon(isLow ? 'warning' : 'check')}${isLow ? t.score.low : t.score.ok}</span
      >
    </div>
    <div
      role="meter"
      aria-label=${t.score.meter}
      aria-valuemin="0"
      aria-valuemax="1"
      aria-valuenow=${score.score}
      aria-valuetext=${t.score.value(text, isLow)}
    >
      ${renderMeter(score.score)}
    </div>
    <p class="meter-scale" aria-hidden="true"><span>${t.score.threshold}</span></p>
    <p class="xs muted">${t.score.text}</p>
    ${renderGestures(form, score)}
    <details class="small">
      <summary>${t.score.all(applied.length)}</summary>
      <ul class="criteria xs muted">
        ${applied.map(
          (critere) =>
            html`<li>
              <span>${t.score.criteria[critere]}</span
              ><b class="num">${formatScore(score.criteres[critere] ?? 0, language)}</b>
            </li>`,
        )}
      </ul>
    </details>
  </div>`;
}

function renderMeter(score: number): TemplateResult {
  // A policy without inline styles forbids the attribute, not the property.
  return html`<span class="meter" aria-hidden="true"
    ><i ${ref((bar) => (bar as HTMLElement | undefined)?.style.setProperty('inline-size', `${score * 100}%`))}></i
    ><u></u
  ></span>`;
}

function renderGestures(form: Form, score: ScoreQualite): TemplateResult {
  const { t, draft, headingLevel, subject } = form;
  // A contact that is only hidden is there: giving it would raise nothing.
  const masked: readonly string[] = [subject.record, subject.structure ?? {}].flatMap(maskedIn);
  const gestures = score.gestes
    .map(({ critere, gain }) => ({ champ: fieldFor(critere, draft), gain }))
    .flatMap(({ champ, gain }) => (champ === null || masked.includes(champ) ? [] : [{ champ, gain }]))
    .filter(({ champ }, index, all) => all.findIndex((other) => other.champ === champ) === index)
    .slice(0, GESTURES);
  if (gestures.length === 0) return html`<p class="small">${t.score.best}</p>`;
  return html`${renderHeading(headingLevel + 2, t.score.gain, { className: 'small' })}
    <ul class="gain">
      ${gestures.map(
        ({ champ, gain }) =>
          html`<li>
            <button type="button" @click=${() => form.focus(champ)}>
              <b>+ ${t.score.points(toPoints(gain))}</b><span>${t.score.gestures[champ]}</span>${icon('next')}
            </button>
          </li>`,
      )}
    </ul>`;
}

function renderOutcomes({ t, draft, headingLevel }: Form): TemplateResult {
  return html`<div class="panel">
    ${renderHeading(headingLevel + 1, t.outcome.title)}
    <ul class="outcomes">
      ${foretell(draft).map(
        ({ part, kept }) =>
          html`<li class="commons ${kept ? '' : 'is-bad'}">
            ${icon(kept ? 'check' : 'warning')}
            <span
              >${kept ? nothing : html`<span class="vh">${t.outcome.bad}</span>`}${t.outcome[part][kept ? 0 : 1]}</span
            >
          </li>`,
      )}
    </ul>
  </div>`;
}
