import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import type { Desk } from '../desk.ts';
import { STEPS, TURNS, type Step } from '../steps/steps.ts';

/** Draws a step that is folded: one line with its result, which opens it. */
export function renderFolded({ t, headingLevel, go }: Desk, { id, told, isDone }: Step): TemplateResult {
  const name = html`<span class="name">${renderMark(id, isDone)}${t.steps[id]}</span>`;
  return html`<section class="fold ${isDone ? 'is-done' : ''}" id=${id}>
    ${renderHeading(
      headingLevel,
      html`<button type="button" aria-expanded="false" @click=${() => go(id)}>
        ${name}<span class="vh">, ${isDone ? `${t.steps.done}, ` : ''}</span><span class="told">${told}</span
        ><span class="go" aria-hidden="true">${isDone ? t.steps.again : t.steps.open}</span>
      </button>`,
    )}
  </section>`;
}

/** Draws the step that is open, with its title, what it says of itself, and the press that takes the last choice back. */
export function renderOpen(
  { t, headingLevel, view, act, drawn }: Desk,
  { id, told, isDone }: Step,
  content: unknown,
): TemplateResult {
  const rank = STEPS.indexOf(id) + 1;
  return html`<section class="sec" id=${id} part="section" aria-labelledby="${id}-title" aria-busy=${drawn < TURNS[id]}>
    <header>
      ${renderHeading(
        headingLevel,
        html`<span class="name"
          >${renderMark(id, false)}${t.steps[id]}
          <span class="at xs muted">${t.steps.at(rank, STEPS.length)}</span></span
        >`,
        { id: `${id}-title`, focusable: true },
      )}
      ${isDone ? html`<p class="told">${told}</p>` : nothing}
      ${
        view.canUndo
          ? html`<button
              class="link-btn small"
              id="undo"
              type="button"
              @click=${() => act('undo', undefined, t.steps.undone)}
            >
              ${icon('undo')}${t.steps.undo}
            </button>`
          : nothing
      }
    </header>
    ${content}
  </section>`;
}

/** Draws the number of a step, or that it is done. */
function renderMark(id: Step['id'], isDone: boolean): TemplateResult {
  return html`<span class="mark" aria-hidden="true">${isDone ? icon('check') : STEPS.indexOf(id) + 1}</span>`;
}

/** Draws the press that goes on to what comes next. */
export const renderNext = ({ t, go }: Desk): TemplateResult =>
  html`<p class="acts">
    <button class="btn btn-primary" id="next" type="button" @click=${() => go(null)}>
      ${t.steps.next}${icon('next')}
    </button>
  </p>`;

/** Draws a button that shows what is folded. */
export const renderMore = (text: string, show: () => void): TemplateResult =>
  html`<p><button class="link-btn small" type="button" @click=${show}>${text}</button></p>`;
