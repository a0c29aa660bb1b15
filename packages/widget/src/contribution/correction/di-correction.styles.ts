import { css } from 'lit';

/** The back of a card: its strip, its lines, the open one, a receipt. */
export const styles = css`
  :host {
    container: card / inline-size;
  }
  .card {
    --_inset: 16px;
    --_key: 5.5em;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: clip;
    overflow-wrap: anywhere;
  }
  .strip {
    display: flex;
    gap: 0 8px;
    align-items: center;
    justify-content: space-between;
    padding: 2px 4px 2px var(--_inset);
    padding-inline: var(--_inset) 4px;
    background: var(--_accent-soft);
    font-size: var(--_sm);
    font-weight: 600;
    line-height: 1.25;
    /* The bar of the selection stays at the top: the strip, which closes the card, stops under it. */
    scroll-margin-block-start: calc(var(--di-sticky-top, 0px) + 72px);
  }
  .strip > #strip {
    padding-block: 12px;
  }
  .strip .acts {
    display: flex;
    flex: none;
    gap: 2px;
    align-items: center;
  }
  .all {
    min-block-size: 44px;
    font-weight: 400;
  }
  .head {
    padding: 10px var(--_inset) 8px;
  }
  .head > p {
    font-size: var(--_sm);
    line-height: 1.4;
    color: var(--_text-muted);
  }
  .card > .note {
    margin: 8px var(--_inset);
  }
  .row {
    display: grid;
    grid-template-columns: var(--_key) minmax(0, 1fr) 20px;
    gap: 2px 10px;
    align-items: center;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 8px var(--_inset);
    border: 0;
    border-block-start: 1px solid var(--_line);
    background: none;
    text-align: start;
    font-size: var(--_sm);
    line-height: 1.4;
    cursor: pointer;
  }
  @media (hover: hover) {
    .row:hover {
      background: var(--_surface-sunken);
    }
  }
  .row:focus-visible {
    outline-offset: -3px;
  }
  .row > .i {
    inline-size: 18px;
    block-size: 18px;
    color: var(--_accent-ink);
  }
  .k {
    font-size: var(--_xs);
    color: var(--_text-faint);
    overflow-wrap: normal;
    hyphens: auto;
  }
  .unknown {
    font-style: italic;
    color: var(--_text-faint);
  }
  .open {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
    padding: 12px var(--_inset) 14px;
    border-block: 1px solid var(--_accent-line);
    background: var(--_accent-soft);
  }
  /* What is said of letters has its room before it is said: the acts stay where they are while somebody types. */
  .open :is(#telephone-m, #courriel-m, #site_web-m, #lien_mobilisation-m) {
    display: flow-root;
    font-size: var(--_sm);
    line-height: 1.4;
    min-block-size: calc(1lh + 7px);
  }
  .open #telephone-m {
    min-block-size: calc(2lh + 7px);
  }
  @container card (min-width: 480px) {
    .open #telephone-m {
      min-block-size: calc(1lh + 7px);
    }
  }
  .is-kept {
    visibility: hidden;
  }
  /* The value shown today stands once, under the field. */
  .open .was,
  .open .edited {
    display: none;
  }
  .open .two,
  .open .two-postal {
    display: grid;
    gap: 10px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr));
  }
  .old,
  .licence {
    font-size: var(--_xs);
    line-height: 1.45;
    color: var(--_text-muted);
  }
  .next {
    font-size: var(--_sm);
    font-weight: 600;
    line-height: 1.45;
  }
  .open .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .open .acts .btn-primary {
    flex: 1 1 auto;
  }
  .open .acts > .btn-quiet:only-child {
    padding-inline: 0;
  }
  .open .day .input {
    inline-size: auto;
  }
  #problem:focus,
  #receipt:focus,
  #queue:focus {
    outline: none;
  }
  /* The receipt takes the place of its line, from edge to edge. */
  .receipt {
    max-inline-size: none;
    border-block-start: 1px solid var(--_line);
    border-radius: 0;
  }
  .receipt-body {
    padding: 14px var(--_inset);
  }
  .again {
    flex: 1 0 100%;
    padding-block: 10px 8px;
  }
  .lines .note {
    border-radius: 0;
    padding-inline: var(--_inset);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: center;
    justify-content: space-between;
    min-block-size: 44px;
    padding: 2px var(--_inset);
    border-block-start: 1px solid var(--_line);
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  .gone {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    align-items: center;
  }
  .gone .ask {
    flex: 1 0 100%;
    padding-block-start: 12px;
  }
  .gone .link-btn {
    min-block-size: 44px;
  }
  di-report {
    padding: 12px var(--_inset) 16px;
  }
  @container card (min-width: 520px) {
    .card {
      --_inset: 20px;
      --_key: 7em;
    }
    .gone .ask {
      flex: none;
      padding: 0;
    }
    .open .acts .btn-primary {
      flex: none;
      min-inline-size: 160px;
    }
    .open .field:not(.day) > .input {
      max-inline-size: 420px;
    }
  }
  @media (forced-colors: active) {
    .strip,
    .open {
      border-block: 1px solid CanvasText;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
