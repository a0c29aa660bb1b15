import { css } from 'lit';

/** The styles of a change of a field: the old value and the new one, signed as well as coloured. */
export const diff = css`
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
  .diff dd {
    min-inline-size: 0;
  }
  .diff :is(del, ins) {
    display: grid;
    grid-template-columns: 1.15em minmax(0, 1fr);
    gap: 6px;
    padding: 4px 8px;
    border-radius: var(--_radius-sm);
    text-decoration: none;
  }
  .diff bdi:not(.nowrap) {
    white-space: pre-line;
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
    color: var(--_text-faint);
    font-style: italic;
  }
  @media (forced-colors: active) {
    .diff :is(del, ins) {
      border: 1px solid CanvasText;
    }
  }
`;
