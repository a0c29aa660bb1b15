import type { OpenProgress, StopFacts } from '@inclusion-kit/dataset/worker';
import { html, nothing, type TemplateResult } from 'lit';
import { nameField, type Desk } from '../desk.ts';
import { isOpenField, issuesLeft } from '../sections/issues.ts';
import { countOpenMends, countOpenQuestions, nextStep, type Asking } from './steps.ts';

/** Fields that keep offers from being ready, as many as are told. */
const MOST_STOPS = 4;
/** Columns that are named. */
const MOST_NAMES = 3;

/**
 * Draws what to do next, with the button that leads there, and what keeps offers from being ready. Until all is known, how far
 * the opening is stands in its place.
 * @param progress null once the file is open
 */
export function renderTodo(desk: Desk, progress: OpenProgress | null, go: (id: string) => void): TemplateResult {
  const { t, view } = desk;
  if (progress !== null)
    return html`<div class="todo">
      <p class="small">${t.reading[progress.phase](progress.rows)}</p>
      <progress aria-label=${t.reading.label}></progress>
    </div>`;
  const { id, at, of } = nextStep(desk);
  const { counts } = view;
  const stopped = counts.refused + counts.undecided;
  return html`<section class="todo" aria-labelledby="todo-title">
    <div>
      <p class="muted xs" id="todo-title">${t.todo.label} · ${t.todo.step(at, of)}</p>
      <p><b>${sayTodo(id, desk)}</b></p>
    </div>
    <button class="btn btn-primary" id="todo" type="button" @click=${() => go(id)}>${t.todo.go[id]}</button>
    ${
      stopped === 0 || counts.stops.length === 0
        ? nothing
        : html`<div class="stops small">
            <p>${t.todo.stops(stopped, counts.model)}</p>
            <ul>
              ${counts.stops.slice(0, MOST_STOPS).map((stop) => renderStop(stop, desk, go))}
            </ul>
          </div>`
    }
  </section>`;
}

function renderStop({ model, field, count }: StopFacts, desk: Desk, go: (id: string) => void): TemplateResult {
  const { view } = desk;
  const name = nameField(desk, model === 'structure' ? `structure.${field}` : field);
  const place = isOpenField(view.mends, model, field)
    ? 'mends'
    : isOpenField(view.questions, model, field)
      ? 'questions'
      : 'issues';
  return html`<li>
    <button class="link-btn small" type="button" @click=${() => go(place)}>${name}</button> (${count})
  </li>`;
}

function sayTodo(id: Asking, desk: Desk): string {
  const { t, view } = desk;
  switch (id) {
    case 'columns': {
      const asked = view.columns.filter(({ level }) => level === 'asked' || level === 'likely');
      const names = asked.slice(0, MOST_NAMES).map(({ column }) => t.todo.column(column));
      return t.todo.columns(asked.length, `${names.join(', ')}${asked.length > MOST_NAMES ? '…' : ''}`);
    }
    case 'mends':
      return t.todo.mends(countOpenMends(desk));
    case 'questions':
      return t.todo.questions(countOpenQuestions(desk));
    case 'issues':
      return t.todo.issues(issuesLeft(view).length);
    case 'take':
      return t.todo.take;
  }
}
