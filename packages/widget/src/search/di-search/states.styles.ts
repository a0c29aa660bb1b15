import { css } from 'lit';

/** An update under way, focus, views in place of the list, forced colours, paper. */
export const stateStyles = css`
  @media (hover: hover) {
    .seg button:not([aria-pressed='true']):hover {
      background: var(--_surface-sunken);
    }
  }
  @media (forced-colors: active) {
    .skeleton i {
      forced-color-adjust: none;
      background: GrayText;
    }
  }
  .more progress::-webkit-progress-bar {
    background: var(--_line);
  }
  .more progress::-webkit-progress-value {
    background: var(--_accent-fill);
  }
  .more progress::-moz-progress-bar {
    background: var(--_accent-fill);
  }
  .results-title:focus {
    outline: none;
  }
  .results-title:focus-visible {
    outline: 3px solid var(--_focus);
  }
  .start > p {
    margin-block: 2px 12px;
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  /* The numbers for people in danger take its room. */
  @container di (max-width: 559px) {
    .start > p {
      display: none;
    }
  }
  /*
   * The questions about a need that is missing take the place of the needs, and of the search. What goes is named: by ":not([writing])" a
   * browser would look at the styles of all cards again with each field or card that comes or goes.
   */
  .start:has(> [writing]) > :is(.results-title, p, di-needs),
  div:has(> .results > .start > [writing]) > :is(.bar, .filters) {
    display: none;
  }
  /* Text twice as large on a phone: one field a line. */
  @container di (max-width: 18em) {
    .bar:is(.has-radius, .has-words) {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  .note .retry {
    margin-block: -12px;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .left + .acts {
    margin-block-start: 6px;
  }
  /* The form has its way back to the offer. */
  .back:has(+ [writing]) {
    display: none;
  }
  .back {
    margin-block-end: 12px;
    font-size: var(--_sm);
  }
  @media (forced-colors: active) {
    .blank {
      border-color: CanvasText;
    }
  }
  @media print {
    .languages,
    .skip,
    .bar,
    .filters,
    .more,
    .missing,
    .back {
      display: none;
    }
  }
  .results {
    position: relative;
  }
  @media (forced-colors: active) {
    .seg button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    .results-tools,
    .map-box {
      display: none;
    }
    .split:not(.is-single) {
      grid-template-columns: minmax(0, 1fr);
    }
    .split.is-map > .column {
      max-block-size: none;
      overflow: visible;
    }
  }
`;
