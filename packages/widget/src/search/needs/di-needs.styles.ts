import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 16px;
    container: needs / inline-size;
  }
  .places,
  .presets {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  .without {
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  .without ul {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 8px;
    padding: 0;
    list-style: none;
  }
  .tiles {
    display: grid;
    gap: 8px;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .tile {
    display: grid;
    grid-template-rows: auto auto auto 1fr;
    justify-items: start;
    align-content: start;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 101px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  @media (hover: hover) {
    .tile:hover {
      border-color: var(--_accent-ink);
      background: var(--_surface-sunken);
    }
  }
  .tile:focus-visible {
    outline: 3px solid var(--_focus);
  }
  .i {
    inline-size: 28px;
    block-size: 28px;
    margin-block-end: 4px;
    margin-inline-start: -3px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.3;
    stroke-linecap: round;
    stroke-linejoin: round;
    color: var(--_accent-ink);
  }
  b {
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
  }
  small {
    display: none;
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  .n {
    align-self: end;
    min-block-size: 1.25rem;
    font-size: var(--_xs);
    color: var(--_text-muted);
    font-variant-numeric: tabular-nums;
  }
  @container needs (min-width: 528px) {
    .tiles {
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: 12px;
    }
    .tile {
      padding: 16px;
    }
    small {
      display: block;
      /* Apart from the count under its second line. */
      margin-block-end: 6px;
    }
  }
  @container needs (min-width: 900px) {
    .tiles {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }
  .tiles.few {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
  }
  .few .tile {
    grid-template: auto auto / auto minmax(0, 1fr) auto;
    gap: 0 12px;
    align-content: center;
    align-items: center;
    min-block-size: 76px;
    padding: 14px 16px;
    border-color: var(--_line-strong);
  }
  .few .i {
    grid-row: 1 / 3;
    margin-block-end: 0;
  }
  .few .n {
    grid-area: 1 / 3 / 3 / 4;
    align-self: center;
    font-size: var(--_md);
    font-weight: 600;
    color: var(--_text);
  }
  .few small {
    display: block;
  }
`;
