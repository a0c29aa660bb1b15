import { css } from 'lit';
import { fadingRow } from '../../shared/styles/fading-row.ts';

/** The frame: sections, tabs, views, choices, and what is said. */
export const frameStyles = css`
  .terr,
  .column,
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    min-inline-size: 0;
  }
  .terr,
  .column {
    gap: 36px;
  }
  /* The figures of the territory that was left. */
  .terr[aria-busy='true'] > :not(.bar-top, .muted) {
    opacity: 0.4;
  }
  section {
    gap: 8px;
  }
  section > header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 12px;
  }
  section > header > :first-child {
    font-size: var(--_xl);
  }
  .folded > summary {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 12px;
    align-items: center;
    min-block-size: 52px;
    padding-block: 10px;
    border-block-end: 1px solid var(--_line);
  }
  .folded > summary::before {
    grid-area: 1 / 2;
  }
  .folded > summary > :first-child {
    font-size: var(--_lg, 18px);
  }
  .folded > summary > .sentence {
    grid-column: 1 / -1;
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  .folded > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding-block: 12px 24px;
  }
  .files > summary {
    display: flex;
    gap: 4px;
    align-items: center;
    color: var(--_text-muted);
  }
  .files > button {
    margin-inline-end: 12px;
  }
  /* The ways to the views stay in sight. */
  .tab-bar {
    position: sticky;
    z-index: 1;
    inset-block-start: var(--di-sticky-top, 0px);
    margin-block-end: 28px;
    border-block-end: 1px solid var(--_line-strong);
    background: var(--_surface);
  }
  ${fadingRow('.tabs')}
  .tabs {
    display: flex;
    gap: 4px 24px;
    scroll-padding-inline: 48px var(--_end);
    /* The place of the tab that is shown is set. Snapping would bring the end of the row in, and the tab under the fade. */
    scroll-snap-type: none;
  }
  .tabs button {
    min-block-size: 48px;
    padding: 8px 2px;
    border: solid transparent;
    border-width: 3px 0;
    background: none;
    color: var(--_text-muted);
    font-weight: 600;
    cursor: pointer;
  }
  @media (hover: hover) {
    .tabs button:hover {
      color: var(--_text);
    }
  }
  .tabs [aria-selected='true'] {
    border-block-end-color: var(--_accent-ink);
    color: var(--_text);
  }
  .tabs :focus-visible {
    outline-offset: -3px;
  }
  /* Forced colours draw what is transparent. */
  @media (forced-colors: active) {
    .tabs button {
      border-color: Canvas;
    }
    .tabs [aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
  .view {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 36px;
    scroll-margin-block-start: calc(var(--di-sticky-top, 0px) + 72px);
  }
  /* The browser finds words in the views that are not shown, and shows the one that has them. */
  @supports (content-visibility: hidden) {
    .view[hidden='until-found'] {
      display: grid !important;
      content-visibility: hidden;
    }
  }
  .bar-top,
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
  }
  .two > div {
    min-inline-size: 0;
  }
  .bar-top > .input,
  .choices .input {
    inline-size: auto;
    max-inline-size: 100%;
  }
  .choices > label {
    max-inline-size: 100%;
  }
  /* The longest name of a territory leaves its place to the other two. */
  .bar-top > .input {
    flex: 0 1 26em;
    min-inline-size: 0;
  }
  .bar-top > .btn {
    margin-inline-start: auto;
  }
  .sub {
    max-inline-size: 75ch;
  }
  .sub,
  .foot {
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  .foot {
    font-size: var(--_xs);
  }
  .sentence {
    max-inline-size: 60ch;
  }
  .say {
    max-inline-size: 46em;
    margin-block-end: -16px;
    font-size: var(--_xl);
    line-height: 1.35;
  }
  .refused {
    padding: 10px 12px;
    border-radius: var(--_radius);
    background: var(--_warning-soft);
    overflow-wrap: anywhere;
  }
  .failed {
    padding: 12px 16px;
    border: 1px solid var(--_danger);
    border-radius: var(--_radius);
    background: var(--_danger-soft);
  }
  .figs .link-btn,
  .tbl .link-btn {
    font: inherit;
    min-block-size: 24px;
    padding: 0;
  }
  .two {
    display: grid;
    gap: 36px 40px;
    grid-template-columns: minmax(0, 1fr);
  }
  summary {
    min-block-size: 28px;
    cursor: pointer;
  }
  /* As high to a finger as any button, in lines that stay as close. */
  .files > summary,
  .do-it summary,
  .questions summary,
  .call-list a,
  .btn-sm,
  .figs :is(a, .link-btn) {
    position: relative;
  }
  .files > summary::after,
  .do-it summary::after,
  .questions summary::after,
  .call-list a::after,
  .btn-sm::after,
  .figs :is(a, .link-btn)::after {
    content: '';
    position: absolute;
    inset-inline: -4px;
    inset-block-start: calc(50% - 22px);
    block-size: 44px;
  }
  @container di (min-width: 900px) {
    .two {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .column .two {
      grid-template-columns: minmax(0, 1fr);
      gap: 16px;
    }
  }
  @container di (max-width: 559px) {
    .terr,
    .view,
    .column,
    .two {
      gap: 16px;
    }
    .tabs {
      gap: 20px;
    }
    /* The tab that is shown stands after the end of the one before it. */
    .tabs:not(:has(> [aria-selected='true']:first-child)) {
      --_start: 16px;
    }
    .tab-bar {
      margin-block-end: 16px;
    }
    .say {
      margin-block-end: 0;
      font-size: var(--_md, 16px);
    }
    .bar-top > .input {
      inline-size: 100%;
    }
    .choices {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .choices .input {
      inline-size: 100%;
      padding-inline: 10px 30px;
    }
    :is(.rest, .small) > summary {
      display: flex;
      align-items: center;
      min-block-size: 44px;
    }
    .as-of {
      flex: 1 1 0;
      font-size: var(--_xs);
    }
  }
  @media print {
    .view[hidden] {
      display: grid !important;
      content-visibility: visible;
    }
    /* The rows that open when they are pressed. */
    .rest::details-content {
      block-size: auto;
      content-visibility: visible;
    }
    .rest > summary {
      display: none;
    }
    .view + .view {
      margin-block-start: 36px;
    }
    .tab-bar,
    .bar-top .input,
    .files,
    .choices {
      display: none;
    }
  }
`;
