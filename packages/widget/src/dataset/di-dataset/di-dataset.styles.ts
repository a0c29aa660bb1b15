import { css } from 'lit';

/** The frame: the place to drop, the file, the steps, how far it is. */
export const styles = css`
  .empty {
    display: grid;
    gap: 24px;
  }
  .again {
    display: grid;
    gap: 8px;
    grid-column: 1 / -1;
    padding: 16px;
    border: 1px solid var(--_line-strong);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_surface);
    overflow-wrap: anywhere;
    scroll-margin-block-start: 16px;
  }
  .drop {
    display: grid;
    gap: 8px;
    align-content: center;
    justify-items: center;
    padding: 32px 16px;
    border: 2px dashed var(--_line-strong);
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_surface-sunken);
    text-align: center;
  }
  .drop > .i {
    inline-size: 36px;
    block-size: 36px;
    color: var(--_accent-ink);
  }
  .drop > b {
    font-size: var(--_xl);
    line-height: 1.25;
  }
  .for-touch {
    display: none;
  }
  /* Nothing is dropped by a finger. */
  @media (hover: none) {
    .for-mouse {
      display: none;
    }
    .for-touch {
      display: inline;
    }
  }
  .drop > p {
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  .drop > .kept {
    display: flex;
    gap: 6px;
    align-items: flex-start;
    text-align: start;
  }
  .drop > .kept .i {
    color: var(--_success);
    margin-block-start: 0.05em;
  }
  .drop.is-over {
    border-style: solid;
    border-color: var(--_accent-ink);
    background: var(--_accent-soft);
  }
  .btn:has(input:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .acts > .btn {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  .drop .acts {
    justify-content: center;
  }
  .how {
    display: grid;
    gap: 16px;
    align-content: start;
  }
  .how > ol {
    display: grid;
    gap: 12px;
    counter-reset: way;
  }
  .how > ol > li {
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr);
    gap: 12px;
    align-items: center;
    counter-increment: way;
  }
  .how > ol > li::before {
    content: counter(way);
  }
  .how > ol > li::before,
  .mark {
    display: inline-grid;
    flex: none;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border-radius: 50%;
    background: var(--_surface-sunken);
    color: var(--_text-muted);
    font: 600 var(--_sm) / 1 var(--_font);
  }
  .drop-fields {
    display: grid;
    gap: 8px;
    font-size: var(--_sm);
  }
  .drop-fields ul {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .drop-fields li {
    padding: 2px 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-sm);
  }
  .example {
    display: grid;
    gap: 8px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
    font-size: var(--_sm);
  }
  .loaded {
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr) auto;
    gap: 2px 12px;
    align-items: center;
    padding: 10px 16px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_surface);
    font-size: var(--_sm);
  }
  .loaded > .i {
    inline-size: 24px;
    block-size: 24px;
    color: var(--_accent-ink);
  }
  .loaded small {
    display: block;
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  progress {
    inline-size: 100%;
    block-size: 6px;
    margin-block-start: 6px;
  }
  .ds {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    align-items: start;
  }
  .file,
  .told-of-file,
  .steps {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .settings {
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  .settings > summary {
    padding-block: 6px;
  }
  summary {
    cursor: pointer;
  }
  .two {
    display: grid;
    gap: 12px 24px;
    padding-block: 12px;
    color: var(--_text);
  }
  .two .hint {
    margin-block: 4px 0;
  }
  details.note {
    display: block;
  }
  .fold button {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12px;
    align-items: center;
    inline-size: 100%;
    min-block-size: 52px;
    padding: 6px 16px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_surface);
    font: 400 var(--_sm) / 1.35 var(--_font);
    text-align: start;
    cursor: pointer;
  }
  .fold button:hover {
    border-color: var(--_line-strong);
  }
  .name {
    display: flex;
    gap: 10px;
    align-items: center;
  }
  .fold .name {
    grid-column: 1;
    font-weight: 600;
    font-size: var(--_md);
  }
  .fold .told {
    grid-column: 1;
    padding-inline-start: 38px;
    color: var(--_text-muted);
  }
  .fold .go {
    grid-column: 2;
    grid-row: 1 / span 2;
    color: var(--_accent-ink);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
  .is-done .mark {
    background: var(--_success-soft);
    color: var(--_success);
  }
  .sec .mark {
    background: var(--_accent-fill);
    color: var(--_on-accent);
  }
  .state {
    position: sticky;
    inset-block-end: 0;
    z-index: 5;
    display: flex;
    gap: 8px 12px;
    align-items: center;
    justify-content: space-between;
    padding: 8px 16px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 2px) calc(var(--_radius) + 2px) 0 0;
    background: var(--_surface);
    box-shadow: 0 -4px 18px rgb(16 24 32 / 0.1);
    font-size: var(--_sm);
  }
  .state > :is(.bar, .rest, .wide) {
    display: none;
  }
  .lead {
    font-weight: 600;
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 10px;
    border: 1px solid var(--_line-strong);
    border-radius: 5px;
    background: var(--_surface);
  }
  :host(:dir(rtl)) .bar {
    transform: scaleX(-1);
  }
  .bar .is-ready {
    fill: var(--_success);
  }
  /* The empty part of the bar is for records that wait. */
  .bar .is-open {
    fill: none;
  }
  .bar .is-bad {
    fill: var(--_warning);
  }
  .rest {
    display: grid;
    gap: 4px;
    font-size: var(--_sm);
  }
  .rest li {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .rest i {
    flex: none;
    inline-size: 10px;
    block-size: 10px;
    border-radius: 3px;
    background: var(--_line-strong);
  }
  .rest i.is-open {
    border: 1px solid var(--_line-strong);
    background: var(--_surface);
  }
  .rest i.is-bad {
    background: var(--_warning);
  }
  /* No control that takes the focus lies under the foot. */
  .ds :is(button, input, select, summary, [tabindex]) {
    scroll-margin-block: 16px 88px;
  }
  .ds section {
    scroll-margin-block-start: 16px;
  }
  @container di (max-width: 559px) {
    .loaded {
      grid-template-columns: 24px minmax(0, 1fr);
    }
    .loaded > .btn {
      grid-column: 2;
      justify-self: start;
      padding-inline: 0;
    }
    .fold button {
      padding-inline: 12px;
    }
    .state {
      padding-inline: 12px;
      font-size: var(--_xs);
    }
    .state .btn {
      flex: none;
      padding-inline: 10px;
      font-size: inherit;
    }
  }
  @container di (min-width: 760px) {
    .empty {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 40px;
    }
    .two {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .fold button {
      grid-template-columns: 13em minmax(0, 1fr) auto;
    }
    .fold .told {
      grid-column: 2;
      padding: 0;
    }
    .fold .go {
      grid-column: 3;
      grid-row: 1;
    }
  }
  @container di (min-width: 960px) {
    .ds:not(.is-last) {
      grid-template-columns: minmax(0, 1fr) 280px;
      gap: 16px 24px;
    }
    .ds > .file {
      grid-column: 1 / -1;
    }
    .state {
      inset-block: calc(var(--di-sticky-top, 0px) + 16px) auto;
      display: grid;
      gap: 12px;
      justify-content: stretch;
      padding: 20px;
      border-radius: calc(var(--_radius) + 2px);
      box-shadow: none;
      background: var(--_surface-sunken);
      border-color: transparent;
    }
    .state > .bar {
      display: block;
    }
    .state > .rest {
      display: grid;
    }
    .state > .wide {
      display: block;
    }
    .state .lead {
      font-size: var(--_lg);
      line-height: 1.3;
    }
    .state .btn {
      justify-self: start;
    }
  }
  @media (forced-colors: active) {
    .drop.is-over {
      border-color: Highlight;
    }
    .bar .is-ready {
      fill: Highlight;
    }
    .bar .is-bad {
      fill: CanvasText;
    }
    .bar .is-open {
      fill: GrayText;
    }
    .mark {
      border: 1px solid CanvasText;
    }
  }
`;
