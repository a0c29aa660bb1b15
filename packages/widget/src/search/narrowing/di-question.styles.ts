import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    margin-block: 12px;
    padding: 10px 12px 12px;
    border: 1px solid var(--_accent-line);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_accent-soft);
  }
  .room {
    margin-block: 12px;
    block-size: calc(2 * var(--_control-sm) + 60px);
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
    margin-block: -4px;
    font-size: var(--_xs);
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 5px;
  }
  /* The answer of a question that has one stands beside it. */
  .is-one {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 12px;
    align-items: center;
    padding-block: 6px;
  }
  .is-one .head {
    display: contents;
  }
  .is-one .head > p {
    font-size: var(--_md);
  }
  .is-one .answers {
    order: -1;
  }
  .is-one .head > p {
    order: -2;
  }
  @container (max-width: 959.98px) {
    .step {
      order: 1;
      flex-basis: 100%;
    }
  }
  /* On a phone, two rows that go on sideways, as the filters do: long answers would push the offers out of sight. */
  @container (max-width: 559.98px) {
    section:not(.is-one) .answers {
      --_end: 24px;
      display: grid;
      grid-template-rows: repeat(2, auto);
      grid-auto-flow: column;
      grid-auto-columns: max-content;
      margin-block: -4px;
      margin-inline: -4px -12px;
      padding: 4px;
      padding-inline-end: var(--_end);
      overflow-x: auto;
      scroll-padding-inline: 4px var(--_end);
      scrollbar-width: none;
      mask-image: linear-gradient(to right, #000 calc(100% - var(--_end)), transparent);
    }
    section:not(.is-one) .answers:dir(rtl) {
      mask-image: linear-gradient(to left, #000 calc(100% - var(--_end)), transparent);
    }
  }
  .answers button {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    max-inline-size: 24em;
    min-block-size: var(--_control-sm);
    padding: 4px 8px;
    border: 1px solid var(--_accent-line);
    border-radius: 999px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: var(--_xs);
    line-height: 1.25;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .answers button:hover {
    border-color: var(--_accent-ink);
  }
  .answers button:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 1px;
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
