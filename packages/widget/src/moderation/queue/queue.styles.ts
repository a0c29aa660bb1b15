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
    border-color: var(--_accent);
    outline: 1px solid var(--_accent);
    outline-offset: 0;
  }
  .queue > .blank {
    border: 0;
  }
  .queue > .stale {
    border-radius: 0;
  }
  .sure-box {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    margin-block-end: 12px;
    padding: 6px 8px 6px 16px;
    border: 1px solid var(--_success);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_success-soft);
    font-size: var(--_sm);
  }
  .sure-box > div {
    display: flex;
    flex: 1 1 22em;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
    min-inline-size: 0;
  }
  .sure-box details[open] {
    flex: 1 0 100%;
  }
  .sure-box.is-picked > p {
    flex: 1;
  }
  .sure-box summary {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    inline-size: fit-content;
    min-block-size: 24px;
    text-decoration: underline;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }
  .sure-box ul {
    display: grid;
    gap: 2px;
    max-inline-size: 72ch;
    margin-block-start: 4px;
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .bulk,
  .bulk-refusal {
    position: sticky;
    inset-block-end: 0;
    z-index: 3;
    border-block-start: 1px solid var(--_accent-line);
    border-radius: 0 0 var(--_radius) var(--_radius);
    box-shadow: 0 -4px 14px rgb(16 24 32 / 0.08);
  }
  .bulk {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    padding: 8px 12px;
    background: var(--_surface);
    font-size: var(--_sm);
  }
  .bulk .btn {
    white-space: nowrap;
  }
  .bulk-refusal {
    padding: 12px;
    background: var(--_surface-sunken);
  }
  .picked {
    display: flex;
    flex-direction: column;
    max-block-size: calc(100vh - 32px);
    border: 2px solid var(--_success);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: var(--_sm);
    overflow-wrap: anywhere;
  }
  .picked > .read {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    padding: 16px;
    overflow: auto;
  }
  .picked > .read:focus-visible {
    outline-offset: -3px;
  }
  .picked .kept {
    display: flex;
    gap: 6px;
    align-items: center;
    margin-block-start: 8px;
    font-weight: 600;
    color: var(--_success);
  }
  .picked .of {
    margin: 8px 0 0;
    font-size: var(--_xs);
    font-weight: 600;
    color: var(--_text-muted);
  }
  .picked li > a {
    display: grid;
    align-content: center;
    min-block-size: 26px;
    color: var(--_text);
    text-decoration: none;
  }
  .picked li > a:hover bdi {
    text-decoration: underline;
  }
  .picked li > a:has(.chg) {
    padding-block: 6px;
    border-block-start: 1px solid var(--_line);
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
    grid-template-columns: minmax(0, 1fr);
    gap: 3px;
    align-content: start;
    padding-block: 9px;
    padding-inline: 0 12px;
    min-inline-size: 0;
    color: var(--_text);
    font-size: var(--_sm);
    line-height: 1.4;
    text-decoration: none;
  }
  .it:focus-visible {
    outline-offset: -3px;
  }
  .it {
    overflow-wrap: anywhere;
  }
  .pick > .i {
    inline-size: 18px;
    block-size: 18px;
    color: var(--_text-faint);
  }
  span.pick {
    cursor: default;
  }
  .chg {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: baseline;
  }
  .chg bdi {
    white-space: pre-line;
  }
  .chg .f {
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  .chg del {
    color: var(--_text-muted);
    text-decoration-thickness: 1px;
  }
  .chg .to {
    color: var(--_text-faint);
  }
  .chg ins {
    font-weight: 600;
    text-decoration: none;
  }
  /* A value that has room on a line breaks over no two. */
  .chg .one {
    display: inline-block;
    max-inline-size: 100%;
  }
  .chg:has(.quiet),
  .chg .quiet > .one {
    display: inline;
  }
  .chg:has(.quiet) > .f:first-child::after {
    content: ' · ' / '';
  }
  .chg ins.quiet {
    font-size: var(--_xs);
    font-weight: 400;
    color: var(--_text-muted);
  }
  /* Where a value changes, the value is what the eye meets first. */
  .chg ins:not(.quiet) {
    font-size: var(--_md);
    line-height: 1.3;
  }
  .it:has(ins:not(.quiet)) .about b {
    color: var(--_text-muted);
  }
  .structure {
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  .risk {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    font-weight: 600;
    white-space: nowrap;
  }
  .risk .i {
    inline-size: 15px;
    block-size: 15px;
  }
  .risk.sure {
    color: var(--_success);
  }
  .risk:is(.a-verifier, .conflit) {
    color: var(--_warning);
  }
  .keep {
    grid-column: 2;
    display: grid;
    gap: 2px;
    margin: 0;
    padding: 0 12px 10px 0;
    border: 0;
    min-inline-size: 0;
    font-size: var(--_xs);
  }
  .keep > label {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 0 8px;
    align-items: start;
    padding: 6px 8px;
    border-radius: var(--_radius-sm);
    cursor: pointer;
  }
  .keep > label:has(:checked) {
    background: var(--_accent-soft);
  }
  .keep input {
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
  }
  .keep b {
    font-weight: 600;
  }
  .keep .loss {
    display: block;
    color: var(--_text-muted);
  }
  /* The bar at the foot, and the message over it, hide nothing that has the focus. */
  .queue:has(> :is(.bulk, .bulk-refusal)) :is(a, input, button) {
    scroll-margin-block-end: 88px;
  }
  .queue:has(+ .outcome) :is(a, input, button) {
    scroll-margin-block-end: 168px;
  }
  .it:hover b {
    text-decoration: underline;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
    align-items: center;
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  .line .end {
    margin-inline-start: auto;
    white-space: nowrap;
  }
  /* The words of a need are of any length: its risk begins the next line in each row. */
  .pick:has(> .i) + .it .line > .chg {
    flex: 1 0 100%;
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
  /* A phone has no such keys. */
  @media (hover: none) and (pointer: coarse) {
    .keys {
      display: none;
    }
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
  .bulk b {
    flex: 1 1 4em;
  }
  @container di (max-width: 559px) {
    /* The help has them. */
    .keys > p {
      display: none;
    }
    .it {
      padding-block: 8px;
    }
    /* The name of what stays as it is leaves the structure a line of its own. */
    .it:not(:has(> .chg)) .about {
      display: grid;
    }
    .it:not(:has(> .chg)) .sep {
      display: none;
    }
    .chg ins:not(.quiet) {
      font-size: calc(var(--_sm) + 1px);
    }
    .chg .one + .one {
      display: block;
    }
    .bulk > .btn-primary {
      flex: 1;
    }
    /* Where no row has a sign or a box, the text has its room. */
    .queue-list:not(:has(.pick > *)) > li {
      grid-template-columns: 12px minmax(0, 1fr);
    }
    .line {
      gap: 0 8px;
    }
    .line .word {
      display: none;
    }
    .sure-box,
    .sure-box > div {
      gap: 4px 8px;
    }
    .sure-box {
      padding: 6px 8px;
    }
    .sure-box > div {
      flex: none;
      order: 1;
    }
    .sure-box > .btn-primary {
      flex: 1;
    }
    .sure-box > div:has([open]) {
      flex: 1 0 100%;
    }
    .sure-box summary {
      display: grid;
      place-items: center;
      min-inline-size: var(--_control);
      min-block-size: var(--_control);
    }
    .sure-box details[open] > summary {
      display: inline-flex;
      min-block-size: 24px;
    }
    /* Its button says how many. */
    .sure-box:not(.is-picked) p {
      display: none;
    }
    .bulk > .btn-danger > .i {
      display: none;
    }
    .sure-box details:not([open]) .tx,
    .bulk .tx {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @media (forced-colors: active) {
    .queue-list > .is-open {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
