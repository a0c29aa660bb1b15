import { css } from 'lit';

/** The styles of the grid, which come with it. */
export const gridStyles = css`
  /* The grid measures the room beside the search. */
  .as-grid > .days {
    container: grid / inline-size;
  }
  .grid {
    --quarter: 11px;
    --clock: 52px;
    font-size: var(--_xs);
    line-height: 1.35;
  }
  .grid :is(h1, h2, h3, h4, h5, h6) {
    font-size: var(--_sm);
    line-height: 1.35;
  }
  .day :is(small, b) {
    font-size: var(--_xs);
  }
  .day small {
    font-weight: 400;
    color: var(--_text-muted);
  }
  .day .none,
  .note {
    color: var(--_text-muted);
  }
  .cell {
    display: flex;
    flex-direction: column;
    gap: 1px;
    inline-size: 100%;
    min-block-size: 24px;
    padding: 4px 6px;
    border: 1px solid var(--_line-strong);
    border-inline-start: 4px dashed var(--_accent-ink);
    border-radius: var(--_radius-sm);
    background: var(--_surface);
    color: var(--_text);
    text-align: start;
    line-height: 1.3;
    overflow-wrap: anywhere;
    hyphens: none;
    cursor: pointer;
  }
  .cell .title {
    font-weight: 600;
  }
  .cell.annulee .title {
    text-decoration: line-through;
  }
  .cell small,
  .trip {
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  .cell .facts,
  .facts > span,
  .way,
  .said,
  .trip {
    display: flex;
    gap: 0 4px;
    align-items: flex-start;
  }
  .cell .facts {
    flex-wrap: wrap;
    column-gap: 10px;
  }
  .cell .said {
    color: var(--_danger);
  }
  .cell .said.ask {
    color: inherit;
  }
  .cell .i,
  .trip > .i {
    inline-size: 1.1em;
    block-size: 1.1em;
    margin-block-start: 0.1em;
  }
  /* The number ends the card of its activity. */
  .cell:has(+ .call) {
    padding-block-end: 1px;
    border-block-end-width: 0;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  .call {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
    align-items: center;
    min-block-size: 28px;
    padding: 0 6px;
    border: 1px solid var(--_line-strong);
    border-block-start: 0;
    border-inline-start: 4px dashed var(--_accent-ink);
    border-end-start-radius: var(--_radius-sm);
    border-end-end-radius: var(--_radius-sm);
    background: var(--_surface);
    font-size: var(--_xs);
  }
  .call > .i {
    inline-size: 1.1em;
    block-size: 1.1em;
  }
  .call > bdi {
    white-space: normal;
    text-wrap: balance;
  }
  .validee:is(.cell, .call) {
    border-inline-start: 4px solid var(--_accent-ink);
    background: var(--_accent-soft);
  }
  .declaree:is(.cell, .call) {
    border-inline-start: 4px solid var(--_accent-line);
  }
  .unknown:is(.cell, .call) {
    border-inline-start: 4px dotted var(--_text-muted);
  }
  .bad:is(.cell, .call) {
    border-color: var(--_danger);
  }
  @media (hover: hover) {
    .cell:hover {
      background: var(--_accent-soft);
    }
  }
  .cell:focus-visible {
    outline-offset: -3px;
  }
  .band,
  .asked {
    display: grid;
    gap: 4px;
    align-content: start;
  }
  .undated {
    display: grid;
    gap: 8px;
  }
  .undated > :first-child {
    font-size: var(--_md);
  }
  .loose {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 220px), 1fr));
    gap: 4px;
    font-size: var(--_xs);
  }
  :is(.loose, .asked) .cell {
    min-block-size: 44px;
  }
  :is(.loose, .asked) > li {
    display: grid;
    grid-template: 1fr auto / minmax(0, 1fr);
  }
  @container di (min-width: 980px) {
    .two.as-grid {
      grid-template: repeat(3, auto) 1fr / minmax(0, 1fr) 280px;
      column-gap: 20px;
    }
    /* The search stands beside the grid, and all else under it. */
    .as-grid > .side {
      display: contents;
    }
    .as-grid > .days,
    .as-grid > .kept,
    .as-grid > .side > .panel {
      grid-area: auto / 1;
    }
    .as-grid > .side > [aria-labelledby='add'] {
      grid-area: 1 / 2 / -1;
    }
    /* The head of each day tells its hours: the total leaves its room to the hours of the day. */
    .week:has(.as-grid) {
      gap: 12px;
    }
    .week:has(.as-grid) .strip {
      display: none;
    }
    .week:has(.as-grid) > .total {
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: baseline;
      padding-block: 8px;
    }
    .week:has(.as-grid) .hours {
      display: contents;
    }
    .week:has(.as-grid) :is(.big, .aim, .folds) {
      grid-row: 1;
    }
    .week:has(.as-grid) .big {
      font-size: var(--_xl);
    }
    .week:has(.as-grid) .folds {
      grid-column: 3;
    }
    .week:has(.as-grid) .folds summary {
      min-block-size: 24px;
      padding-block: 0;
    }
    .week:has(.as-grid) :is(.bar, .key, .aim, .folds:has(> [open])) {
      grid-row: auto;
      grid-column: 1 / -1;
    }
    .week:has(.as-grid) .bar {
      block-size: 8px;
      margin-block: 2px;
    }
  }
  /* The days are beside each other, with the hours down them. */
  @container grid (min-width: 600px) {
    .scroll {
      /* What is read aloud alone is beside the page no more than the day is. */
      position: relative;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_surface);
      overflow: clip;
    }
    .scroll.walks {
      overflow-x: auto;
    }
    /* Wider pages have more room. */
    @container grid (min-width: 780px) {
      .scroll.walks:not(.wide) {
        overflow: clip;
      }
    }
    @container grid (min-width: 876px) {
      .scroll.walks:not(.far) {
        overflow: clip;
      }
    }
    .axis {
      display: none;
    }
    /* An hour is as high as another, so that lengths can be compared, and as high as the words of its activities need up to a most. Words that have no room even so are seen once their activity is pointed at or has the focus. */
    .grid {
      --most: 18px;
      display: grid;
      grid-template-columns: var(--clock) var(--columns);
      grid-template-rows: calc(2.7 * var(--_sm) + 14px) auto auto var(--lines);
      min-inline-size: calc(var(--clock) + var(--least));
    }
    /* Half an hour has room for one line of a name, and less than two hours for some of a long one: hours grow further in a week that has one. */
    .grid:has(.tiny, .half) {
      --most: 28px;
    }
    .clock {
      display: grid;
      grid-area: 1 / 1 / -1 / -1;
      grid-template: subgrid / subgrid;
      color: var(--_text-muted);
      pointer-events: none;
    }
    .hour,
    .gap {
      grid-column: 1 / -1;
      border-block-start: 1px solid var(--_line);
    }
    .hour:first-of-type {
      border: 0;
    }
    .gap {
      display: flex;
      gap: 16px;
      align-items: center;
      background: var(--_surface-sunken);
    }
    /* What is said of free hours is read over the days that it crosses. */
    .gap > span {
      position: relative;
      z-index: 1;
      background: var(--_surface-sunken);
    }
    :is(.hour, .gap) > bdi,
    .no-hour {
      position: sticky;
      inset-inline-start: 0;
      z-index: 2;
      flex: none;
      inline-size: var(--clock);
      padding: 2px 6px;
      white-space: nowrap;
    }
    .hour > bdi,
    .no-hour {
      display: inline-block;
      background: var(--_surface);
    }
    .no-hour {
      grid-area: 3 / 1;
      padding: 8px 0 0 2px;
    }
    .hour > bdi {
      margin-block-start: 1px;
    }
    .day {
      display: grid;
      grid-template: subgrid / minmax(0, 1fr);
      grid-area: 1 / var(--column) / -1;
      border-inline-start: 1px solid var(--_line);
    }
    .head {
      grid-area: 1 / 1 / -1;
      position: sticky;
      inset-block-start: var(--di-sticky-top, 0px);
      z-index: 3;
      align-self: start;
      min-block-size: calc(2.7 * var(--_sm) + 14px);
      padding: 6px 8px;
      border-block-end: 1px solid var(--_line-strong);
      background: var(--_surface);
    }
    .clock::before {
      content: '';
      grid-area: 1 / 1;
      border-block-end: 1px solid var(--_line-strong);
    }
    .head b {
      display: block;
    }
    .narrow .head {
      padding-inline: 4px;
      text-align: center;
    }
    .day:not(.narrow) .brief,
    .narrow .long {
      display: none;
    }
    .narrow .brief {
      display: block;
    }
    .narrow :is(.brief, .nth) {
      font-weight: 400;
      color: var(--_text-muted);
    }
    .band {
      grid-area: 2 / 1;
      padding: 6px 4px;
      border-block-end: 1px solid var(--_line);
    }
    .note {
      padding: 2px 4px;
    }
    .asked {
      grid-area: 3 / 1;
      padding: 6px 4px;
      border-block-end: 1px solid var(--_line);
    }
    .narrow .note {
      padding: 0;
      hyphens: auto;
    }
    .away {
      grid-row: var(--row);
      grid-column: 1;
      background: repeating-linear-gradient(
        135deg,
        var(--_surface-sunken) 0 6px,
        color-mix(in oklab, var(--_line) 60%, var(--_surface)) 6px 7px
      );
    }
    .own {
      display: grid;
      grid-area: 4 / 1 / -1;
      grid-template: subgrid / minmax(0, 1fr);
    }
    .own > li {
      grid-row: var(--row);
      grid-column: 1;
      display: grid;
      grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
      max-block-size: calc(var(--most) * var(--quarters));
      padding: 1px 2px;
    }
    .own > li > .cell {
      block-size: 100%;
      min-block-size: 0;
      padding-block: 2px;
      overflow: clip;
    }
    .own > li:is(:hover, :focus-within) {
      z-index: 2;
    }
    /* A column is narrower than a long word. */
    .day .cell {
      hyphens: auto;
    }
    .day .call {
      min-block-size: 24px;
      padding: 0 4px 2px;
    }
    .day .call > .i {
      display: none;
    }
    /* A short stretch and a lane beside another have no room for a number. */
    .stack .call,
    .own > .beside > .call,
    .own > li > :is(.short, .half) + .call {
      display: none;
    }
    .stack .cell,
    .own > .beside > .cell,
    .own > li > .cell:is(.short, .half) {
      border-block-end-width: 1px;
      border-end-start-radius: var(--_radius-sm);
      border-end-end-radius: var(--_radius-sm);
    }
    .own > li:is(:hover, :focus-within) > .cell {
      block-size: max-content;
      min-block-size: 100%;
      box-shadow: 0 4px 14px rgb(16 24 32 / 0.24);
    }
    .own > .beside {
      inline-size: var(--part);
      margin-inline-start: var(--beside);
      padding-inline: 1px;
    }
    .own > .trip {
      display: flex;
      align-items: center;
      padding: 0 4px 0 8px;
      line-height: 1;
      overflow: clip;
    }
    .stack > ul {
      display: grid;
      gap: 2px;
      align-content: start;
      overflow-y: auto;
    }
    .cell {
      position: relative;
    }
    .when > .i {
      display: inline-block;
      margin-inline-end: 3px;
      color: var(--_danger);
      vertical-align: -0.15em;
    }
    .own .short {
      display: block;
      padding-block: 1px;
      line-height: 1.25;
    }
    .short > .facts {
      display: inline-flex;
    }
    .own .half {
      flex-flow: row wrap;
      align-content: flex-start;
      column-gap: 4px;
    }
    .half > :is(.when, .of, .said) {
      flex: 1 0 100%;
    }
    /* Of a title that others have too, its structure is what is looked for. */
    :is(.short, .half) > .same {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
      overflow: hidden;
    }
    .short > .same {
      -webkit-line-clamp: 1;
    }
    .own > li:is(:hover, :focus-within) > .cell > .same {
      -webkit-line-clamp: none;
    }
    :is(.short, .half) > .facts {
      column-gap: 4px;
    }
    /* The month stands above the grid. A day without anything is seen to be empty, and signs stand for words where there is no room: a lane beside another would cut a warning, which is told above the grid too. */
    .head small,
    .day > .none,
    .own > .beside .said,
    .own > li > :is(.short, .half) > .when > .end,
    :is(.short, .half) > .facts span > span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  /* A tablet has room for the first letters of a day, and for signs of states. */
  @container grid (600px <= width < 780px) {
    .grid .cell {
      padding-inline: 3px;
    }
    .own .facts span > span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .day .long {
      display: none;
    }
    .day:not(.narrow) .brief {
      display: inline;
    }
  }
  /* Seven columns leave words no room on a phone: the days stand under each other, with the hours across. */
  @container grid (max-width: 599px) {
    .clock,
    .away,
    .when > .i,
    .head :is(.long, .nth),
    .gap {
      display: none;
    }
    .axis {
      position: sticky;
      inset-block-start: var(--di-sticky-top, 0px);
      z-index: 2;
      display: grid;
      grid-auto-columns: minmax(0, 1fr);
      grid-auto-flow: column;
      padding-block: 4px;
      padding-inline-start: var(--clock);
      border-block-end: 1px solid var(--_line);
      background: var(--_surface);
      color: var(--_text-muted);
      white-space: nowrap;
    }
    .day {
      display: grid;
      grid-template-columns: var(--clock) minmax(0, 1fr);
      align-items: start;
      padding-block: 10px;
      border-block-end: 1px solid var(--_line);
    }
    .head {
      position: sticky;
      inset-block-start: calc(var(--di-sticky-top, 0px) + 28px);
      grid-row: 1 / span 3;
    }
    .head :is(.brief, small, b) {
      display: block;
    }
    .day > :not(.head) {
      grid-column: 2;
    }
    .grid {
      --clock: 62px;
    }
    .own,
    .stack > ul {
      display: grid;
      gap: 6px;
    }
    .day > :not(.head) + :not(.head) {
      margin-block-start: 6px;
    }
    /* Where in the day it takes place. */
    .own .cell {
      display: block;
      min-block-size: 44px;
      padding: 0;
      border: 0;
      border-radius: 0;
      background: none;
    }
    .own .call {
      min-block-size: var(--_control-sm);
      padding: 0;
      border: 0;
      background: none;
    }
    .own .cell::before {
      content: '';
      display: block;
      inline-size: max(6px, var(--long));
      block-size: 12px;
      margin-inline-start: var(--from);
      margin-block-end: 3px;
      border: 1px solid var(--_accent-ink);
      border-radius: 2px;
      background: repeating-linear-gradient(120deg, var(--_accent-ink) 0 2px, var(--_accent-soft) 2px 6px);
    }
    .own li {
      background:
        repeating-linear-gradient(90deg, var(--_line-strong) 0 1px, #0000 1px var(--step)) 0 0 / 100% 12px no-repeat,
        linear-gradient(var(--_surface-sunken) 0 0) 0 0 / 100% 12px no-repeat;
    }
    .own :is(.trip, .stack) {
      padding-block: 2px;
      background: none;
    }
    .own .validee::before {
      background: var(--_accent-ink);
    }
    .own .declaree::before {
      background: var(--_accent-line);
    }
    .own .annulee::before {
      border-style: dashed;
      background: none;
    }
    .own .bad::before {
      border-color: var(--_danger);
      outline: 1px solid var(--_danger);
    }
    .cell > .when {
      margin-inline-end: 8px;
      font-weight: 600;
    }
    .cell > .facts {
      display: inline-flex;
      vertical-align: top;
    }
    .cell > :is(.title, .same) {
      display: block;
    }
    .cell > .title {
      font-size: var(--_sm);
    }
    .loose {
      font-size: var(--_sm);
    }
  }
  @media (forced-colors: active) {
    .own .cell::before {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
