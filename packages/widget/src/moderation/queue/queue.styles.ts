import { css } from 'lit';

/** The queue: its choice, its rows, its foot. */
export const queueStyles = css`
  .queue {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: clip;
  }
  .queue:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .queue > .blank {
    border: 0;
  }
  .queue > .stale {
    border-radius: 0;
  }
  .bulk {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    padding: 8px 12px;
    border-block-end: 1px solid var(--_accent-line);
    background: var(--_accent-soft);
    font-size: var(--_sm);
  }
  .bulk b {
    flex: 1 1 7em;
  }
  .bulk .btn {
    white-space: nowrap;
  }
  .bulk-refusal {
    padding: 12px;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface-sunken);
  }
  .queue-list > li {
    display: grid;
    grid-template-columns: 44px minmax(0, 1fr);
    border-block-end: 1px solid var(--_line);
  }
  .queue-list > li:hover {
    background: var(--_surface-sunken);
  }
  .queue-list > .is-open,
  .queue-list > .is-open:hover {
    background: var(--_accent-soft);
    box-shadow: inset 3px 0 0 var(--_accent-ink);
  }
  .pick {
    display: grid;
    place-items: center;
    min-block-size: 44px;
    cursor: pointer;
  }
  .pick > input {
    inline-size: 20px;
    block-size: 20px;
    cursor: inherit;
  }
  .pick:has(:disabled) {
    cursor: default;
  }
  .it {
    display: grid;
    gap: 3px;
    align-content: start;
    padding-block: 10px;
    padding-inline: 0 12px;
    color: var(--_text);
    font-size: var(--_sm);
    line-height: 1.4;
    text-decoration: none;
  }
  .it:focus-visible {
    outline-offset: -3px;
  }
  .it :is(b, .structure) {
    display: block;
    overflow-wrap: anywhere;
  }
  .it:hover b {
    text-decoration: underline;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  .line .end {
    margin-inline-start: auto;
  }
  .foot {
    display: grid;
    gap: 8px;
    padding: 10px 12px;
  }
  .foot .link-btn {
    min-block-size: 24px;
    padding-block: 0;
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
  }
  kbd {
    padding: 2px 5px;
    border: 1px solid var(--_line);
    border-block-end-width: 2px;
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_text-muted);
    font:
      600 12px/1 ui-monospace,
      'Liberation Mono',
      monospace;
  }
  .help {
    display: grid;
    gap: 8px;
    padding: 12px;
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
    color: var(--_text-muted);
  }
  .help dl {
    display: grid;
    gap: 6px;
  }
  .help dl > div {
    display: grid;
    grid-template-columns: 5em minmax(0, 1fr);
    gap: 8px;
  }
  @media (hover: none) and (pointer: coarse) {
    .keys > p {
      display: none;
    }
  }
  @container di (max-width: 419px) {
    .bulk b {
      flex-basis: 100%;
    }
    .bulk .btn {
      flex: 1;
    }
  }
  @media (forced-colors: active) {
    .queue-list > .is-open {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
