import { css } from 'lit';

/** An offer in wider containers, and in forced colours. It stands after the styles that it changes. */
export const widthStyles = css`
  .call-bar {
    display: none;
  }
  @container di (max-width: 559.98px) {
    .call-bar {
      position: sticky;
      z-index: 4;
      inset-block-end: 0;
      display: flex;
      gap: 8px;
      margin-block-start: 16px;
      padding-block: 8px calc(8px + env(safe-area-inset-bottom, 0px));
      border-block-start: 1px solid var(--_line);
      background: var(--_surface-raised);
    }
    .call-bar:has(> .masked, > [class^='answered']) {
      flex-wrap: wrap;
    }
    .call-bar > [class^='answered'] {
      flex-basis: 100%;
    }
    .call-bar > .masked {
      flex-basis: 100%;
      font-size: var(--_xs);
    }
    .call-bar > .btn {
      min-block-size: 52px;
    }
    .call-bar > .btn-primary {
      flex: 1;
      min-inline-size: 0;
      padding-inline: 8px;
      font-size: var(--_lg);
    }
    .call-bar > .btn-icon {
      inline-size: 52px;
    }
    .call-bar > [aria-pressed='true'] {
      border-color: var(--_accent-ink);
      background: var(--_accent-soft);
    }
    .provenance .btn-quiet {
      padding-inline: 0;
    }
    .provenance > .acts {
      row-gap: 0;
    }
    /* Controls that the keyboard reaches stop above the bar. */
    :focus-visible {
      scroll-margin-block-end: 85px;
    }
  }
  /* The bar keeps the offer aside. */
  @container di (max-width: 559.98px) {
    :has(~ .call-bar) .tools [part='select'] {
      display: none;
    }
  }
  /* The bar says it already. On paper, where no bar is, it is spelled out. */
  @media screen {
    @container di (max-width: 559.98px) {
      .ways > .in-bar,
      .ways:not(:has(> :not(.in-bar))) {
        display: none;
      }
    }
  }
  @media print {
    .call-bar {
      display: none;
    }
  }
  @container di (min-width: 640px) {
    .title {
      font-size: var(--_2xl);
      line-height: 1.2;
    }
    .mobilise {
      padding: 24px;
    }
  }
  @container di (min-width: 860px) {
    .svc-top {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: start;
      gap: 16px;
    }
    .tools {
      margin-block-start: 22px;
      max-inline-size: 24em;
    }
    .tools > .acts {
      justify-content: flex-end;
    }
    .grid {
      grid-template-columns: minmax(0, 7fr) minmax(320px, 4fr);
      grid-template-rows: auto 1fr;
      gap: 28px 40px;
    }
    .side {
      grid-column: 2;
      grid-row: 1 / span 2;
    }
  }
  @media (forced-colors: active) {
    :is(.tools, .call-bar) [aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .note:not(.note-plain) {
      border: 1px solid CanvasText;
    }
    .state-open::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .mobilise {
      border: 1px solid CanvasText;
    }
    .hours .today > * {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
