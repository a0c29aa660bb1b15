import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import { renderTurn } from '../fields/natures.ts';
import { renderBad } from '../fields/frames.ts';
import { renderProblem } from '../sending/problem.ts';
import { renderReview } from '../sending/review.ts';
import { renderAside } from './aside.ts';
import { renderDraftLine } from './head.ts';
import { submitOnKey } from './layout.ts';
import { renderGroupFields, sayGroup, stepGroups, champsOfGroup } from './step-groups.ts';
import type { Form } from './form.ts';
import type { Steps } from './steps-controller.ts';

/** Draws a correction on a phone: what is wrong, then only those fields, one group a screen, then all of it to read again. */
export function renderSteps(whole: Form, steps: Steps): TemplateResult {
  const form: Form = {
    ...whole,
    focus: (question) => {
      steps.show(question, whole);
      whole.focus(question);
    },
  };
  const { t } = form;
  const s = t.correct.steps;
  const { at, all } = steps;
  const index = all.indexOf(at);
  const total = Math.max(all.length, 3);
  return html`<form
    class="steps"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      if (at !== 'review') void steps.next(form);
    }}
    @keydown=${(event: KeyboardEvent) => submitOnKey(event, form)}
  >
    <fieldset class="all-steps" ?disabled=${form.isDisabled}>
      <div class="step-top">
        ${
          at === 'pick'
            ? html`<b class="small">${t.correct.all}</b>`
            : html`<button class="link-btn small" type="button" @click=${steps.back}>${icon('back')}${s.back}</button>`
        }
        <span class="xs muted">${s.of(index + 1, total)}</span>
        <div class="dots" aria-hidden="true">
          ${Array.from({ length: total }, (_, dot) => html`<i class=${dot <= index ? 'on' : ''}></i>`)}
        </div>
      </div>
      ${renderScreen(form, steps)}
      <div class="step-foot">
        ${
          at === 'pick' || at === 'review' || at === 'gone'
            ? nothing
            : html`<button class="btn" type="button" @click=${() => steps.skip(form)}>${s.skip}</button>`
        }
        ${
          at === 'review'
            ? form.sends === 'host'
              ? nothing
              : html`<button
                  class="btn btn-primary"
                  type="button"
                  part="send"
                  aria-disabled=${form.isSending}
                  @click=${form.send}
                >
                  ${form.isSending ? t.review.sending : t.natures[form.nature].send}
                </button>`
            : html`<button class="btn btn-primary" type="submit">${s.next}</button>`
        }
      </div>
    </fieldset>
  </form>`;
}

function renderScreen(form: Form, steps: Steps): TemplateResult {
  const { at } = steps;
  if (at === 'pick') return renderPick(form, steps);
  if (at === 'review') return html`${renderProblem(form)} ${renderReview(form)} ${renderAside(form)}`;
  const { headingLevel, t } = form;
  return html`${
    at === 'gone'
      ? nothing
      : renderHeading(headingLevel, t.correct.steps.groups[at], { id: 'title', className: 'title', focusable: true })
  }
  ${renderGroupFields(at, form)}`;
}

function renderPick(form: Form, steps: Steps): TemplateResult {
  const { t, headingLevel, record, subject, sends } = form;
  const s = t.correct.steps;
  const offered = stepGroups.filter((group) => group === 'gone' || champsOfGroup(group, subject.modele).length > 0);
  return html`<div>
      ${renderHeading(headingLevel, html`<span part="title">${s.what}</span>`, { id: 'title', className: 'title', focusable: true })}
      <p class="small muted"><bdi lang="fr">${record.nom}</bdi></p>
    </div>
    ${renderDraftLine(form)}
    ${sends === null ? html`<p class="note note-warn">${icon('warning')}<span>${t.error.noSink}</span></p>` : nothing}
    <div
      class="pick-list"
      role="group"
      aria-labelledby="title"
      aria-describedby=${steps.lacksPick ? 'pick-m' : nothing}
    >
      ${offered.map((group) => {
        const said = group === 'gone' ? '' : sayGroup(group, form);
        return html`<label
          ><input
            type="checkbox"
            name="group"
            value=${group}
            .checked=${live(steps.picked.has(group))}
            @change=${() => steps.toggle(group)}
          /><span
            >${s.groups[group]}${said === '' ? nothing : html`<small><bdi lang="fr">${said}</bdi></small>`}</span
          ></label
        >`;
      })}
    </div>
    ${steps.lacksPick ? html`<div role="alert">${renderBad(s.nothing, 'pick-m')}</div>` : nothing} ${renderTurn(form)}`;
}
