import { css } from 'lit';

export const styles = css`
  :host {
    --_land: light-dark(#f1f3f4, #1a2229);
    --_sea: light-dark(#dfe9ee, #10171c);
    container: map / inline-size;
  }
  @supports not (color: light-dark(red, red)) {
    :host {
      --_land: #f1f3f4;
      --_sea: #dfe9ee;
    }
  }
  .box {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: clip;
  }
  /* A map is never mirrored: west stays on the left. */
  .map {
    position: relative;
    flex: 1 1 auto;
    min-block-size: var(--_map-size, 420px);
    direction: ltr;
    background: var(--_sea);
    overflow: hidden;
  }
  :host([still]) .map {
    min-block-size: 132px;
  }
  /* What moves on the map lays out nothing of the page around it. */
  .pane {
    position: absolute;
    inset: 0;
    contain: strict;
    touch-action: pan-y;
    cursor: grab;
    user-select: none;
  }
  :host([still]) .pane {
    cursor: auto;
    touch-action: auto;
  }
  .pane:active {
    cursor: grabbing;
  }
  .pane:focus-visible {
    outline-offset: -3px;
  }
  .stage,
  .tiles {
    position: absolute;
    inset: 0;
    contain: layout size;
  }
  .backdrop {
    position: absolute;
    inset: -50%;
    inline-size: 200%;
    block-size: 200%;
    pointer-events: none;
  }
  .dot {
    fill: var(--_text-faint);
  }
  .town {
    font: 400 12px var(--_font);
    fill: var(--_text-muted);
    text-anchor: middle;
    paint-order: stroke;
    stroke: var(--_land);
    stroke-width: 3px;
  }
  .town-main {
    font-weight: 600;
  }
  .tile {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    inline-size: 256px;
    block-size: 256px;
    max-inline-size: none;
    transform-origin: 0 0;
    pointer-events: none;
  }
  .tile {
    filter: saturate(0.75);
  }
  .map.is-dark .tile {
    filter: invert(0.9) hue-rotate(180deg) saturate(0.5);
  }
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
  .scale {
    position: absolute;
    left: 12px;
    inset-block-end: 8px;
    pointer-events: none;
    font: 11px var(--_font);
    overflow: visible;
  }
  .scale text {
    fill: var(--_text);
    paint-order: stroke;
    stroke: var(--_land);
    stroke-width: 3px;
  }
  .scale path {
    fill: none;
    stroke: var(--_text);
    stroke-width: 1.5;
  }
  .credit {
    position: absolute;
    right: 0;
    inset-block-end: 0;
    padding: 3px 8px;
    border-start-start-radius: 4px;
    background: color-mix(in oklab, var(--_surface) 86%, transparent);
    color: var(--_text);
    font-size: 11px;
  }
  .credit a {
    color: inherit;
  }
  /* Above the map: on it, it would hide pins and buttons. */
  .down {
    display: flex;
    gap: 8px;
    align-items: center;
    padding: 8px 12px;
    border-block-end: 1px solid var(--_line);
    font-size: var(--_xs);
  }
  .hint {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    margin: 0;
    padding: 16px;
    background: rgb(13 20 26 / 0.55);
    color: #fff;
    font-size: var(--_lg);
    font-weight: 600;
    text-align: center;
    pointer-events: none;
  }
  .here {
    position: absolute;
    inset-block-start: 12px;
    left: 12px;
    max-inline-size: calc(100% - 92px);
    box-shadow: 0 1px 4px rgb(0 0 0 / 0.22);
  }
  .tools {
    position: absolute;
    inset-block-start: 12px;
    right: 12px;
    display: grid;
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 1px 4px rgb(0 0 0 / 0.22);
  }
  .tools button {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
  }
  .tools button + button {
    border-start-start-radius: 0;
    border-start-end-radius: 0;
    border-block-start: 1px solid var(--_line);
  }
  .pin-card {
    position: absolute;
    left: 8px;
    inset-block-end: 28px;
    display: grid;
    gap: 6px;
    inline-size: min(360px, calc(100% - 16px));
    max-block-size: calc(100% - 40px);
    padding: 12px 14px;
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-raised);
    font-size: var(--_sm);
    overflow: auto;
  }
  :host(:dir(rtl)) :is(.pin-card, .here) {
    direction: rtl;
  }
  .pin-card :is(h1, h2, h3, h4, h5, h6) {
    padding-inline-end: 36px;
    font-size: var(--_md);
  }
  .pin-card .what {
    display: block;
    color: var(--_text-muted);
    font-size: var(--_xs);
    font-weight: 400;
  }
  .pin-card .acts {
    display: flex;
    gap: 8px;
  }
  .pin-card .btn-primary {
    flex: 1;
  }
  .pin-card .step {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    margin: 2px -14px -12px;
    padding-inline: 4px;
    border-block-start: 1px solid var(--_line);
    color: var(--_text-muted);
    font-size: var(--_xs);
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
  }
  .key span {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }
  /* Filled by their borders: forced colours take grounds away. */
  .key i {
    inline-size: 12px;
    block-size: 12px;
    border: 6px solid;
    border-color: var(--_accent-fill);
    border-radius: 50%;
  }
  .key .key-rank {
    border-end-start-radius: 0;
    rotate: -45deg;
  }
  .key .key-dot {
    inline-size: 8px;
    block-size: 8px;
    border-width: 4px;
  }
  .key .key-many {
    border-width: 2px;
    background: var(--_surface);
  }
  @container map (min-width: 560px) {
    .pin-card {
      left: 12px;
      inset-block-end: 36px;
    }
  }
  .pin-card ul {
    display: grid;
    gap: 8px;
    margin-block-start: 4px;
  }
  .close {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-end: 4px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    justify-content: space-between;
    padding: 8px 12px;
    border-block-start: 1px solid var(--_line);
    font-size: var(--_xs);
    color: var(--_text-faint);
  }
  @media (forced-colors: active) {
    .town {
      fill: CanvasText;
      stroke: Canvas;
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
    .tools,
    .pin-card {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
