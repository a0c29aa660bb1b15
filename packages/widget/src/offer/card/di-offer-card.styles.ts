import { css } from 'lit';

export const styles = css`
  :host {
    container: card / inline-size;
  }
  .card {
    --_inset: 16px;
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding: 14px var(--_inset) 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow-wrap: anywhere;
  }
  .flag {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    align-items: center;
    margin: -14px calc(-1 * var(--_inset)) 2px;
    padding: 6px var(--_inset);
    border-radius: calc(var(--_radius) - 1px) calc(var(--_radius) - 1px) 0 0;
    background: var(--_warning-soft);
    font-size: var(--_xs);
    line-height: 1.4;
  }
  .flag .i {
    color: var(--_warning);
  }
  .flag.is-info {
    background: var(--_accent-soft);
  }
  .flag.is-info .i {
    color: var(--_accent-ink);
  }
  .flag b {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }
  .top {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12px;
  }
  .pick {
    display: flex;
    align-items: flex-start;
    align-self: start;
    justify-content: center;
    gap: 6px;
    min-inline-size: 44px;
    min-block-size: 44px;
    margin-block-start: -10px;
    margin-inline-end: -10px;
    padding: 10px;
    font-size: var(--_xs);
    color: var(--_text-muted);
    cursor: pointer;
  }
  .pick > input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 2px 0 0;
    cursor: pointer;
  }
  .pick-word {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .kind {
    font-size: var(--_xs);
    line-height: 1.4;
    color: var(--_text-faint);
  }
  .title {
    margin-block: 2px 4px;
    font-size: var(--_lg);
    line-height: 1.3;
    text-wrap: pretty;
  }
  .title a {
    text-decoration: none;
  }
  .org {
    font-size: var(--_sm);
    line-height: 1.4;
    color: var(--_text-muted);
  }
  .place {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    align-items: center;
    font-size: var(--_sm);
    line-height: 1.45;
  }
  .at {
    display: inline-flex;
    gap: 6px;
    align-items: baseline;
    min-inline-size: 0;
  }
  .at .i {
    inline-size: 18px;
    block-size: 18px;
    align-self: flex-start;
    margin-block-start: 0.08em;
    color: var(--_text-faint);
  }
  .at b {
    white-space: nowrap;
  }
  .pin-no {
    display: inline-grid;
    flex: none;
    place-items: center;
    align-self: flex-start;
    min-inline-size: 20px;
    block-size: 20px;
    padding-inline: 4px;
    border-radius: 10px;
    background: var(--_accent-fill);
    color: var(--_on-accent);
    font-size: 12px;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }
  .state {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    /* The hours come after the first offers: whether they have room beside the place is told by the longest, with or without them. */
    flex: 1 1 min(17.5em, 100%);
    min-block-size: 1.45em;
    color: var(--_text-muted);
  }
  .state::before {
    content: '';
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border: 2px solid currentColor;
    border-radius: 50%;
  }
  .is-coming {
    visibility: hidden;
  }
  .is-open {
    color: var(--_success);
    font-weight: 600;
  }
  .is-open::before {
    background: currentColor;
  }
  .desc {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    max-inline-size: 78ch;
    line-height: 1.5;
    font-size: var(--_sm);
    overflow: hidden;
  }
  /* A text in French begins at the edge of the title and of the rest of its card, and its ellipsis hangs beyond it. */
  :host(:dir(rtl)) .desc {
    margin-inline: 0 -1em;
    padding-inline: 0 1em;
    text-align: right;
  }
  .facts {
    display: grid;
    grid-template-columns: minmax(4.75em, max-content) minmax(0, 1fr);
    gap: 4px 8px;
    font-size: var(--_sm);
    line-height: 1.4;
  }
  .facts dt {
    font-size: var(--_xs);
    line-height: 1.5;
    color: var(--_text-faint);
    overflow-wrap: normal;
  }
  .unknown {
    color: var(--_text-faint);
    font-style: italic;
  }
  .dup,
  .match,
  .no-way {
    font-size: var(--_xs);
    line-height: 1.5;
    color: var(--_text-muted);
  }
  .dup,
  .match {
    display: flex;
    gap: 6px;
  }
  .match b {
    color: var(--_text);
  }
  .actions .btn {
    max-inline-size: 100%;
  }
  .actions bdi:not(.nowrap) {
    white-space: normal;
  }
  /* The number is seen first. */
  .call {
    background: var(--_accent-soft);
    font-size: var(--_md);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .actions .btn {
    flex: 1 1 max-content;
    padding-inline: 10px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: center;
    justify-content: space-between;
    min-block-size: calc(var(--_control-sm) + 4px);
    margin: 2px calc(-1 * var(--_inset)) 0;
    padding: 2px var(--_inset);
    border-block-start: 1px solid var(--_line);
    font-size: var(--_xs);
    color: var(--_text-faint);
  }
  .when {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    align-items: center;
    padding-block: 4px;
    /* The sign between two parts goes where a line ends between them. */
    overflow-x: clip;
  }
  .by {
    position: relative;
  }
  .sep {
    position: absolute;
    inset-inline-end: 100%;
    inline-size: 14px;
    text-align: center;
  }
  .stale {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    color: var(--_warning);
    font-weight: 600;
  }
  .still {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: center;
  }
  .still .link-btn {
    justify-content: center;
    min-inline-size: var(--_control-sm);
  }
  /* Three ways stand on one row of a phone: the number in full, the others by their icons. */
  @container card (max-width: 519px) {
    .actions:has(> :nth-child(3)) .tx {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .actions:has(> :nth-child(3)) .btn:has(.tx) {
      flex: none;
      inline-size: var(--_control);
      padding: 0;
    }
  }
  @media (pointer: coarse) {
    .title a {
      display: block;
      padding-block: 10px;
      margin-block: -10px;
    }
  }
  @media (hover: hover) and (pointer: fine) {
    .foot {
      min-block-size: 36px;
    }
    .foot .link-btn {
      min-block-size: 30px;
    }
  }
  @container card (min-width: 520px) {
    .card {
      --_inset: 20px;
    }
    /* Room for either word: the title beside it has the same lines before a tick and after. */
    .pick {
      align-items: center;
      justify-content: flex-end;
      min-inline-size: 10.5em;
      min-block-size: var(--_control-sm);
      margin-block-start: -6px;
      padding: 4px 10px;
    }
    .pick > input {
      inline-size: 18px;
      block-size: 18px;
      margin: 0;
    }
    .pick-word {
      position: static;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
    }
    .facts {
      grid-template-columns: minmax(4.75em, max-content) minmax(0, 1.7fr) minmax(3.25em, max-content) minmax(0, 1.3fr);
    }
    .facts dd {
      padding-inline-end: 12px;
    }
    .facts dd:last-child {
      grid-column: 2 / -1;
    }
    .actions .btn {
      flex: none;
      min-block-size: max(var(--_control-sm), 38px);
      padding-inline: 14px;
    }
    /* One row: a very long name of a source takes a second line beside the question, never above it. */
    .foot {
      flex-wrap: nowrap;
      line-height: 1.3;
    }
    .still {
      flex: none;
      gap: 0 4px;
    }
  }
  @container card (min-width: 520px) and (max-width: 739px) {
    .of {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @container card (min-width: 860px) {
    .facts dd:last-child {
      grid-column: auto;
    }
    .facts {
      grid-template-columns:
        minmax(4.75em, max-content) minmax(0, 1.5fr) minmax(3.25em, max-content) minmax(0, 1.2fr)
        minmax(3.75em, max-content) minmax(0, 1.2fr);
    }
  }
`;
