import type { DatasetView, MendGroup, QuestionGroup } from '@inclusion-kit/dataset/worker';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { nameField, sayLines, type Desk } from '../desk.ts';
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
  const others = issuesLeft(view);
  const covered = issues.filter((issue) => !others.includes(issue));
  const shown = open.issues ? others : others.slice(0, SHOWN);
  return renderSection(
    desk,
    'issues',
    t.steps.issues,
    t.issues.count(others.length),
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

/** Returns the complaints that no mend and no question above them settles: those about a field with one that is open wait for it. */
export const issuesLeft = ({ issues, mends, questions }: DatasetView): readonly Issue[] =>
  issues.filter(({ model, field }) => !isOpenField(mends, model, field) && !isOpenField(questions, model, field));

/** Tells whether a mend of a field waits for a decision, or a question about it for an answer. */
export const isOpenField = (
  groups: readonly (MendGroup | QuestionGroup)[],
  model: MendGroup['model'],
  field: string,
): boolean =>
  groups.some(
    (group) =>
      group.model === model &&
      ('answered' in group ? group.answered < group.valueCount : group.accepted + group.refused < group.count) &&
      group.field.split(',').some((name) => name.trim() === field),
  );

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
        <p class="small">
          <bdi lang="fr">${message}</bdi>${suggestion === undefined ? nothing : html` <bdi>${suggestion}</bdi>`}
        </p>
        <p class="muted xs">
          ${text === '' ? nothing : html`${t.issues.value}<code><bdi>${text}</bdi></code> · `}${places
            .map(({ lines }) => sayLines(desk, lines.length > MAX_VALUE ? `${lines.slice(0, MAX_VALUE)}…` : lines))
            .join(' · ')}
        </p>
      </li>`;
    })}
  </ul>`;
}
