import { css } from 'lit';

/** What becomes of a confirmation, forced colours, paper. */
export const laterStyles = css`
  .done:focus-visible {
    border-radius: var(--_radius-sm);
  }
  .done,
  .failed {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    min-block-size: var(--_control-sm);
    font-weight: 600;
  }
  .done {
    color: var(--_success);
  }
  .failed {
    color: var(--_danger);
  }
  @media (forced-colors: active) {
    .card {
      border-color: CanvasText;
    }
    .card.is-selected {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
    .pin-no {
      border: 2px solid CanvasText;
      forced-color-adjust: none;
      background: Canvas;
      color: CanvasText;
    }
    .is-open::before {
      forced-color-adjust: none;
      background: CanvasText;
      border-color: CanvasText;
    }
  }
  @media print {
    .card {
      break-inside: avoid;
      box-shadow: none;
    }
    .pick,
    .still {
      display: none;
    }
  }
`;
