import { css } from 'lit';
import { fadingRow } from '../../shared/styles/fading-row.ts';

export const styles = css`
  .sign-in {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    inline-size: min(26rem, 100%);
    margin: 8px auto 24px;
    padding: 24px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .sign-in > :first-child {
    margin-block-end: -8px;
  }
  .sign-in summary {
    min-block-size: 24px;
    cursor: pointer;
  }
  .sign-in .btn-primary {
    min-block-size: 48px;
    inline-size: 100%;
    justify-content: center;
  }
  .secret {
    display: grid;
    gap: 4px;
  }
  .sign-in > :last-child {
    display: grid;
    gap: 4px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
    justify-content: flex-end;
  }
  .bar,
  .filters,
  .find {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .further {
    flex: none;
  }
  .further[open] {
    flex: 1 1 100%;
  }
  .further > summary {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    min-block-size: 24px;
    cursor: pointer;
  }
  .further > .filters {
    margin-block-start: 8px;
  }
  .bar {
    gap: 8px 12px;
    margin-block-end: 12px;
  }
  .seg {
    display: flex;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .seg button {
    display: inline-flex;
    flex: 1 1 auto;
    gap: 6px;
    align-items: center;
    justify-content: center;
    min-block-size: calc(var(--_control-sm) - 2px);
    padding: 4px 12px;
    border: 0;
    border-radius: calc(var(--_radius) - 1px);
    background: none;
    font-size: var(--_sm);
    cursor: pointer;
  }
  @media (hover: hover) {
    .seg button:hover {
      background: var(--_surface-sunken);
    }
  }
  .seg button[aria-pressed='true'] {
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 2px var(--_accent-ink);
    color: var(--_accent-ink);
    font-weight: 600;
  }
  .pill {
    inline-size: auto;
    max-inline-size: 13em;
    min-block-size: var(--_control-sm);
    padding-block: 4px;
    border-radius: 999px;
    font-size: var(--_sm);
  }
  .pill.is-on {
    background: var(--_accent-soft);
    border-color: var(--_accent-ink);
    box-shadow: inset 0 0 0 1px var(--_accent-ink);
    color: var(--_accent-ink);
    font-weight: 600;
  }
  .find .pill {
    inline-size: 11em;
  }
  .find .btn-icon {
    inline-size: var(--_control-sm);
    border-radius: 999px;
  }
  .outcome {
    display: grid;
    gap: 8px;
    margin-block-end: 12px;
  }
  /* After the queue it stays in sight, over the bar of those that are chosen next. */
  .queue + .outcome {
    position: sticky;
    inset-block-end: 12px;
    z-index: 4;
    margin-block: 12px 0;
  }
  .queue:has(> .bulk) + .outcome {
    inset-block-end: 72px;
  }
  /* Over the contribution that takes the place of the queue, which begins under it. */
  .over {
    position: sticky;
    inset-block-start: 8px;
    z-index: 5;
    block-size: 0;
  }
  :is(.queue + .outcome, .over > .outcome) > .note {
    box-shadow: 0 4px 14px rgb(16 24 32 / 0.18);
  }
  /* It hangs above the contribution, where the page has the room: the way back to the queue is not under it. */
  .over:has(> .outcome) {
    margin-block-start: -88px;
    block-size: 88px;
    pointer-events: none;
  }
  .over > .outcome {
    pointer-events: auto;
  }
  .over:has(> .outcome) ~ .mod di-dossier {
    scroll-margin-block-start: 96px;
  }
  .outcome .note > div > ul {
    max-block-size: 30vh;
    overflow: auto;
  }
  .outcome .note {
    align-items: center;
  }
  .outcome .note > div {
    flex: 1;
    min-inline-size: 0;
  }
  .outcome .note > span {
    flex: 1;
  }
  .outcome .link-btn {
    min-block-size: 24px;
    padding: 0 2px;
    text-align: start;
  }
  .outcome .close {
    display: grid;
    place-items: center;
    inline-size: var(--_control-sm);
    min-block-size: var(--_control-sm);
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
  }
  .mod {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
    align-items: start;
  }
  .who.is-last {
    justify-content: start;
    margin-block-start: 16px;
  }
  .loading,
  .nothing {
    padding: 12px;
  }
  @container di (max-width: 899px) {
    .nothing {
      display: none;
    }
  }
  /* Beside the views, where there is room. */
  @container di (min-width: 900px) {
    .who:not(.is-last) {
      float: inline-end;
      min-block-size: var(--_control-sm);
    }
  }
  /* While a filter is on, the way back from it takes the room of the words. */
  @container di (min-width: 900px) {
    .filters:has(> .link-btn) + .further:not([open]) .tx {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @container di (max-width: 559px) {
    .seg,
    .filters,
    .find {
      inline-size: 100%;
    }
    .seg button {
      padding-inline: 6px;
    }
    .bar {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .bar > :is(.seg, .further[open]) {
      grid-column: 1 / -1;
    }
    /* A sign stands for its words, at the end of the filters. */
    .further > summary {
      display: grid;
      place-items: center;
      min-inline-size: var(--_control);
      min-block-size: var(--_control-sm);
    }
    .further:not([open]) > summary .tx {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .further[open] > summary {
      display: flex;
    }
    .bar > .filters {
      flex-wrap: nowrap;
    }
    ${fadingRow('.bar > .filters')}
    .filters .pill {
      flex: 1 1 9em;
      min-inline-size: 0;
      max-inline-size: 100%;
      font-size: max(16px, var(--_sm));
    }
  }
  @container di (min-width: 900px) {
    .mod {
      grid-template-columns: minmax(0, 7fr) minmax(0, 6fr);
    }
    :is(di-dossier, .picked) {
      position: sticky;
      inset-block-start: 16px;
    }
  }
  @media (forced-colors: active) {
    .seg button[aria-pressed='true'],
    .pill.is-on {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
      box-shadow: none;
    }
  }
`;
