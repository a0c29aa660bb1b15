import { css } from 'lit';

export const styles = css`
  :host {
    inline-size: 100%;
  }
  p {
    margin-block-end: 12px;
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  ul {
    /* What it brings stays near to what it changes. */
    max-inline-size: 36rem;
    border-block-start: 1px solid var(--_line);
  }
  button {
    display: flex;
    gap: 12px;
    align-items: center;
    inline-size: 100%;
    min-block-size: var(--_control);
    padding: 8px 4px;
    border: 0;
    border-block-end: 1px solid var(--_line);
    background: none;
    color: var(--_accent-ink);
    font-size: var(--_sm);
    text-align: start;
    cursor: pointer;
  }
  @media (hover: hover) {
    button:hover {
      background: var(--_surface-sunken);
    }
  }
  b {
    margin-inline-start: auto;
    color: var(--_text);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
`;
