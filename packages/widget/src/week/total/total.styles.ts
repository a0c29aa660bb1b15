import { css } from 'lit';

/** The hours of a week, its bar with what counts in it, and the bars of its days. */
export const totalStyles = css`
  .big {
    font-size: var(--_2xl);
    font-weight: 600;
    line-height: 1.2;
    text-wrap: balance;
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 14px;
    margin-block: 6px;
    background: var(--_surface);
    border: 1px solid var(--_line-strong);
  }
  :host(:dir(rtl)) .bar {
    transform: scaleX(-1);
  }
  rect.validee {
    fill: var(--_accent-ink);
  }
  rect.declaree {
    fill: var(--_accent-line);
  }
  rect.prevue {
    fill: url('#hatch');
  }
  /* Nobody said these hours: they are seen, and fill nothing. */
  rect.unsure {
    fill: var(--_line);
  }
  .ground {
    fill: var(--_accent-soft);
  }
  .line {
    fill: var(--_accent-ink);
  }
  .mark {
    stroke: var(--_text);
    stroke-width: 0.8;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    font-size: var(--_sm);
  }
  .key li {
    display: flex;
    gap: 6px;
    align-items: center;
  }
  .swatch rect {
    stroke: var(--_accent-ink);
    stroke-width: 0.3;
  }
  .swatch {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
  }
  .hours {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: baseline;
  }
  .left {
    flex: 1 1 16em;
    font-size: var(--_sm);
    font-weight: 600;
  }
  .hours > .key {
    flex-basis: 100%;
  }
  .strip {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    gap: 4px;
  }
  .strip li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1px;
    justify-items: center;
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  .strip button {
    display: inherit;
    grid-template-columns: inherit;
    gap: inherit;
    justify-items: center;
    inline-size: 100%;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-sm);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .strip button > span:not(.vh) {
    color: var(--_accent-ink);
    text-decoration: underline;
  }
  .strip svg {
    inline-size: min(100%, 44px);
    block-size: 44px;
    border-block-end: 1px solid var(--_line-strong);
  }
  .strip b {
    color: var(--_text);
    white-space: nowrap;
  }
  @container di (max-width: 699px) {
    .big {
      font-size: var(--_md);
    }
    /* The bars of the days stand there, filled as this one is: it is not seen, and drawn all the same. */
    .bar {
      position: absolute;
      inline-size: 0;
      block-size: 0;
    }
    .strip b {
      font-size: calc(var(--_size) * 0.72);
      white-space: normal;
      text-align: center;
    }
    .strip svg {
      block-size: 16px;
    }
    .strip {
      gap: 2px;
    }
    .strip :is(li, button) {
      min-block-size: var(--_control);
      align-content: start;
    }
  }
  @container di (min-width: 980px) {
    /* The hours under two bars never touch. */
    .strip {
      grid-auto-columns: minmax(min-content, 1fr);
      column-gap: 8px;
    }
    .strip li {
      grid-template-columns: auto;
    }
  }
  @media (forced-colors: active) {
    /* The three standings stay three: full, light and hatched. */
    rect.validee,
    .line {
      fill: Highlight;
    }
    rect.declaree {
      fill: color-mix(in oklab, Highlight 40%, Canvas);
    }
    .ground {
      fill: Canvas;
    }
    rect.unsure {
      fill: color-mix(in oklab, CanvasText 25%, Canvas);
    }
  }
`;
