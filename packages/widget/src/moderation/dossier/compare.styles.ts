import { css } from 'lit';

/** The styles of comparisons: conflicts on three sides, and changes that are taken or left. */
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
  .three .none {
    color: var(--_text-faint);
    font-style: italic;
  }
  .val {
    white-space: pre-line;
  }
  .diff dt .check {
    padding: 0;
    line-height: inherit;
  }
  .diff dt .check > input {
    margin: 0;
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
  }
`;
