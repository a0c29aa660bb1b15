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
    touch-action: none;
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
  .pin {
    position: absolute;
    inset-block-start: -14px;
    left: -14px;
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    padding: 0;
    border: 2px solid var(--_surface);
    border-radius: 14px;
    background: var(--_accent-fill);
    color: var(--_on-accent);
    font-size: 13px;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1;
    cursor: pointer;
    box-shadow: 0 1px 3px rgb(0 0 0 / 0.35);
  }
  /* 28 px are drawn, 44 px are pressed. */
  .pin::after {
    content: '';
    position: absolute;
    inset: -10px;
    border-radius: 50%;
  }
  .pin.is-dot {
    inset-block-start: -9px;
    left: -9px;
    inline-size: 18px;
    block-size: 18px;
  }
  .pin.is-dot::after {
    inset: -15px;
  }
  .pin.is-sign {
    cursor: auto;
  }
  .pin.cluster {
    inset-block-start: -20px;
    left: -20px;
    inline-size: 40px;
    block-size: 40px;
    border-color: var(--_accent-fill);
    border-radius: 50%;
    background: var(--_surface);
    color: var(--_accent-ink);
  }
  .pin.cluster::after {
    inset: -4px;
  }
  .pin.is-large {
    inset-block-start: -26px;
    left: -26px;
    inline-size: 52px;
    block-size: 52px;
    font-size: 15px;
  }
  .pin.is-large::after {
    inset: 0;
  }
  .pin.is-chosen {
    z-index: 2;
    background: var(--_text);
    color: var(--_surface);
    transform: scale(1.15);
  }
  .pin:focus-visible {
    z-index: 3;
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
    inset-inline: 12px;
    inset-block-end: 12px;
    display: grid;
    gap: 4px;
    max-block-size: calc(100% - 24px);
    padding: 12px;
    padding-inline-end: 52px;
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
    font-size: var(--_sm);
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
    .pin,
    .pin.cluster {
      forced-color-adjust: none;
      border: 2px solid CanvasText;
      background: Canvas;
      color: CanvasText;
      box-shadow: none;
    }
    .pin.is-chosen {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
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
