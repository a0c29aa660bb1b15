import { css } from 'lit';

/** The layout of the form: one column, two-column fields from 560 px, help beside from 860, parts beside from 1120. */
export const styles = css`
  /* Signs piled on one letter cannot be broken over lines: they never widen the page. */
  @supports (overflow-clip-margin: 8px) {
    :host {
      overflow-x: clip;
      overflow-clip-margin: 8px;
    }
  }
  .form-head {
    display: grid;
    gap: 6px;
    margin-block-end: 20px;
  }
  .title {
    font-size: var(--_xl);
    line-height: 1.25;
  }
  :is(h1, h2, h3, h4, h5, h6):focus {
    outline: none;
  }
  /* The icon of a button would else be what its words stand on. */
  .aside-way {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 6px;
  }
  .all {
    display: grid;
    gap: 24px;
    align-items: start;
  }
  .is-plain {
    max-inline-size: 60em;
  }
  .save-line {
    display: flex;
    gap: 6px;
    align-items: center;
    font-size: var(--_xs);
    color: var(--_text-faint);
  }
  /* As high as the line that it takes the place of. */
  .form-head > .save-line {
    min-block-size: calc(1lh * 16 / 13);
  }
  .form-main,
  .form-side {
    display: grid;
    gap: 12px;
    min-inline-size: 0;
  }
  .form-nav {
    display: none;
  }
  .form-nav ul {
    display: grid;
    gap: 2px;
  }
  .form-nav button {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 8px;
    align-items: center;
    inline-size: calc(100% + 16px);
    min-block-size: max(36px, var(--_control-sm));
    /* Its words stand on the edge of the page. */
    margin-inline: -8px;
    padding: 4px 8px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    font-size: var(--_sm);
    line-height: 1.3;
    text-align: start;
    cursor: pointer;
  }
  @media (hover: hover) {
    .form-nav button:hover {
      background: var(--_surface-sunken);
    }
  }
  .form-nav .i {
    inline-size: 18px;
    block-size: 18px;
    color: var(--_text-faint);
  }
  .form-nav :is(.changed, .filled) .i {
    color: var(--_success);
  }
  .form-nav .bad .i {
    color: var(--_danger);
  }
  .form-nav [aria-current] {
    background: var(--_accent-soft);
  }
  .form-nav :is(.bad, .changed, [aria-current]) {
    font-weight: 600;
  }
  .form-sec {
    display: grid;
    gap: 20px;
    min-inline-size: 0;
    padding: 20px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .sec-head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: baseline;
    justify-content: space-between;
  }
  .sec-head p {
    font-size: var(--_xs);
    color: var(--_text-faint);
  }
  .form-sec > *,
  .two > * {
    min-inline-size: 0;
  }
  .two {
    display: grid;
    gap: 20px 16px;
  }
  .fold {
    --_pad: 16px;
    display: block;
    padding: 0;
  }
  .fold > summary {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    align-items: center;
    min-block-size: 52px;
    padding: 10px var(--_pad);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .fold > summary > :is(h2, h3, h4, h5, h6) {
    font-size: var(--_md);
    color: var(--_text);
  }
  .fold > summary > .i {
    margin-inline-start: auto;
    color: var(--_accent-ink);
  }
  .fold[open] > summary > .i {
    rotate: 180deg;
  }
  .fold > summary:focus-visible {
    outline-offset: -3px;
  }
  @media (hover: hover) {
    .fold > summary:hover {
      background: var(--_surface-sunken);
    }
  }
  .said {
    flex: 1 0 100%;
    font-size: var(--_sm);
    line-height: 1.4;
    color: var(--_text-muted);
    overflow-wrap: anywhere;
  }
  .fold[open] .said {
    display: none;
  }
  .wrong {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    font-size: var(--_xs);
    color: var(--_danger);
  }
  .fold-in {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
    padding: 4px var(--_pad) 20px;
  }
  @container di (max-width: 859px) {
    /* What takes the focus is not hidden behind the bar at the foot. */
    .form-main :is(input, select, textarea, button, summary, [tabindex]) {
      scroll-margin-block: 24px 96px;
    }
  }
  @container di (max-width: 419px) {
    .quality-bar .xs {
      display: none;
    }
  }
  @container di (min-width: 560px) {
    .form-sec:not(.fold) {
      padding: 24px;
    }
    .fold {
      --_pad: 24px;
    }
    .two {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .two-postal {
      grid-template-columns: 10em minmax(0, 1fr);
    }
    .diff > div {
      grid-template-columns: 128px minmax(0, 1fr) minmax(0, 1fr);
    }
  }
  @container di (min-width: 640px) {
    .title {
      font-size: var(--_2xl);
      line-height: 1.2;
    }
  }
  @container di (min-width: 860px) {
    .quality-bar {
      display: none;
    }
    .all {
      grid-template-columns: minmax(0, 1fr) 304px;
    }
    .is-plain > .all {
      grid-template-columns: minmax(0, 1fr);
    }
    .form-side {
      position: sticky;
      inset-block-start: 16px;
    }
    /* The list beside the form sends it. */
    .all:has(.checklist .licence) .form-main :is(.form-end, .licence) {
      display: none;
    }
  }
  @container di (min-width: 1120px) {
    .all {
      grid-template-columns: 184px minmax(0, 1fr) 312px;
      gap: 32px;
    }
    .is-plain > .all {
      grid-template-columns: 184px minmax(0, 1fr);
    }
    .all:not(:has(> .form-nav)) {
      grid-template-columns: minmax(0, 1fr) 312px;
    }
    .form-nav {
      display: block;
      position: sticky;
      inset-block-start: 16px;
    }
  }
  @media (forced-colors: active) {
    .meter {
      border: 1px solid CanvasText;
    }
    .meter > i {
      forced-color-adjust: none;
      background: Highlight;
    }
    .meter > u,
    .edited::before,
    .steps .done::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
  @media print {
    .form-nav,
    .form-side,
    .quality-bar {
      display: none;
    }
    /* The form has the page to itself, of whatever width. */
    .all,
    .is-plain > .all {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
