import { css } from 'lit';

/** The frame of the week, its target and the search beside. What a week with activities draws has styles of its own. */
export const styles = css`
  .week,
  .days,
  .side,
  .panel,
  .ask {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 12px;
  }
  .week {
    gap: 20px;
  }
  .week > header,
  .step,
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .week > header {
    justify-content: space-between;
  }
  .step {
    flex-wrap: nowrap;
  }
  .total {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px 32px;
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }
  /* A closed fold takes no line of its own. */
  .folds {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
    align-items: center;
    font-size: var(--_sm);
  }
  .folds > [open] {
    flex-basis: 100%;
  }
  .folds summary {
    display: flex;
    align-items: center;
    min-block-size: var(--_control-sm);
    padding-block: 2px;
  }
  .fold {
    display: none;
  }
  summary {
    inline-size: fit-content;
    padding-block: 10px;
    color: var(--_accent-ink);
    cursor: pointer;
  }
  .target form {
    display: grid;
    gap: 12px;
    max-inline-size: 480px;
    padding-block: 8px 16px;
  }
  .target form > .msg {
    margin: 0;
  }
  .lacks {
    color: var(--_warning);
    font-weight: 600;
  }
  .notice {
    display: flex;
    gap: 8px;
    padding: 12px 16px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
  }
  .empty {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    justify-items: start;
    padding: 16px;
    border: 1px dashed var(--_line-strong);
    border-radius: var(--_radius);
  }
  .empty > ol {
    display: grid;
    gap: 12px;
    max-inline-size: 26em;
    padding-inline-start: 1.5em;
    list-style: decimal;
  }
  .empty li {
    color: var(--_text-muted);
  }
  /* The field comes with a part that is loaded: what stands under it does not move away. */
  di-suggest-field:not(:defined) {
    display: block;
    min-block-size: calc(var(--_control) + 23px);
  }
  .empty [aria-current] {
    color: var(--_text);
  }
  .empty [aria-current]::marker,
  .empty [aria-current] > p {
    font-weight: 600;
  }
  .panel {
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .acts:has(> .here) {
    flex-wrap: nowrap;
    justify-content: space-between;
  }
  .say {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px;
    align-items: end;
  }
  .lists {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9em, 1fr));
    gap: 8px;
  }
  .panel ul {
    display: grid;
    gap: 8px;
  }
  .panel li {
    display: flex;
    gap: 6px;
    align-items: flex-start;
  }
  .two {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px 32px;
    align-items: start;
  }
  @container di (min-width: 700px) {
    .total {
      grid-template-columns: minmax(0, 5fr) minmax(0, 4fr);
      align-items: center;
    }
    .aim {
      font-size: var(--_sm);
    }
    .total:not(:has(.hours)) {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .hours,
    .hours + .folds {
      grid-row: 1 / span 2;
    }
    .total:has(.folds > [open]) > :is(.hours, .aim) {
      grid-row: 1;
    }
    .total > .folds:has(> [open]) {
      grid-row: auto;
      grid-column: 1 / -1;
    }
  }
  @container di (min-width: 980px) {
    .week {
      gap: 16px;
    }
    .total {
      padding-block: 10px;
    }
    .total:has(.strip) {
      grid-template-columns: minmax(0, 1fr) minmax(400px, min-content);
    }
    .total > .hours,
    .total:has(.folds > [open]) > .hours {
      grid-area: 1 / 1 / span 3;
    }
    .total:has(.strip) > :is(.aim, .folds, .strip) {
      grid-row: auto;
      grid-column: 2;
    }
    .total > .folds:has(> [open]) {
      grid-area: 4 / 1 / auto / -1;
    }
    .total .folds {
      column-gap: 16px;
    }
    .two {
      grid-template: auto 1fr / minmax(0, 1fr) 372px;
      column-gap: 24px;
    }
    /* Where the week has nothing yet, the offers to fill it with have its room. */
    .bare {
      grid-template-columns: minmax(320px, 4fr) minmax(0, 8fr);
    }
    /* The search is narrow: the sign of a button alone is seen. */
    .say > .btn {
      inline-size: var(--_control);
      padding: 0;
    }
    .say > .btn > span {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .side {
      grid-area: 1 / 2 / span 2;
    }
    .bare > .days > .empty {
      padding: 24px;
    }
  }
  @container di (max-width: 699px) {
    .week {
      gap: 8px;
    }
    header > .step {
      inline-size: 100%;
      justify-content: space-between;
    }
    #title {
      font-size: var(--_md);
      text-align: center;
    }
    .total {
      padding: 8px 12px;
    }
    .total > :is(.hours, .fold + .aim) {
      min-block-size: var(--_control);
      align-content: center;
      padding-inline-end: 44px;
    }
    .panel:has(> .fold) {
      position: relative;
    }
    .panel:has(> .fold:not([aria-expanded='true'])) {
      padding-block: 14px;
    }
    .fold {
      display: inline-flex;
      justify-self: start;
    }
    .fold.btn-icon {
      position: absolute;
      inset-block-start: 8px;
      inset-inline-end: 4px;
    }
    .ask {
      gap: 4px;
    }
    .ask > .hint,
    .ask:has([name='words']:placeholder-shown) > .acts {
      display: none;
    }
    .two {
      row-gap: 12px;
    }
    div.step {
      gap: 0;
    }
    .fold[aria-expanded='true'] > .i {
      transform: scaleY(-1);
    }
  }
  /* Paper folds nothing, and has no bar under the days. */
  @media not print {
    @container di (max-width: 979px) {
      .left,
      .folded > [aria-labelledby='add'],
      .adding > .days,
      .adding > .side > :not([aria-labelledby='add'], .foot) {
        display: none;
      }
    }
    @container di (max-width: 699px) {
      .fold[aria-expanded='false'] ~ :is(.folds, .hours ~ .aim, ul, .lists),
      .fold[aria-expanded='false'] ~ .hours > .key > li:not(.unknown, .to-do) {
        display: none;
      }
    }
  }
  /* Without a word in it, the field is read in the direction of the page. */
  .ask [name='words']:placeholder-shown {
    direction: inherit;
    unicode-bidi: normal;
  }
  .paper {
    display: none;
  }
  @media print {
    .paper {
      display: block;
    }
    .on-paper,
    .side,
    .step > .btn,
    .fold,
    .target {
      display: none;
    }
  }
`;
