import type { DatasetView, MendGroup, QuestionGroup } from '@inclusion-kit/dataset/worker';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { nameFieldOf, sayLines, type Desk } from '../desk.ts';
import { sayValue } from '../values.ts';
import { renderMore } from './section.ts';

const SHOWN = 4;
const MAX_VALUE = 80;

type Issue = DatasetView['issues'][number];

/** Draws what keeps records from being ready though nothing is left to decide about it, then the remarks. */
export function renderIssues(desk: Desk): TemplateResult {
  const { t, view, open, unfold, take, isBusy } = desk;
  const { counts } = view;
  const left = issuesLeft(view);
  const errors = left.filter(({ severity }) => severity === 'error');
  const warnings = left.filter(({ severity }) => severity !== 'error');
  const most = open.issues ? errors.length : SHOWN;
  const isClean = view.issues.length === 0;
  return html`${isClean ? html`<p class="note note-ok">${icon('check')}<span>${t.issues.none}</span></p>` : nothing}
  ${
    errors.length === 0
      ? nothing
      : html`<div class="wrong">
          <p><b>${t.issues.title(counts.refused, counts.model)}</b></p>
          <p class="sub">${t.issues.lead}</p>
          ${renderList(errors.slice(0, most), desk)}
          ${errors.length > most ? renderMore(t.issues.more(errors.length - most), () => unfold({ issues: true })) : nothing}
          <p>
            <button class="btn btn-sm" type="button" ?disabled=${isBusy} @click=${() => take('report')}>
              ${icon('download')}${t.issues.list}
            </button>
          </p>
        </div>`
  }
  ${
    warnings.length === 0
      ? nothing
      : html`<details class="fold-in">
          <summary>${t.issues.warnings(warnings.length)}</summary>
          ${renderList(warnings, desk)}
        </details>`
  }`;
}

/** Returns the complaints that no open mend and no open question settles. */
const issuesLeft = ({ issues, mends, questions }: DatasetView): readonly Issue[] =>
  issues.filter(({ model, field }) => !isOpenField(mends, model, field) && !isOpenField(questions, model, field));

/** Tells whether a mend of a field waits for a decision, or a question about it for an answer. */
const isOpenField = (
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

/** The proposal at the end of a complaint, which is told in the language of the page. */
const PROPOSAL = /\s*Vouliez-vous dire\s.*$/u;

function renderList(issues: readonly Issue[], desk: Desk): TemplateResult {
  const { t } = desk;
  return html`<ul class="fx">
    ${issues.map(({ model, field, message, suggestion, value, count, places }) => {
      const text = typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, MAX_VALUE) : '';
      return html`<li>
        <p class="h"><b>${nameFieldOf(desk, model, field)}</b><span class="n">${t.mends.times(count)}</span></p>
        <p class="small">
          ${text === '' ? nothing : html`<bdi class="cell">${text}</bdi> `}<bdi lang="fr"
            >${suggestion === undefined ? message : message.replace(PROPOSAL, '')}</bdi
          >${suggestion === undefined ? nothing : html` ${t.issues.maybe(sayValue(desk, field, suggestion))}`}
        </p>
        <p class="muted xs">
          ${places
            .map(({ lines }) => sayLines(desk, lines.length > MAX_VALUE ? `${lines.slice(0, MAX_VALUE)}…` : lines))
            .join(' · ')}
        </p>
      </li>`;
    })}
  </ul>`;
}
