import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { renderHeading } from '../../../shared/format/heading.ts';
import { formatScore } from '../../../shared/format/figures.ts';
import { icon } from '../../../shared/icons/icons.ts';
import { renderHostToCome, renderTurn } from '../../fields/natures.ts';
import { renderBad } from '../../fields/frames.ts';
import { renderProblem } from '../../sending/problem.ts';
import { findLacks } from '../../checks/lacks.ts';
import { renderReview, renderSend } from '../../sending/review.ts';
import { renderAside } from '../aside.ts';
import { renderDraftLine, renderFound, renderKept, renderLeast, renderSubject } from '../head.ts';
import { submitOnKey } from '../layout.ts';
import { askableGroups, champsOfGroup, nameGroup, renderGroupFields, sayGroup } from './step-groups.ts';
import type { Form } from '../form.ts';
import type { Steps } from './steps-controller.ts';

/**
 * Draws the form on a phone, one group of fields a screen, then all of it to read again: a correction begins with what is wrong,
 * something new with who offers it.
 */
export function renderSteps(whole: Form, steps: Steps): TemplateResult {
  const form: Form = {
    ...whole,
    focus: (question) => {
      steps.show(question, whole);
      whole.focus(question);
    },
    onAdded: () => void steps.next(form),
    send: () => (steps.hasTold(whole) ? whole.sendBare() : whole.send()),
    // The button that was pressed goes with its screen.
    choose: (nature) => {
      whole.choose(nature);
      whole.focusPart('title');
    },
  };
  const { t } = form;
  const s = t.correct.steps;
  const { at, all } = steps;
  const index = all.indexOf(at);
  // Before a line is picked, one screen at least stands between the first and the last.
  const count = at === 'pick' ? Math.max(all.length, 3) : all.length;
  const back = index > 0 ? steps.back : toFormer(form);
  return html`<form
    class="stepped"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      if (at !== 'review') void steps.next(form);
    }}
    @keydown=${(event: KeyboardEvent) => submitOnKey(event, form)}
  >
    <fieldset class="all-steps" role="presentation" ?disabled=${form.isDisabled}>
      <div class="step-top">
        <b class="small">${form.subject.isNew ? t.titles[form.nature] : t.correct.all}</b>
        <span class="xs muted">${s.of(index + 1, count)}</span>
        <div class="dots" aria-hidden="true">
          ${Array.from({ length: count }, (_, dot) => html`<i class=${dot <= index ? 'on' : ''}></i>`)}
        </div>
      </div>
      ${renderScreen(form, steps)}
      <div class="step-foot">
        ${
          back === null
            ? nothing
            : html`<button class="btn" type="button" @click=${back}>${icon('back')}${s.back}</button>`
        }
        ${
          at === 'review'
            ? form.sends === 'host'
              ? nothing
              : renderSend(form)
            : html`<button class="btn btn-primary" type="submit">${s.next}</button>`
        }
      </div>
    </fieldset>
  </form>`;
}

/** Returns the way from the first screen to the nature that something new was told from, or null when there was none. */
function toFormer({ subject, nature, natures, choose }: Form): (() => void) | null {
  if (!subject.isNew) return null;
  const former = (['correction', 'nouveau-service'] as const).find((one) => one !== nature && natures.includes(one));
  return former === undefined ? null : () => choose(former);
}

function renderScreen(form: Form, steps: Steps): TemplateResult {
  const { at } = steps;
  if (at === 'pick') return renderPick(form, steps);
  const { headingLevel, subject } = form;
  // The screen has no other title than that of its section.
  const last: Form = { ...form, headingLevel: headingLevel - 1 };
  if (at === 'review')
    return html`${renderProblem(last)}
    ${
      subject.isNew
        ? renderReview(last, { details: renderDetails(form, steps) })
        : renderReview(last, { details: renderHelp(last) })
    }`;
  return html`${
    at === 'gone'
      ? nothing
      : renderHeading(headingLevel, html`<span part="title">${nameGroup(at, form)}</span>`, {
          id: 'title',
          className: 'title',
          focusable: true,
        })
  }
  ${steps.all.indexOf(at) === 0 ? renderNotes(form) : nothing} ${at === 'address' ? renderHostToCome(form) : nothing}
  ${renderGroupFields(at, form)} ${renderSaved(form, steps)} ${renderLacks(form, steps)}`;
}

