import { css } from 'lit';

/** The receipt of any contribution, with its steps. */
export const receiptStyles = css`
  .receipt {
    container: receipt / inline-size;
    max-inline-size: 44em;
    border-radius: var(--_radius);
    background: var(--_success-soft);
    color: var(--_text);
    overflow-wrap: anywhere;
  }
  .receipt-body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: 16px 16px 8px;
  }
  .receipt-head {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 0 12px;
    font-size: var(--_sm);
    line-height: 1.45;
  }
  .receipt-head > .i {
    margin-block-start: 0.2em;
    color: var(--_success);
  }
  .receipt-head > div > :first-child {
    margin-block-end: 4px;
    font-size: var(--_lg);
    font-weight: 600;
    line-height: 1.3;
  }
  .receipt-head :focus {
    outline: none;
  }
  .receipt .change {
    display: block;
  }
  :host(:dir(rtl)) .to {
    display: inline-block;
    scale: -1 1;
  }
  .steps {
    display: grid;
  }
  .steps li {
    position: relative;
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 0 12px;
    padding-block-end: 10px;
    font-size: var(--_sm);
    line-height: 1.35;
  }
  .steps li:last-child {
    padding-block-end: 0;
  }
  .steps li::before {
    content: '';
    z-index: 1;
    box-sizing: border-box;
    align-self: start;
    inline-size: 12px;
    block-size: 12px;
    margin: 3px 4px;
    border: 2px solid var(--_line-strong);
    border-radius: 50%;
    background: var(--_surface);
  }
  .steps li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-inline-start: 9px;
    inset-block: 12px -4px;
    inline-size: 2px;
    background: var(--_line-strong);
  }
  .steps .is-done::before {
    border-color: var(--_success);
    background: var(--_success);
  }
  .steps .is-now::before {
    border-width: 4px;
    border-color: var(--_accent-ink);
  }
  /* Only what has happened is told in bold. */
  .steps .is-done {
    font-weight: 600;
  }
  .receipt-no {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: baseline;
    font-size: var(--_sm);
  }
  .no {
    font-size: var(--_lg);
    font-weight: 600;
    line-height: 1.3;
  }
  .receipt .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    margin: 0;
  }
  .receipt .acts .link-btn {
    min-block-size: var(--_control);
    font-size: var(--_sm);
  }
  .receipt-said {
    font-size: var(--_sm);
  }
  @container receipt (min-width: 600px) {
    .receipt-body {
      padding: 20px 24px;
    }
    .steps {
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
    }
    .steps li {
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      gap: 4px;
      padding: 0;
      padding-inline-end: 12px;
    }
    .steps li::before {
      margin: 0;
    }
    .steps li:not(:last-child)::after {
      inset-inline: 12px 0;
      inset-block: 5px auto;
      inline-size: auto;
      block-size: 2px;
    }
  }
  @media (forced-colors: active) {
    .receipt {
      border: 1px solid CanvasText;
    }
    .steps .is-done::before {
      background: Highlight;
    }
  }
`;
