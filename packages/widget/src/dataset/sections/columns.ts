import type { ColumnFacts } from '@inclusion-kit/dataset/worker';
import { exportedFields } from '@inclusion-kit/sdk/internal';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { icon } from '../../shared/icons/icons.ts';
import { nameField, type Desk } from '../desk.ts';
import { countDrawn, isToSee } from '../steps/steps.ts';
import { renderMore } from './section.ts';

/** Columns that are shown where there is nothing to choose. */
const SHOWN = 6;
/** Columns that are drawn in one turn. */
const PER_TURN = 6;

/** The fields that a column may give: those of offers, then those of the structure beside them. */
const choices = [
  ...exportedFields('service').filter((field) => field !== 'source'),
  ...exportedFields('structure').map((field) => `structure.${field}`),
];

/** Draws the columns of the file by the fields they give: those alone that a person has to look at, the others once they are asked for. */
export function renderColumns(desk: Desk): TemplateResult {
  const { t, view, open, unfold, act, drawn } = desk;
  const { columns } = view;
  const isKept = columns.every(({ level }) => level === 'chosen');
  // A column that was just chosen stays where it is.
  const first = isKept ? [] : columns.filter((column) => isToSee(column) || column.level === 'chosen');
  const isAsked = columns.some(isToSee);
  const unknown = columns.filter((column) => isToSee(column) && column.field === null).length;
  const ordered = [...first, ...columns.filter((column) => !first.includes(column))];
  const most = open.columns ? ordered.length : first.length === 0 ? SHOWN : first.length;
  const hidden = ordered.length - Math.min(most, ordered.length);
  const turned = countDrawn('columns', drawn, PER_TURN);
  const isOneSheet = columns.every(({ sheet }) => sheet === columns[0]?.sheet);
  return html`<p class="sub">${isAsked ? t.columns.lead(columns.filter(isToSee).length) : t.columns.all}</p>
    <ul class="cols">
      ${ordered.slice(0, Math.min(most, turned)).map((column) => renderColumn(column, desk, isOneSheet))}
    </ul>
    ${hidden > 0 ? renderMore(t.columns.others(hidden), () => unfold({ columns: true, step: 'columns' })) : nothing}
    <p class="acts">
      <button
        class="btn btn-primary"
        id="confirm"
        type="button"
        @click=${() => {
          if (columns.some(({ level }) => level !== 'chosen')) act('confirm', undefined, t.columns.confirmed);
          desk.go(null);
        }}
      >
        ${isAsked ? html`${icon('check')}${unknown === 0 ? t.columns.confirm : t.columns.without(unknown)}` : html`${t.steps.next}${icon('next')}`}
      </button>
    </p>`;
}

function renderColumn(
  { at, column, sheet, example, field, level, reason }: ColumnFacts,
  desk: Desk,
  isOneSheet: boolean,
): TemplateResult {
  const { t, open, unfold, act } = desk;
  const list = () => unfold({ column: at });
  const own = field ?? '';
  const options = open.column === at ? choices.filter((choice) => choice !== own) : [];
  return html`<li>
    <p class="col">
      <b><bdi>${column}</bdi></b
      >${isOneSheet ? nothing : html` <small class="muted"><bdi>${sheet}</bdi></small>`}
      <span class="muted xs"
        >${example === '' ? t.columns.nothing : html`<bdi>${t.columns.example(example)}</bdi>`}</span
      >
    </p>
    <span class="arrow faint" aria-hidden="true">→</span>
    <div>
      <select
        class="input"
        aria-label=${t.columns.fieldOf(column)}
        @pointerdown=${list}
        @focus=${list}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          // The columns stay open: there may be more to choose.
          unfold({ step: 'columns' });
          act('choose', { at, field: value === '' ? null : value });
        }}
      >
        ${keyed(
          own,
          html`<option value="" ?selected=${own === ''}>
              ${level === 'asked' ? t.columns.choose : t.columns.skip}
            </option>
            ${own === '' ? nothing : html`<option value=${own} selected>${nameField(desk, own)}</option>`}`,
        )}
        ${options.map((choice) => html`<option value=${choice}>${nameField(desk, choice)}</option>`)}
      </select>
      <p class="xs level is-${level}">
        ${
          level === 'sure'
            ? nothing
            : html`<b>${t.columns.levels[level]}</b
                >${reason === '' ? nothing : html` · <span lang="fr">${reason}</span>`}`
        }
      </p>
    </div>
  </li>`;
}