/** Says when something new was kept, under its first fields: a line over them would move them under the person's hand. */
function renderSaved(form: Form, { at, all }: Steps): TemplateResult | typeof nothing {
  return form.subject.isNew && all.indexOf(at) === 0 ? renderKept(form) : nothing;
}

/** Says what this screen lacks, over the button that goes on without it. */
function renderLacks({ t, language, draft, nature }: Form, { lacks }: Steps): TemplateResult | typeof nothing {
  const left = findLacks({ nature, draft }).filter((lack) => lacks.includes(lack));
  if (left.length === 0) return nothing;
  const { title, names, onStep } = t.bare;
  return html`<div class="note note-warn" id="lacks" role="alert" tabindex="-1">
    ${icon('warning')}<span
      ><b>${title(new Intl.ListFormat(language).format(left.map((lack) => names[lack])))}.</b> ${onStep}</span
    >
  </div>`;
}

/** Draws the quality of the record behind one line, which tells it. A structure has none. */
function renderHelp(form: Form): TemplateResult | typeof nothing {
  const { t, score, language } = form;
  if (score === null) return nothing;
  return html`<details class="more">
    <summary>${icon('down')}<span>${t.score.title} · ${formatScore(score.score, language)}</span></summary>
    ${renderAside(form)}
  </details>`;
}

/** Draws the groups that may wait, each on its own screen. */
function renderDetails(form: Form, steps: Steps): TemplateResult {
  const { t, subject, changed } = form;
  return html`<details class="more" ?open=${steps.picked.size > 0}>
    <summary>${icon('down')}<span>${t.attach.more}</span></summary>
    <ul class="pick-list">
      ${askableGroups(subject).map(
        (group) =>
          html`<li>
            <button type="button" @click=${() => steps.ask(group)}>
              ${icon(champsOfGroup(group, subject).some((champ) => changed.has(champ)) ? 'check' : 'plus')}
              <span>${nameGroup(group, form)}</span>
            </button>
          </li>`,
      )}
    </ul>
  </details>`;
}

/** Draws what is to be known before anything is typed: a draft that came back, a page that sends to nobody. */
function renderNotes(form: Form): TemplateResult {
  const { t, sends } = form;
  return html`${form.subject.isNew ? renderFound(form) : renderDraftLine(form)}
  ${form.writing.found === null ? renderLeast(form) : nothing}
  ${sends === null ? html`<p class="note note-warn">${icon('warning')}<span>${t.error.noSink}</span></p>` : nothing}`;
}

function renderPick(form: Form, steps: Steps): TemplateResult {
  const { t, headingLevel, subject } = form;
  const s = t.correct.steps;
  return html`<div>
      ${renderHeading(headingLevel, html`<span part="title">${s.what}</span>`, { id: 'title', className: 'title', focusable: true })}
      <p class="small muted step-subject">${renderSubject(form)}</p>
    </div>
    ${renderNotes(form)}
    <div
      class="pick-list"
      role="group"
      aria-labelledby="title"
      aria-describedby=${steps.lacksPick ? 'pick-m' : nothing}
    >
      ${askableGroups(subject).map((group) => {
        const said = group === 'gone' ? '' : sayGroup(group, form);
        return html`<label
          ><input
            type="checkbox"
            name="group"
            value=${group}
            .checked=${live(steps.picked.has(group))}
            @change=${() => steps.toggle(group)}
          /><span
            >${nameGroup(group, form)}${said === '' ? nothing : html`<small><bdi lang="fr">${said}</bdi></small>`}</span
          ></label
        >`;
      })}
    </div>
    ${steps.lacksPick ? html`<div role="alert">${renderBad(s.nothing, 'pick-m')}</div>` : nothing} ${renderTurn(form)}`;
}
