import { css } from 'lit';

/** An offer in wider containers, and in forced colours. It stands after the styles that it changes. */
export const widthStyles = css`
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
    .tools [aria-pressed='true'] {
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
