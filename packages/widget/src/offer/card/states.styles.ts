import { css } from 'lit';

/** A card under the pointer or kept aside, the state of a confirmation, forced colours, paper. */
export const stateStyles = css`
  .card {
    transition:
      border-color var(--_duration) var(--_easing),
      box-shadow var(--_duration) var(--_easing);
  }
  @media (hover: hover) {
    .card:hover {
      border-color: var(--_line-strong);
      box-shadow: var(--_shadow);
    }
  }
  .card.is-selected {
    border-color: var(--_accent-ink);
    box-shadow: inset 0 0 0 1px var(--_accent-ink);
  }
  /* The pin of the card is under the pointer. */
  :host([hot]) .card {
    border-color: var(--_text);
    box-shadow: inset 4px 0 0 var(--_text);
  }
  .title a:hover {
    text-decoration: underline;
  }
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
    /* Nothing is pressed on paper: cards take less room. */
    .card {
      gap: 1mm;
      padding-block: 2mm;
      break-inside: avoid;
      box-shadow: none;
    }
    .actions .btn {
      min-block-size: 0;
      padding-block: 0;
    }
    .foot {
      margin-block: 0;
      padding-block: 1mm 0;
    }
    .match,
    .pick,
    .still {
      display: none;
    }
  }
`;
