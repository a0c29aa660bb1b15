import type { DatasetView } from '@inclusion-kit/dataset/worker';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { nameField, type Desk } from '../desk.ts';
import { renderMore, renderSection } from './section.ts';

const SHOWN = 6;
const MAX_VALUE = 80;

/** Draws the complaints that stay, by field, kind and value. Those on a field that waits for a choice above are folded. */
export function renderIssues(desk: Desk): TemplateResult {
  const { t, view, open, unfold } = desk;
  const { issues } = view;
  if (issues.length === 0)
    return renderSection(
      desk,
      'issues',
      t.steps.issues,
      nothing,
      html`<p class="note note-ok">${icon('check')}<span>${t.issues.none}</span></p>`,
    );
  const isWaiting = findWaiting(view);
  const covered = issues.filter(isWaiting);
  const others = issues.filter((issue) => !isWaiting(issue));
  const shown = open.issues ? others : others.slice(0, SHOWN);
  return renderSection(
    desk,
    'issues',
    t.steps.issues,
    t.issues.count(issues.length),
    html`<p class="sub">${t.issues.lead}</p>
      ${renderList(shown, desk)}
      ${others.length > shown.length ? renderMore(t.issues.more(others.length - shown.length), () => unfold({ issues: true })) : nothing}
      ${
        covered.length === 0
          ? nothing
          : html`<details class="covered">
              <summary>${t.issues.covered(covered.length)}</summary>
              ${renderList(covered, desk)}
            </details>`
      }`,
    false,
  );
}

/** Tells which complaints are about a field with a mend that nobody decided on, or a question that nobody answered. */
function findWaiting({ mends, questions }: DatasetView): (issue: Issue) => boolean {
  const waiting = [
    ...mends.filter(({ count, accepted, refused }) => accepted + refused < count),
    ...questions.filter(({ answered, valueCount }) => answered < valueCount),
  ].flatMap(({ model, field }) => field.split(',').map((name) => `${model} ${name.trim()}`));
  return ({ model, field }) => waiting.includes(`${model} ${field}`);
}

type Issue = DatasetView['issues'][number];

function renderList(issues: readonly Issue[], desk: Desk): TemplateResult {
  const { t } = desk;
  return html`<ul class="fx">
    ${issues.map(({ model, field, severity, message, suggestion, value, count, places }) => {
      const isError = severity === 'error';
      const text = typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, MAX_VALUE) : '';
      return html`<li>
        <p class="h">
          <b>${nameField(desk, model === 'structure' ? `structure.${field}` : field)}</b>
          <span class="risk ${isError ? 'is-bad' : ''}"
            >${icon(isError ? 'warning' : 'info')}${isError ? t.issues.error : t.issues.warning}</span
          >
          <span class="n">${t.mends.lines(count)}</span>
        </p>
        <p class="small" lang="fr">${message}${suggestion === undefined ? nothing : html` <bdi>${suggestion}</bdi>`}</p>
        <p class="muted xs">
          ${text === '' ? nothing : html`${t.issues.value}<code><bdi>${text}</bdi></code> · `}${places
            .map(({ lines }) => t.mends.where(lines.length > MAX_VALUE ? `${lines.slice(0, MAX_VALUE)}…` : lines))
            .join(' · ')}
        </p>
      </li>`;
    })}
  </ul>`;
}
