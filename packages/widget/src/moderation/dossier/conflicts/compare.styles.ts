import { css } from 'lit';

/** The styles of comparisons: conflicts on three sides, and changes that are taken or left. */
export const compareStyles = css`
  .conflict {
    border: 1px solid var(--_warning);
    border-radius: var(--_radius);
    overflow: clip;
    scroll-margin-block: 12px;
  }
  .conflict.is-answered {
    border-color: var(--_line-strong);
  }
  .conflict.is-answered > .conflict-head {
    background: var(--_surface-sunken);
  }
  .conflict.is-answered > .conflict-head .i {
    color: var(--_text-muted);
  }
  .conflict-head {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 2px 8px;
    padding: 8px 12px;
    background: var(--_warning-soft);
    font-size: var(--_sm);
  }
  .conflict-head .i {
    color: var(--_warning);
  }
  .conflict-head > span {
    grid-column: 2;
  }
  .missing {
    margin: 0;
    padding: 8px 12px;
    border-block-start: 1px solid var(--_line);
  }
  .vals > * {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 10px;
    align-items: center;
    padding: 10px 12px;
    border-block-start: 1px solid var(--_line);
    font-size: var(--_sm);
  }
  .vals > .side {
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .vals > .side.is-kept {
    background: var(--_accent-soft);
  }
  .vals > .former {
    grid-template-columns: 20px minmax(0, 1fr);
    color: var(--_text-muted);
  }
  .vals label {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 10px;
    align-items: center;
    min-block-size: var(--_control);
    cursor: pointer;
  }
  .vals input {
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
  }
  .vals .cap {
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  /* How they know goes on after who and when: three values have the first screen. */
  .vals .cap + .cap::before {
    content: '· ' / '';
  }
  .vals .val {
    display: block;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .vals .choice-row:has(:checked) {
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 2px var(--_accent-ink);
  }
  .vals .none {
    color: var(--_text-faint);
    font-style: italic;
  }
  .try {
    inline-size: fit-content;
    margin-block-start: 4px;
    white-space: nowrap;
  }
  .vals .try {
    margin: 0;
  }
  /* Short values are compared at a glance, one under the other: none breaks over two lines. */
  .vals.is-short .val {
    font-size: var(--_md);
    line-height: 1.3;
    white-space: nowrap;
  }
  /* What says that an offer is closed stands beside what says that it is open. */
  .sides {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
    border-block-start: 1px solid var(--_line);
    font-size: var(--_sm);
  }
  .side-of {
    display: grid;
    gap: 6px;
    align-content: start;
    padding: 10px 12px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .side-of + .side-of {
    box-shadow: -1px -1px 0 var(--_line);
  }
  .side-of .cap {
    display: block;
    color: var(--_text-muted);
    font-size: var(--_xs);
  }
  .side-of .link-btn {
    min-block-size: 24px;
    padding-block: 0;
    font-size: inherit;
  }
  .effect {
    display: flex;
    gap: 8px;
    margin-block-end: 8px;
    font-size: var(--_sm);
  }
  .effect .i {
    flex: none;
    color: var(--_accent-ink);
  }
  /* Something new stands in short lines, as people will read it. */
  .fresh {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding-block: 4px;
  }
  .fresh > div {
    display: grid;
    grid-template-columns: minmax(0, 7.5em) minmax(0, 1fr);
    gap: 0 12px;
    padding: 5px 12px;
    font-size: var(--_sm);
    line-height: 1.45;
  }
  .fresh > .is-long {
    grid-template-columns: minmax(0, 1fr);
  }
  .fresh dt {
    color: var(--_text-muted);
  }
  .fresh dd {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  @container dossier (max-width: 419px) {
    /* Who, when and how need the room more than the word does. */
    .vals .try {
      inline-size: var(--_control);
      min-block-size: var(--_control);
      padding: 0;
      justify-content: center;
    }
    .side .btn {
      min-block-size: var(--_control);
    }
    .vals .try .word {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
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
    .diff > div {
      grid-template-columns: 136px minmax(0, 1fr) minmax(0, 1fr);
    }
    .diff .same {
      grid-column: span 2;
    }
  }
  @media (forced-colors: active) {
    .vals .choice-row:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
