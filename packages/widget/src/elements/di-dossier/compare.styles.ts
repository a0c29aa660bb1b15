import { css } from 'lit';

/** What stands beside what: conflicts three ways, changes before → after. */
export const compareStyles = css`
  .conflict {
    border: 1px solid var(--_warning);
    border-radius: var(--_radius);
    overflow: clip;
  }
  .conflict-head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    padding: 8px 12px;
    background: var(--_warning-soft);
    font-size: var(--_sm);
  }
  .conflict-head .i {
    color: var(--_warning);
  }
  .missing {
    margin: 0;
    padding: 8px 12px;
    border-block-start: 1px solid var(--_line);
  }
  .three {
    display: grid;
  }
  .three > * {
    display: grid;
    gap: 4px;
    align-content: start;
    min-inline-size: 0;
    padding: 10px 12px;
    border-block-start: 1px solid var(--_line);
    font-size: var(--_sm);
  }
  .three .cap {
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  .three label {
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 2px 10px;
    min-block-size: var(--_control);
    cursor: pointer;
  }
  .three label > .cap,
  .three label > .val {
    grid-column: 2;
  }
  .three input {
    grid-row: span 2;
    inline-size: 20px;
    block-size: 20px;
  }
  .three label:has(:checked) {
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 2px var(--_accent-ink);
  }
  .three .none,
  .diff .none > bdi {
    color: var(--_text-faint);
    font-style: italic;
  }
  .val,
  .diff bdi {
    white-space: pre-line;
  }
  .diff {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: clip;
  }
  .diff > div {
    display: grid;
    gap: 6px 12px;
    padding: 10px 12px;
    font-size: var(--_sm);
    line-height: 1.45;
  }
  .diff > div + div {
    border-block-start: 1px solid var(--_line);
  }
  .diff dt {
    font-weight: 600;
  }
  .diff dt .check {
    padding: 0;
    line-height: inherit;
  }
  .diff dt .check > input {
    margin: 0;
  }
  .diff dd {
    min-inline-size: 0;
  }
  .diff :is(del, ins) {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 6px;
    padding: 4px 8px;
    border-radius: var(--_radius-sm);
    text-decoration: none;
  }
  .diff :is(del, ins)::before {
    font-weight: 700;
    text-align: center;
  }
  .diff del {
    background: var(--_danger-soft);
  }
  .diff del::before {
    content: '−';
    color: var(--_danger);
  }
  .diff del > bdi {
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }
  .diff ins {
    background: var(--_success-soft);
  }
  .diff ins::before {
    content: '+';
    color: var(--_success);
  }
  .diff .none {
    background: var(--_surface-sunken);
  }
  .diff .none::before {
    content: '';
  }
  .diff .none > bdi {
    text-decoration: none;
  }
  .diff .is-left ins {
    background: var(--_surface-sunken);
  }
  .diff .left {
    margin-block-start: 4px;
  }
  @container dossier (min-width: 540px) {
    .three {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .three > * + * {
      border-inline-start: 1px solid var(--_line);
    }
    .diff > div {
      grid-template-columns: 136px minmax(0, 1fr) minmax(0, 1fr);
    }
    .diff .same {
      grid-column: span 2;
    }
  }
  @media (forced-colors: active) {
    .three label:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
    .diff :is(del, ins) {
      border: 1px solid CanvasText;
    }
  }
`;
