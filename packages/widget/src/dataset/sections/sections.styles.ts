import { css } from 'lit';
import { pairColours, stackedPair } from '../../shared/styles/pair.ts';

/** The open step: columns, mends, a question, a pair, the result. */
export const sectionStyles = css`
  /* A heap of marks on one letter cannot be broken. */
  .sec,
  .loaded,
  .fx > li {
    min-inline-size: 0;
    overflow-x: clip;
  }
  .sec {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: 16px;
    border: 1px solid var(--_line-strong);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_surface);
  }
  .sec > header {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 12px;
    align-items: center;
  }
  .at {
    font-weight: 400;
  }
  .sec > header > .told {
    grid-column: 1;
    font-weight: 600;
  }
  .sec > header > #undo {
    grid-column: 2;
    grid-row: 1;
    text-align: end;
  }
  .sub {
    max-inline-size: 66ch;
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  .cols,
  .fx,
  .ba,
  .given > ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .cols > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px 12px;
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
    font-size: var(--_sm);
  }
  .cols > li > .arrow {
    display: none;
  }
  .col {
    display: grid;
    gap: 0 8px;
    align-content: start;
    overflow-wrap: anywhere;
  }
  .col > .xs {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .cols .input {
    min-block-size: var(--_control-sm);
    padding-block: 4px;
  }
  .level {
    margin-block-start: 4px;
    color: var(--_text-muted);
  }
  :is(.is-likely, .is-asked) > b {
    color: var(--_warning);
  }
  .fx {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .fx > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 16px;
    align-items: center;
    padding: 8px 14px;
  }
  .fx > li > * {
    grid-column: 1 / -1;
  }
  .fx > li > .eg {
    grid-column: 1;
  }
  .fx > li > .see {
    grid-column: 2;
  }
  .fx > li + li {
    border-block-start: 1px solid var(--_line);
  }
  /* How many times stands at the end of the first line of its title, however long that is. */
  .h {
    display: flex;
    gap: 0 8px;
    align-items: baseline;
    font-size: var(--_sm);
  }
  .h > .n {
    flex: none;
    color: var(--_text-muted);
    white-space: nowrap;
  }
  .fx > .is-accepted > .h .i {
    color: var(--_success);
  }
  .eg,
  .ba > li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: baseline;
    font-size: var(--_sm);
  }
  .eg > span,
  .ba > li > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .ba {
    gap: 4px;
  }
  .ba > li {
    padding: 6px 10px;
    border-radius: var(--_radius-sm);
    background: var(--_surface-sunken);
  }
  .ba .n {
    flex: 1 1 8em;
    font-size: var(--_xs);
    color: var(--_text-muted);
    text-align: end;
  }
  del {
    color: var(--_text-muted);
    text-decoration-color: var(--_danger);
  }
  ins {
    font-weight: 600;
    text-decoration: none;
  }
  mark {
    border-radius: 3px;
    background: var(--_warning-soft);
    color: var(--_warning);
    font-weight: 600;
  }
  .now > small {
    display: block;
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  .is-refused del {
    text-decoration: none;
    color: inherit;
  }
  .is-refused ins {
    font-weight: 400;
    text-decoration: line-through;
    color: var(--_text-faint);
  }
  :host(:dir(rtl)) .arrow {
    display: inline-block;
    transform: scaleX(-1);
  }
  .btn[aria-pressed='true'] {
    background: var(--_accent-soft);
    border-color: var(--_accent-ink);
    color: var(--_accent-ink);
  }
  .ask {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .ask > .what {
    font: 600 var(--_lg) / 1.3 var(--_font-heading);
    max-inline-size: 40em;
  }
  .picks {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .picks > .btn {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  .ask form {
    align-items: end;
  }
  .ask form > .field {
    flex: 1 1 14em;
    max-inline-size: 30em;
  }
  .given > summary,
  .fold-in > summary {
    min-block-size: 44px;
    padding-block: 10px;
    font-size: var(--_sm);
  }
  .given li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
    justify-content: space-between;
    padding-block: 4px;
    border-block-start: 1px solid var(--_line);
    font-size: var(--_sm);
    overflow-wrap: anywhere;
  }
  .facts > div {
    display: grid;
    grid-template-columns: minmax(0, 9em) minmax(0, 1fr);
    gap: 8px;
    padding-block: 4px;
    font-size: var(--_sm);
  }
  .record .facts > div {
    border-block-start: 1px solid var(--_line);
  }
  .facts :is(dt, dd) {
    overflow-wrap: anywhere;
  }
  .facts dt {
    color: var(--_text-muted);
  }
  /* The words that are heard alone stay in it: outside they would widen the page. */
  .scroll-x {
    position: relative;
    overflow-x: auto;
  }
  .pair {
    inline-size: 100%;
    min-inline-size: 480px;
    border-collapse: collapse;
    table-layout: fixed;
    font-size: var(--_sm);
  }
  .pair :is(th, td) {
    padding: 8px;
    border-block-end: 1px solid var(--_line);
    line-height: 1.35;
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .pair thead th {
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  .pair tbody th {
    font-weight: 400;
  }
  .pair th:first-child {
    inline-size: 10em;
    color: var(--_text-muted);
  }
  ${pairColours}
  .whys {
    display: grid;
    gap: 4px;
    font-size: var(--_sm);
  }
  .whys li {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 8px;
  }
  .whys .i {
    color: var(--_success);
  }
  .sum {
    display: grid;
    gap: 10px;
    max-inline-size: 640px;
  }
  .sum > .lead {
    font-size: var(--_xl);
    line-height: 1.25;
  }
  .take,
  .stack,
  .wrong {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .stack {
    align-content: start;
  }
  .layouts {
    display: grid;
    gap: 8px;
  }
  .layouts > .check {
    padding: 10px 14px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    line-height: 1.4;
  }
  .layouts > .check:has(:checked) {
    border-color: var(--_accent-ink);
    box-shadow: inset 0 0 0 1px var(--_accent-ink);
  }
  .layouts small {
    display: block;
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  .then {
    display: grid;
    gap: 6px;
    max-inline-size: 66ch;
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
    font-size: var(--_sm);
  }
  .then ul {
    display: grid;
    gap: 6px;
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .fold-in > ul,
  .fold-in > p {
    margin-block-end: 8px;
  }
  .then .link-btn {
    text-align: start;
  }
  .others {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .cell {
    padding: 0 6px;
    border-radius: var(--_radius-sm);
    background: var(--_surface-sunken);
  }
  .pair-of {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
    align-content: start;
  }
  .map-room,
  di-map {
    block-size: 320px;
    min-inline-size: 0;
  }
  .record {
    display: grid;
    gap: 8px;
  }
  .record > .h {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
    align-items: baseline;
  }
  .record .h .link-btn {
    margin-inline-start: auto;
  }
  .hist {
    display: block;
    inline-size: 100%;
    max-inline-size: 560px;
    block-size: auto;
    direction: ltr;
  }
  .hist text {
    font: 13px var(--_font);
    fill: var(--_text-muted);
    text-anchor: middle;
  }
  .hist :is(.thr-t, .last) {
    text-anchor: end;
  }
  /* The picture shrinks with its page, and its words would too. */
  @container di (max-width: 559px) {
    .hist text {
      font-size: 17px;
    }
  }
  @container di (max-width: 399px) {
    .hist text {
      font-size: 21px;
    }
  }
  @container di (max-width: 319px) {
    .hist text {
      font-size: 24px;
    }
  }
  .b0 {
    fill: none;
    stroke: var(--_line-strong);
    stroke-dasharray: 3 3;
  }
  .b1 {
    fill: var(--_accent-ink);
  }
  .b1.lo {
    fill: var(--_accent-line);
  }
  .thr {
    stroke: var(--_text);
    stroke-width: 2;
  }
  .legend {
    display: flex;
    gap: 14px;
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  .legend span {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }
  .legend i {
    inline-size: 20px;
    block-size: 12px;
    border-radius: 2px;
  }
  i.was {
    border: 1px dashed var(--_line-strong);
  }
  i.now {
    background: var(--_accent-ink);
  }
  @container di (max-width: 559px) {
    ${stackedPair}
    .pair {
      min-inline-size: 0;
    }
    .pair tbody th {
      inline-size: auto;
      font-size: var(--_xs);
    }
    :is(.picks, .verdicts) > .btn,
    .acts > .btn-primary {
      inline-size: 100%;
      padding-inline: 8px;
    }
    /* Its sign stands beside its first word, on two lines too. */
    .acts > .btn-primary {
      display: block;
      padding-block: 13px;
    }
    .acts > .btn-primary > svg {
      margin-inline: 8px;
      vertical-align: -0.2em;
    }
    .sec > header > #undo {
      grid-column: 1 / -1;
      grid-row: auto;
      justify-self: start;
    }
    .facts > div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .fx > li {
      padding-inline: 12px;
    }
    .fx > li > :is(.eg, .see) {
      grid-column: 1 / -1;
    }
  }
  @container di (min-width: 560px) {
    .cols > li {
      grid-template-columns: minmax(0, 1fr) 20px minmax(0, 1fr);
    }
    .cols > li > .arrow {
      display: block;
      padding-block-start: 6px;
    }
    .layouts {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      max-inline-size: 720px;
    }
  }
  @container di (min-width: 960px) {
    .sec {
      padding: 20px 24px;
    }
    .pair-of:not(.is-flat),
    .take {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 40px;
    }
    .layouts {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    i.now {
      forced-color-adjust: none;
      background: Highlight;
    }
    .b1 {
      fill: Highlight;
    }
  }
`;
