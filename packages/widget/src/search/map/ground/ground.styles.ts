import { css } from 'lit';

/** The ground of a map, its scale and its credit. */
export const groundStyles = css`
  .backdrop {
    position: absolute;
    inset: -50%;
    inline-size: 200%;
    block-size: 200%;
    pointer-events: none;
  }
  .backdrop path {
    vector-effect: non-scaling-stroke;
  }
  /* Images that come cover it: until then the sea has the colour of the page. */
  .sea {
    fill: var(--_sea);
  }
  .land {
    fill: color-mix(in oklab, var(--_land) 95%, var(--_text));
  }
  /* Two bands of shallow water, which add up at the land. The land itself draws the wide one. */
  .has-shore {
    stroke: var(--_land);
    stroke-width: var(--_shore, 32px);
    stroke-opacity: 0.4;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  .shore {
    --_shore: 14px;
  }
  .france {
    fill: var(--_land);
    fill-rule: evenodd;
    stroke: color-mix(in oklab, var(--_sea) 70%, var(--_text));
    stroke-width: 1.2;
  }
  .built {
    stop-color: var(--_built);
  }
  .departements {
    fill: none;
    stroke: var(--_limit);
    stroke-width: 1.2;
    stroke-dasharray: 6 4;
  }
  .dot {
    fill: var(--_text-faint);
  }
  /* From a town to its name, where that stands apart. */
  .lead {
    fill: none;
    stroke: var(--_text-muted);
    stroke-width: 1;
  }
  .town {
    font: 400 12px var(--_font);
    fill: var(--_text-muted);
    text-anchor: middle;
    paint-order: stroke;
    stroke: var(--_land);
    stroke-width: 3px;
  }
  .town-13 {
    font-size: 13px;
    font-weight: 600;
  }
  .town-15 {
    font-size: 15px;
    font-weight: 700;
  }
  .pin-name {
    font: 500 11px var(--_font);
    fill: var(--_text);
    text-anchor: middle;
    paint-order: stroke;
    stroke: var(--_land);
    stroke-width: 3px;
  }
  /* A quiet line beside the scale, under the pins. */
  .no-streets {
    position: absolute;
    inset-block-end: 8px;
    right: 12px;
    max-inline-size: calc(100% - 136px);
    color: var(--_text-muted);
    font-size: 11px;
    line-height: 1.25;
    text-align: end;
    text-wrap: balance;
    pointer-events: none;
  }
  .no-streets.is-left {
    right: auto;
    left: 12px;
    text-align: start;
  }
  /* The place of a search, and how far is how far. */
  .ring {
    fill: none;
    stroke: var(--_accent-ink);
    stroke-opacity: 0.45;
    stroke-width: 1.2;
    stroke-dasharray: 2 4;
  }
  .ring-label {
    font: 600 11px var(--_font);
    fill: var(--_accent-ink);
    text-anchor: middle;
    paint-order: stroke;
    stroke: var(--_land);
    stroke-width: 4px;
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
  .scale {
    position: absolute;
    left: 12px;
    inset-block-end: 8px;
    pointer-events: none;
    font: 11px var(--_font);
    overflow: visible;
  }
  .scale.is-right {
    left: auto;
    right: 0;
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
  .map > .credit {
    position: absolute;
    right: 0;
    inset-block-end: 0;
    padding: 3px 8px;
    border-start-start-radius: 4px;
    background: color-mix(in oklab, var(--_surface) 86%, transparent);
    color: var(--_text);
    font-size: 11px;
  }
  /* No room for both on one line. */
  @container map (max-width: 479px) {
    .map:has(> .credit) .scale {
      inset-block-end: 30px;
    }
  }
  .credit a {
    color: inherit;
  }
  @media (forced-colors: active) {
    .town,
    .pin-name {
      fill: CanvasText;
      stroke: Canvas;
    }
    .lead {
      stroke: CanvasText;
    }
  }
`;
