import type { ColumnFacts } from '@inclusion-kit/dataset/worker';
import { exportedFields } from '@inclusion-kit/sdk/internal';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { icon } from '../../shared/icons/icons.ts';
import { nameField, sayColumns, type Desk } from '../desk.ts';
import { renderMore, renderSection } from './section.ts';

/** Columns that are shown though they are sure, so that a person sees how it goes. */
const SHOWN = 4;
/** How sure each level is, of three. A column that is left out has nothing to be sure of. */
const MARKS = { sure: 3, chosen: 3, private: 0, likely: 2, asked: 1 } as const;

/** The fields that a column may give: those of offers, then those of the structure beside them. */
const choices = [
  ...exportedFields('service').filter((field) => field !== 'source'),
  ...exportedFields('structure').map((field) => `structure.${field}`),
];

/** Columns that are drawn in the first turn. */
const FIRST = 3;

/**
 * Draws the columns of the file by the fields they give. Those that a person has to look at come first.
 * @param isWhole all columns are drawn, not the first ones alone
 */
export function renderColumns(desk: Desk, isWhole: boolean): TemplateResult {
  const { t, view, open, unfold } = desk;
  const { columns } = view;
  // A column that was just chosen stays where it is.
  const isKept = columns.every(({ level }) => level === 'chosen');
  const isLookedAt = ({ level }: ColumnFacts) =>
    !isKept && (level === 'likely' || level === 'asked' || level === 'chosen');
  const ordered = [...columns.filter(isLookedAt), ...columns.filter((column) => !isLookedAt(column))];
  const first = ordered.filter(isLookedAt).length + SHOWN;
  const shown = open.columns ? ordered : ordered.slice(0, Math.min(first, 24));
  const hidden = ordered.length - shown.length;
  const asked = columns.filter(({ level }) => level === 'likely' || level === 'asked').length;
  const isOneSheet = columns.every(({ sheet }) => sheet === columns[0]?.sheet);
  return renderSection(
    desk,
    'columns',
    t.steps.columns,
    sayColumns(desk),
    html`<div class="scroll-x" tabindex="0" role="region" aria-label=${t.columns.region}>
        <table class="tbl colmap">
          <thead>
            <tr>
              <th scope="col">${t.columns.yours}</th>
              <th scope="col">${t.columns.example}</th>
              <th scope="col">${t.columns.field}</th>
              <th scope="col">${t.columns.how}</th>
            </tr>
          </thead>
          <tbody>
            ${(isWhole ? shown : shown.slice(0, FIRST)).map((column) => renderColumn(column, desk, isOneSheet))}
          </tbody>
        </table>
      </div>
      ${
        asked === 0
          ? nothing
          : html`<p class="acts">
              <button
                class="btn btn-sm"
                id="confirm"
                type="button"
                @click=${() => desk.act('confirm', undefined, t.columns.confirmed)}
              >
                ${icon('check')}${t.columns.confirmAll(asked)}
              </button>
            </p>`
      }
      ${
        hidden > 0 || open.columns
          ? renderMore(open.columns ? t.columns.fewer : t.columns.others(hidden), () =>
              unfold({ columns: !open.columns }),
            )
          : nothing
      }`,
    columns.some(isLookedAt),
  );
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
  return html`<tr>
    <th scope="row"><bdi>${column}</bdi>${isOneSheet ? nothing : html`<small><bdi>${sheet}</bdi></small>`}</th>
    <td class="muted xs"><bdi>${example}</bdi></td>
    <td data-label=${t.columns.field}>
      <select
        class="input"
        aria-label=${t.columns.fieldOf(column)}
        @pointerdown=${list}
        @focus=${list}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
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
    </td>
    <td>
      <span class="conf is-${level}"
        >${
          MARKS[level] === 0
            ? nothing
            : html`<span class="lv" aria-hidden="true"
                >${[1, 2, 3].map((rank) => html`<i class=${rank <= MARKS[level] ? 'on' : ''}></i>`)}</span
              >`
        }${t.columns.levels[level]}</span
      >
      ${reason === '' ? nothing : html`<small class="faint" lang="fr">${reason}</small>`}
      ${
        level === 'likely' || level === 'asked'
          ? html`<button class="link-btn small" type="button" @click=${() => act('choose', { at, field })}>
              ${field === null ? t.columns.skip : t.columns.confirm}<span class="vh">${t.mends.about(column)}</span>
            </button>`
          : nothing
      }
    </td>
  </tr>`;
}
