import { css } from 'lit';

/** The frame: the place to drop, the file, the steps beside the sections, the foot. */
export const styles = css`
  .drop {
    display: grid;
    gap: 8px;
    justify-items: center;
    padding: 32px 16px;
    border: 2px dashed var(--_line-strong);
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_surface-sunken);
    text-align: center;
  }
  .drop > .i {
    inline-size: 36px;
    block-size: 36px;
    color: var(--_accent-ink);
  }
  .drop > b {
    font-size: var(--_lg);
  }
  .drop > p {
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  .drop.is-over {
    border-style: solid;
    border-color: var(--_accent-ink);
    background: var(--_accent-soft);
  }
  .btn:has(input:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .btn > input {
    margin: 0;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .drop .acts {
    justify-content: center;
  }
  .loaded {
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr) auto;
    gap: 2px 12px;
    align-items: center;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_surface);
    font-size: var(--_sm);
  }
  .loaded > .i {
    inline-size: 24px;
    block-size: 24px;
    color: var(--_accent-ink);
  }
  .loaded small {
    display: block;
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  progress {
    inline-size: 100%;
    block-size: 6px;
    margin-block-start: 6px;
  }
  .ds,
  .main,
  .pair-of {
    display: grid;
    gap: 24px;
    min-inline-size: 0;
    align-items: start;
  }
  .told {
    display: grid;
    gap: 8px;
  }
  .settings {
    font-size: var(--_sm);
  }
  summary {
    cursor: pointer;
  }
  .two {
    display: grid;
    gap: 12px 24px;
    padding-block: 12px;
  }
  .two .hint {
    margin-block: 4px 0;
  }
  details.note {
    display: block;
  }
  .nav {
    display: flex;
    gap: 4px;
    overflow-x: auto;
    scrollbar-width: thin;
  }
  .nav button {
    display: flex;
    flex: none;
    gap: 6px;
    align-items: center;
    min-block-size: 44px;
    padding: 4px 10px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_text);
    font-size: var(--_sm);
    line-height: 1.3;
    text-align: start;
    cursor: pointer;
  }
  .nav button:hover,
  .nav [aria-current] {
    background: var(--_surface-sunken);
  }
  .nav [aria-current] {
    font-weight: 600;
    box-shadow: inset 0 -2px var(--_accent-ink);
  }
  .nav small {
    display: none;
    font-size: var(--_xs);
    font-weight: 400;
    color: var(--_text-muted);
  }
  .nav .i {
    color: var(--_text-faint);
  }
  .nav .ok .i {
    color: var(--_success);
  }
  .todo {
    display: flex;
    flex-wrap: wrap;
    gap: 10px 16px;
    align-items: center;
    min-block-size: 88px;
    padding: 12px 16px;
    border: 1px solid var(--_accent-ink);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_accent-soft);
  }
  .todo > div:first-child {
    flex: 1 1 18em;
    overflow-wrap: anywhere;
  }
  .todo > progress {
    flex: 1 1 100%;
  }
  .stops {
    display: flex;
    flex: 1 1 100%;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
  }
  .stops ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .end {
    position: sticky;
    inset-block-end: 0;
    z-index: 5;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    padding: 10px 16px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 2px) calc(var(--_radius) + 2px) 0 0;
    background: var(--_surface);
    box-shadow: 0 -4px 18px rgb(16 24 32 / 0.1);
    font-size: var(--_sm);
  }
  .end > p {
    flex: 1 1 16em;
  }
  .end .narrow {
    display: none;
  }
  /* No control that takes the focus lies under the foot. */
  .main :is(button, input, select, summary, [tabindex]) {
    scroll-margin-block: 16px 88px;
  }
  .more {
    position: relative;
  }
  .more > ul {
    position: absolute;
    inset-block-end: calc(100% + 6px);
    inset-inline-end: 0;
    inline-size: max-content;
    max-inline-size: 80vi;
    padding: 8px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow-raised);
  }
  @container di (max-width: 559px) {
    .loaded {
      grid-template-columns: 24px minmax(0, 1fr);
    }
    .loaded > .btn {
      grid-column: 2;
      justify-self: start;
      margin-block-start: 6px;
    }
    .ds,
    .main {
      gap: 16px;
    }
    /* One line: what it covers of a phone is little. */
    .end {
      flex-wrap: nowrap;
      padding: 6px 12px;
    }
    .end > p {
      flex: 1 1 0;
      font-size: var(--_xs);
      line-height: 1.35;
    }
    .end .wide {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .end .narrow {
      display: inline;
    }
    .more > summary {
      min-inline-size: var(--_control);
    }
  }
  @container di (min-width: 760px) {
    .two,
    .pair-of {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
  @container di (min-width: 960px) {
    .ds {
      grid-template-columns: 200px minmax(0, 1fr);
      gap: 32px;
    }
    .nav {
      position: sticky;
      inset-block-start: calc(var(--di-sticky-top, 0px) + 16px);
      display: grid;
      gap: 2px;
    }
    .nav button {
      display: grid;
      grid-template-columns: 22px minmax(0, 1fr);
      gap: 8px;
      min-block-size: 40px;
      padding: 4px 8px;
    }
    .nav [aria-current] {
      box-shadow: inset 3px 0 var(--_accent-ink);
    }
    :host(:dir(rtl)) .nav [aria-current] {
      box-shadow: inset -3px 0 var(--_accent-ink);
    }
    .nav small {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .drop.is-over {
      border-color: Highlight;
    }
  }
`;
