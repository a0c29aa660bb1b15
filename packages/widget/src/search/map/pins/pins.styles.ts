import { css } from 'lit';

/** The pins of a map: ranks, other offers, several together. */
export const pinStyles = css`
  .pin {
    position: absolute;
    display: grid;
    place-items: center;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_on-accent);
    font-size: 13px;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1;
    cursor: pointer;
  }
  /* 44 px are pressed, whatever is drawn. */
  .pin::after {
    content: '';
    position: absolute;
    inset: calc((100% - 44px) / 2);
    border-radius: 50%;
  }
  /* The rank of a card: a filled drop, its point on the place. */
  .pin:is(.is-rank, .is-sign) {
    inset-block-start: -40px;
    left: -16px;
    inline-size: 32px;
    block-size: 40px;
    transform-origin: 50% 100%;
  }
  /* Further in the list, the same drop smaller. */
  .pin.is-small {
    inset-block-start: -30px;
    left: -12px;
    inline-size: 24px;
    block-size: 30px;
    font-size: 11px;
  }
  .pin.is-small svg {
    inline-size: 24px;
    block-size: 30px;
  }
  .pin.is-sign {
    color: var(--_accent-fill);
    cursor: auto;
  }
  .pin.is-sign .i {
    inline-size: 32px;
    block-size: 32px;
  }
  .pin svg {
    grid-area: 1 / 1;
    overflow: visible;
    filter: drop-shadow(0 1px 1.5px rgb(0 0 0 / 0.4));
  }
  .pin path {
    fill: var(--_accent-fill);
    stroke: var(--_surface);
    stroke-width: 2;
  }
  /* From a drop that stepped aside to its place. */
  .lead {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    inline-size: 1px;
    block-size: 1px;
    overflow: visible;
    color: var(--_accent-fill);
    stroke: currentColor;
    stroke-width: 2;
    pointer-events: none;
  }
  .lead circle {
    fill: currentColor;
    stroke: var(--_surface);
  }
  .lead.is-chosen {
    color: var(--_text);
  }
  .pin.is-sign path {
    fill: var(--_surface);
    stroke: currentColor;
  }
  .pin > span {
    grid-area: 1 / 1;
    translate: 0 -4px;
  }
  .pin.is-small > span {
    translate: 0 -3px;
  }
  /* Another offer: a point without a number. */
  .pin.is-dot {
    inset-block-start: -9px;
    left: -9px;
    inline-size: 17px;
    block-size: 17px;
    border: 2px solid var(--_surface);
    border-radius: 50%;
    background: var(--_accent-fill);
    box-shadow: 0 1px 2px rgb(0 0 0 / 0.4);
  }
  /* Several: a light circle with a halo, never taken for a rank. */
  .pin.cluster {
    --_side: 30px;
    inset-block-start: calc(var(--_side) / -2);
    left: calc(var(--_side) / -2);
    inline-size: var(--_side);
    block-size: var(--_side);
    border-radius: 50%;
    background: var(--_surface);
    color: var(--_accent-ink);
    box-shadow:
      0 0 0 2px var(--_accent-fill),
      0 0 0 7px color-mix(in oklab, var(--_accent-fill) 26%, transparent);
  }
  .pin.cluster > span {
    translate: none;
  }
  .pin small {
    font-size: 10px;
    font-weight: 600;
  }
  .pin.is-middle {
    --_side: 36px;
  }
  .pin.is-large {
    --_side: 42px;
  }
  .pin.is-chosen {
    color: var(--_surface);
    transform: scale(1.22);
  }
  .pin.is-chosen:is(.is-dot, .cluster) {
    background: var(--_text);
  }
  .pin.is-chosen path {
    fill: var(--_text);
  }
  @media (forced-colors: active) {
    .lead {
      forced-color-adjust: none;
      color: CanvasText;
    }
    .pin {
      forced-color-adjust: none;
      color: CanvasText;
    }
    .pin:is(.is-dot, .cluster) {
      border: 2px solid CanvasText;
      background: Canvas;
      box-shadow: none;
    }
    .pin path {
      fill: Canvas;
      stroke: CanvasText;
    }
    .pin.is-chosen {
      color: HighlightText;
    }
    .pin.is-chosen:is(.is-dot, .cluster) {
      border-color: Highlight;
      background: Highlight;
    }
    .pin.is-chosen path {
      fill: Highlight;
      stroke: HighlightText;
    }
  }
`;
