import { css } from 'lit';

/** The map of one point, and the pin that is moved on it. */
export const pointStyles = css`
  :host {
    display: block;
  }
  .map {
    block-size: 280px;
    min-block-size: 0;
  }
  .pane {
    cursor: crosshair;
  }
  /* A finger on the pin moves it, never the page. */
  .pin.is-point {
    touch-action: none;
    cursor: grab;
  }
  .pin.is-point:active {
    cursor: grabbing;
  }
  .pin.is-point svg {
    inline-size: 32px;
    block-size: 40px;
  }
  .pin.is-point:focus-visible {
    outline-offset: 4px;
  }
  .pin.is-unset {
    opacity: 0.65;
  }
  .tip {
    padding: 8px 12px;
    border-block-start: 1px solid var(--_line);
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
`;
