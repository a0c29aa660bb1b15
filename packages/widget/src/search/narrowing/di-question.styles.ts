import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  section {
    display: grid;
    gap: 10px;
    margin-block: 12px;
    padding: 14px 16px 16px;
    border: 1px solid var(--_accent-line);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_accent-soft);
  }
  .room {
    block-size: 300px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    align-items: baseline;
  }
  .head > p {
    font-size: var(--_lg);
    font-weight: 600;
  }
  .step {
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  .acts {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 14px;
    margin-inline-start: auto;
    font-size: var(--_xs);
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .answers button {
    display: inline-flex;
    gap: 8px;
    align-items: baseline;
    min-block-size: var(--_control);
    padding: 9px 14px;
    border: 1px solid var(--_accent-line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: var(--_sm);
    font-weight: 600;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .answers button:hover {
    border-color: var(--_accent-ink);
  }
  .answers button:focus-visible {
    outline: 3px solid var(--_focus);
  }
  .n {
    flex: none;
    font-size: var(--_xs);
    font-weight: 400;
    color: var(--_text-muted);
    font-variant-numeric: tabular-nums;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
