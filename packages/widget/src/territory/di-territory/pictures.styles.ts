import { css } from 'lit';

/** The pictures: bars, bands, quadrant, small multiples, circles. Hues are steps of the accent, from light to dark. */
export const pictureStyles = css`
  :host {
    --_d1: color-mix(in oklab, var(--_accent-fill) 16%, var(--_surface));
    --_d2: color-mix(in oklab, var(--_accent-fill) 36%, var(--_surface));
    --_d3: color-mix(in oklab, var(--_accent-fill) 58%, var(--_surface));
    --_d4: color-mix(in oklab, var(--_accent-fill) 80%, var(--_surface));
    --_d5: var(--_accent-fill);
  }
  svg text {
    font-family: var(--_font);
    fill: var(--_text);
  }
  /* The line stands where the bar begins: a bar is turned as a whole from right to left, its line with it. */
  .bar {
    display: block;
    border-left: 1px solid var(--_line-strong);
  }
  .bar rect {
    fill: var(--_d4);
  }
  .bar.need rect {
    fill: var(--_line-strong);
  }
  :host(:dir(rtl)) :is(.bar, .bands) {
    transform: scaleX(-1);
  }
  .bands {
    display: block;
    border-radius: var(--_radius-sm);
  }
  .bands rect {
    stroke: var(--_surface);
    stroke-width: 2;
  }
  .f1 {
    fill: var(--_d5);
  }
  .f2 {
    fill: color-mix(in oklab, var(--_accent-fill) 74%, var(--_surface));
  }
  /* As light as the surface: its line tells it from that. */
  rect.f3 {
    fill: var(--_d1);
    stroke: var(--_warning);
    stroke-width: 3;
  }
  .f4 {
    fill: var(--_warning);
  }
  .f5 {
    fill: var(--_line-strong);
  }
  .bands-list li,
  .sources li {
    display: grid;
    gap: 10px;
    align-items: center;
    padding-block: 5px;
    border-block-end: 1px solid var(--_line);
    font-size: var(--_sm);
  }
  .bands-list li {
    grid-template-columns: 14px minmax(0, 1fr) auto 3.5em;
  }
  .bands-list.is-counted li {
    grid-template-columns: minmax(0, 12em) minmax(3em, 1fr) 3em 3.5em;
  }
  /* A list without shares ends with its counts. */
  .bands-list.is-counted li:not(:has(> :nth-child(4))) {
    grid-template-columns: minmax(0, 12em) minmax(3em, 1fr) 3em;
  }
  .sources li {
    grid-template-columns: minmax(0, 13em) minmax(0, 1fr) 3.5em;
    border: 0;
    font-size: var(--_xs);
  }
  .sources-head {
    font-size: var(--_xs);
    text-align: end;
    color: var(--_text-muted);
  }
  .bands-list .r,
  .sources .r {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .quad,
  .grad {
    display: block;
    inline-size: 100%;
    block-size: auto;
    direction: ltr;
    overflow: visible;
  }
  .ax {
    font-size: 13px;
    fill: var(--_text-muted);
  }
  svg .ax {
    fill: var(--_text-muted);
  }
  .end {
    text-anchor: end;
  }
  .mid {
    text-anchor: middle;
  }
  svg .corner {
    font-size: 14px;
    font-weight: 600;
    fill: var(--_text-faint);
  }
  svg text.hot {
    font-weight: 700;
    fill: var(--_warning);
  }
  .lb {
    font-size: 14px;
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 6px;
    stroke-linejoin: round;
  }
  .zone {
    fill: var(--_surface-sunken);
  }
  .zone.hot {
    fill: var(--_warning-soft);
  }
  .quad circle {
    fill: var(--_accent-fill);
    stroke: var(--_surface);
    stroke-width: 1.5;
  }
  .quad circle.hot {
    fill: var(--_warning);
  }
  .quad line {
    stroke: var(--_line-strong);
  }
  .corners {
    display: grid;
    gap: 8px;
    font-size: var(--_sm);
  }
  .corners dt {
    font-weight: 600;
  }
  .corners .hot {
    color: var(--_warning);
  }
  .multi {
    display: grid;
    gap: 16px 20px;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 128px), 1fr));
  }
  .multi li {
    display: grid;
    gap: 2px;
    align-content: end;
    min-inline-size: 0;
  }
  .multi > li > b {
    font-size: var(--_sm);
    line-height: 1.3;
  }
  .multi svg {
    inline-size: 100%;
    block-size: 48px;
    direction: ltr;
  }
  .area {
    fill: var(--_d1);
  }
  .ln {
    fill: none;
    stroke: var(--_accent-ink);
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  .dn .area {
    fill: var(--_warning-soft);
  }
  .dn .ln {
    stroke: var(--_warning);
  }
  .multi p {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 6px;
    font-size: var(--_xs);
    color: var(--_text-muted);
    font-variant-numeric: tabular-nums;
  }
  .grad {
    max-inline-size: 600px;
    overflow: hidden;
    background: var(--_surface-sunken);
    border-radius: var(--_radius);
  }
  .land {
    fill: var(--_surface);
    stroke: var(--_line-strong);
    stroke-width: 1;
  }
  .edge {
    fill: none;
    stroke: var(--_line-strong);
  }
  .sizes rect {
    fill: var(--_surface);
  }
  .sizes :is(circle, path) {
    fill: none;
    stroke: var(--_text-faint);
    stroke-width: 1;
  }
  /* The borders are the ground of the circles, which say the figures. */
  .shape {
    fill: none;
    stroke: color-mix(in srgb, var(--_line-strong) 55%, var(--_surface));
    stroke-width: 1;
  }
  .strong {
    stroke: var(--_line-strong);
    stroke-width: 1.5;
  }
  :is(.bub circle, .legend rect) {
    stroke: var(--_text-faint);
    stroke-width: 1;
  }
  .grad a {
    text-decoration: none;
  }
  .grad a:focus-visible {
    outline: none;
  }
  .grad a:is(:focus-visible, :hover) circle {
    stroke: var(--_focus);
    stroke-width: 4;
  }
  .v {
    font-size: 15px;
    font-weight: 700;
    text-anchor: middle;
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 3px;
    pointer-events: none;
  }
  svg .v.light {
    fill: var(--_on-accent);
    stroke: none;
  }
  .d0 {
    fill: var(--_line);
  }
  .d1 {
    fill: var(--_d1);
  }
  .d2 {
    fill: var(--_d2);
  }
  .d3 {
    fill: var(--_d3);
  }
  .d4 {
    fill: var(--_d4);
  }
  .d5 {
    fill: var(--_d5);
  }
  .names {
    pointer-events: none;
  }
  .grad + .legend {
    margin-block-start: 8px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 14px;
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  .legend b {
    font-weight: 600;
    color: var(--_text);
  }
  .legend span {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }
  .narrow-only {
    display: none;
  }
  @container di (max-width: 559px) {
    .wide-only {
      display: none;
    }
    .narrow-only {
      display: grid;
    }
  }
  @media (forced-colors: active) {
    svg {
      forced-color-adjust: none;
    }
    .bar rect,
    .ln {
      fill: Highlight;
    }
    .steps .on {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
