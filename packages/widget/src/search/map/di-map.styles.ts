import { css } from 'lit';

/** The frame of a map, its tools and its foot. */
export const styles = css`
  :host {
    --_land: light-dark(#f3f3ef, #272e33);
    --_sea: light-dark(#d4e3ea, #12344a);
    --_built: light-dark(#e3e0d7, #373f45);
    --_limit: light-dark(#8d7f9c, #8f82a3);
    container: map / inline-size;
  }
  @supports not (color: light-dark(red, red)) {
    :host {
      --_land: #f3f3ef;
      --_sea: #d4e3ea;
      --_built: #e3e0d7;
      --_limit: #8d7f9c;
    }
  }
  .box {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    /* A card that opens, or an offer that comes into it, scrolls the page by no more than the map asks for. */
    overflow-anchor: none;
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
    min-block-size: 148px;
  }
  /* What moves on the map lays out nothing of the page around it. */
  .pane {
    position: absolute;
    inset: 0;
    background: var(--_surface-sunken);
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
    max-inline-size: calc(100% - 78px);
    box-shadow: 0 1px 4px rgb(0 0 0 / 0.22);
  }
  /* In one line beside the buttons of a phone's map. */
  @container map (max-width: 399px) {
    .here {
      gap: 6px;
      padding-inline: 10px;
      letter-spacing: -0.01em;
    }
  }
  .tools {
    position: absolute;
    inset-block-start: 12px;
    right: 12px;
    display: grid;
    border: 1px solid var(--_line);
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
  .tools button[aria-disabled] {
    color: var(--_text-faint);
    opacity: 0.55;
    cursor: default;
  }
  .tools button + button {
    border-start-start-radius: 0;
    border-start-end-radius: 0;
    border-block-start: 1px solid var(--_line);
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
  /* A drop points down whichever way is read. */
  .key .key-rank {
    border-bottom-left-radius: 0;
    rotate: -45deg;
  }
  .key .key-ranks {
    position: relative;
    direction: ltr;
    unicode-bidi: isolate;
    inline-size: auto;
    block-size: auto;
    padding: 2px 5px;
    border: 0;
    border-radius: 9px;
    background: var(--_accent-fill);
    color: var(--_on-accent);
    font-size: 11px;
    font-style: normal;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }
  /* Its corner is on the place, as that of a drop. */
  .key .key-ranks::after {
    content: '';
    position: absolute;
    inset-block-start: calc(100% - 2px);
    left: calc(50% - 4px);
    border: 4px solid transparent;
    border-block-start-color: var(--_accent-fill);
    border-block-end: 0;
  }
  .key .key-dot {
    inline-size: 8px;
    block-size: 8px;
    border-width: 4px;
  }
  .key .key-listed {
    inline-size: 11px;
    block-size: 11px;
    border-width: 3px;
  }
  .key .key-many {
    direction: ltr;
    unicode-bidi: isolate;
    inline-size: auto;
    block-size: auto;
    padding: 4px 3px;
    border-width: 2px;
    border-radius: 50%;
    background: var(--_surface);
    color: var(--_accent-ink);
    font-size: 11px;
    font-style: normal;
    font-weight: 700;
    line-height: 1;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    justify-content: space-between;
    padding: 8px 12px;
    border-block-start: 1px solid var(--_line);
    font-size: var(--_xs);
    color: var(--_text-faint);
  }
  :host(:dir(rtl)) .here {
    direction: rtl;
  }
  @media (forced-colors: active) {
    .tools {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
