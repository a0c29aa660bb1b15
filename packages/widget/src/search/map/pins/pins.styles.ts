import { css } from 'lit';

/** The pins of a map: ranks, other offers, several together. */
export const pinStyles = css`
  .pin {
    position: absolute;
    display: grid;
    grid-template: 100% / 100%;
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
  /* It stands at the point of another one, whose head stays free. */
  .pin.is-listed::after {
    inset: calc((100% - 24px) / 2);
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
  /* The room over the place is taken: the drop leans from it, in a square whose corner is the place. */
  .pin:is(.is-over-left, .is-over-right, .is-under-left, .is-under-right) {
    --_square: 34px;
    inset-block-start: calc(var(--_square) * var(--_down) - var(--_square));
    left: calc(var(--_square) * var(--_right) - var(--_square));
    inline-size: var(--_square);
    block-size: var(--_square);
    transform-origin: calc(100% - 100% * var(--_right)) calc(100% - 100% * var(--_down));
  }
  .pin:is(.is-over-left, .is-over-right, .is-under-left, .is-under-right).is-small {
    --_square: 26px;
  }
  .pin:is(.is-over-left, .is-under-left) {
    --_right: 0;
  }
  .pin:is(.is-over-right, .is-under-right) {
    --_right: 1;
  }
  .pin:is(.is-over-left, .is-over-right) {
    --_down: 0;
  }
  .pin:is(.is-under-left, .is-under-right) {
    --_down: 1;
  }
  /* Its point in that corner, it turns about it. */
  .pin:is(.is-over-left, .is-over-right, .is-under-left, .is-under-right) svg {
    position: absolute;
    left: calc(var(--_square) - var(--_square) * var(--_right));
    inset-block-start: calc(var(--_square) - var(--_square) * var(--_down));
    transform-origin: 50% 100%;
    translate: -50% -100%;
  }
  .pin.is-over-left svg {
    rotate: -45deg;
  }
  .pin.is-over-right svg {
    rotate: 45deg;
  }
  .pin.is-under-left svg {
    rotate: -135deg;
  }
  .pin.is-under-right svg {
    rotate: 135deg;
  }
  /* Or else it lies beside its place. */
  .pin:is(.is-left, .is-right) {
    inset-block-start: -16px;
    left: 0;
    inline-size: 40px;
    block-size: 32px;
    transform-origin: 0 50%;
  }
  .pin.is-left {
    left: -40px;
    transform-origin: 100% 50%;
  }
  .pin.is-small:is(.is-left, .is-right) {
    inset-block-start: -12px;
    inline-size: 30px;
    block-size: 24px;
  }
  .pin.is-small.is-left {
    left: -30px;
  }
  .pin.is-left svg {
    rotate: -90deg;
  }
  .pin.is-right svg {
    rotate: 90deg;
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
  .pin:is(.is-over-left, .is-over-right, .is-under-left, .is-under-right):is(.is-rank) > span {
    position: relative;
    translate: none;
  }
  .pin:is(.is-left, .is-left.is-small) > span {
    translate: -4px 0;
  }
  .pin:is(.is-right, .is-right.is-small) > span {
    translate: 4px 0;
  }
  /* Another offer: a point without a number. */
  .pin.is-dot {
    inset-block-start: -7.5px;
    left: -7.5px;
    inline-size: 15px;
    block-size: 15px;
    border: 2px solid var(--_surface);
    border-radius: 50%;
    background: var(--_accent-fill);
    box-shadow: 0 1px 2px rgb(0 0 0 / 0.4);
  }
  /* One of the list whose number has no room: a ring, not the dot of any other offer. */
  .pin.is-listed {
    border: 4px solid var(--_accent-fill);
    background: var(--_surface);
    box-shadow:
      0 0 0 2px var(--_surface),
      0 1px 3px 2px rgb(0 0 0 / 0.4);
  }
  /* The place of the search: no pin hides it, and a press goes to the pin under it. */
  .mark {
    position: absolute;
    inset-block-start: -7px;
    left: -7px;
    inline-size: 14px;
    block-size: 14px;
    border: 3px solid var(--_text);
    border-radius: 50%;
    background: var(--_surface);
    box-shadow: 0 0 0 2px var(--_surface);
    pointer-events: none;
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
  /* Several ranks have a wider head, about whose middle it is drawn, and a corner on the place. */
  .pin.is-wide {
    inset-block-start: 0;
    left: 0;
    inline-size: max-content;
    block-size: 26px;
    padding-inline: 6px;
    font-size: 12px;
    transform: translate(-50%, -50%);
  }
  .pin.is-wide.is-small {
    block-size: 20px;
    font-size: 11px;
  }
  .pin.is-wide svg {
    inline-size: 1px;
    block-size: 1px;
  }
  .pin.is-wide path {
    paint-order: stroke;
    stroke-width: 4;
    stroke-linejoin: round;
  }
  /* Its ground is that of the head, which a tool that measures contrast does not see. */
  .pin.is-wide > span {
    position: relative;
    translate: none;
    background: var(--_accent-fill);
    white-space: nowrap;
  }
  .pin.is-wide.is-chosen > span {
    background: var(--_text);
  }
  .pin.is-wide.is-chosen:not(.cluster) {
    transform: translate(-50%, -50%) scale(1.22);
  }
  .pin.is-36 {
    --_side: 36px;
  }
  .pin.is-42 {
    --_side: 42px;
  }
  .pin.is-chosen {
    color: var(--_surface);
  }
  /* The one that is looked at is raised over its place. All others stay. */
  .pin.is-chosen:not(.cluster) {
    transform: scale(1.22);
  }
  .pin.is-raised {
    pointer-events: none;
  }
  .pin.is-raised::after {
    content: none;
  }
  .pin.is-raised > i {
    grid-area: 1 / 1;
    inline-size: 10px;
    block-size: 10px;
    margin-block-end: 8px;
    border-radius: 50%;
    background: var(--_surface);
  }
  .pin.is-chosen:is(.is-dot, .cluster) {
    background: var(--_text);
  }
  .pin.is-chosen path {
    fill: var(--_text);
  }
  @media (forced-colors: active) {
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
    .pin.is-wide > span,
    .pin.is-wide.is-chosen > span {
      background: none;
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
