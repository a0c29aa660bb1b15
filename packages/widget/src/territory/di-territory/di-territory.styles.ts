import { css } from 'lit';
import { fadingRow } from '../../shared/styles/fading-row.ts';

/** The frame, the sentence, the figures, the tables and the lists. */
export const styles = css`
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
  .questions {
    counter-reset: question;
    display: grid;
    gap: 20px 40px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .questions > li {
    counter-increment: question;
    display: grid;
    grid-template-columns: 32px minmax(0, 1fr);
    gap: 2px 8px;
    align-content: start;
    justify-items: start;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }
  .questions > li::before {
    content: counter(question);
    color: var(--_accent-ink);
    font-size: var(--_lg, 18px);
    font-weight: 600;
    line-height: 1.2;
  }
  .questions > li > * {
    grid-column: 2;
    margin: 0;
    max-inline-size: 66ch;
  }
  .questions > li > :is(h1, h2, h3, h4, h5, h6) {
    font-size: var(--_sm);
    color: var(--_text-muted);
    text-wrap: wrap;
  }
  .questions .answer {
    font-size: var(--_lg, 18px);
    line-height: 1.4;
  }
  .questions > li > :is(p:not(.answer), ul) {
    font-size: var(--_sm);
  }
  @container di (min-width: 900px) {
    .questions {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  .limits {
    padding: 0;
    column-gap: 40px;
    list-style: none;
  }
  .limits > li {
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
    break-inside: avoid;
    max-inline-size: 66ch;
  }
  @container di (min-width: 900px) {
    .limits {
      columns: 2;
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
  .figs {
    --_lead: calc(var(--_size) * 2.25);
    --_few: var(--_xl);
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 1px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_line);
    overflow: clip;
  }
  .told {
    display: grid;
    gap: 8px;
  }
  .figs > div {
    display: grid;
    gap: 2px;
    align-content: start;
    padding: 14px 16px;
    background: var(--_surface);
  }
  .figs dt {
    order: 2;
    font-size: var(--_sm);
    line-height: 1.35;
    color: var(--_text-muted);
  }
  .figs dd {
    order: 1;
    font-size: var(--_2xl);
    font-weight: 600;
    line-height: 1.15;
    font-variant-numeric: tabular-nums;
  }
  .figs > .lead {
    padding-block: 18px 16px;
  }
  .figs > .lead > dd:not(.figs-sub) {
    font-size: var(--_lead);
    line-height: calc(1.15 * var(--_lead));
  }
  .figs > .lead > dt {
    font-size: var(--_md, 16px);
    color: var(--_text);
  }
  /* The others on a line each: a number beside its words. */
  .figs > :not(.lead) {
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 10px;
    align-items: baseline;
    padding-block: 10px;
  }
  .figs > :not(.lead) > dd {
    font-size: var(--_lg);
  }
  .figs > :not(.lead) > .figs-sub {
    grid-column: 2;
    font-size: var(--_xs);
  }
  /* As high as the other figures, on one line. */
  .figs > .lead > dd.few:not(.figs-sub) {
    font-size: var(--_few);
    white-space: nowrap;
  }
  .figs > div > .figs-sub {
    order: 3;
    font-size: var(--_xs);
    font-weight: 400;
    line-height: 1.4;
    color: var(--_text-faint);
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
  .todo {
    border-block-start: 2px solid var(--_text);
  }
  .todo > li {
    display: grid;
    grid-template-columns: 2.2em minmax(0, 1fr);
    gap: 2px 12px;
    align-items: baseline;
    padding-block: 12px;
    border-block-end: 1px solid var(--_line);
  }
  .todo > li > :not(.no) {
    grid-column: 2;
  }
  .no {
    font-size: var(--_2xl);
    font-weight: 700;
    line-height: 1;
    color: var(--_accent-ink);
  }
  .todo p {
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  .gain {
    font-size: var(--_sm);
    font-weight: 600;
    color: var(--_success);
  }
  .do-it {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: baseline;
    margin-block-start: 4px;
    font-size: var(--_sm);
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
  .tbl {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_sm);
  }
  .tbl :is(th, td) {
    padding: 6px 8px;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    line-height: 1.35;
  }
  .tbl thead th {
    vertical-align: bottom;
    font-size: var(--_xs);
    font-weight: 600;
    color: var(--_text-muted);
  }
  .tbl tbody th {
    font-weight: 400;
  }
  .tbl tbody tr:is(:hover, :focus) {
    background: var(--_surface-sunken);
  }
  .tbl .r {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .tbl small {
    display: block;
    font-size: var(--_xs);
    color: var(--_text-muted);
    white-space: nowrap;
  }
  .scroll {
    overflow-x: auto;
  }
  .dc {
    min-inline-size: 8.5em;
  }
  .duo {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 3.8em;
    gap: 8px;
    align-items: center;
    font-variant-numeric: tabular-nums;
  }
  .people .duo {
    grid-template-columns: minmax(0, 1fr) 5em;
  }
  .counts,
  .people,
  .places {
    table-layout: fixed;
  }
  /* Wide enough for the longest word of their heads in each language. */
  .places th:first-child {
    inline-size: 29%;
  }
  .places th:nth-child(2) {
    inline-size: 26%;
  }
  .places th:nth-child(3) {
    inline-size: 22%;
  }
  .places + .rest,
  .people + .rest,
  .counts + .rest {
    margin-block-start: 8px;
  }
  .counts th:first-child {
    inline-size: 55%;
  }
  .duo > :last-child {
    text-align: end;
    white-space: nowrap;
  }
  .fold tbody th {
    min-inline-size: 12em;
  }
  .verdict {
    display: inline-flex;
    vertical-align: middle;
    gap: 5px;
    align-items: center;
    font-size: var(--_xs);
    font-weight: 600;
    white-space: nowrap;
  }
  .verdict.a_renforcer {
    color: var(--_warning);
  }
  .verdict.sur_liste {
    color: var(--_accent-ink);
  }
  .verdict:is(.equilibre, .trop_peu) {
    font-weight: 400;
    color: var(--_text-muted);
    white-space: normal;
  }
  .steps {
    display: inline-grid;
    grid-template-columns: repeat(5, 8px);
    gap: 2px;
    margin-inline-end: 8px;
  }
  .steps i {
    block-size: 12px;
    border-radius: 1px;
    background: var(--_line);
  }
  .steps .on {
    background: var(--_accent-fill);
  }
  .steps .lo {
    background: var(--_warning);
  }
  .hides {
    font-weight: 600;
  }
  .points {
    display: grid;
    gap: 4px;
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .call-list > li {
    display: grid;
    gap: 6px 12px;
    align-items: center;
    padding-block: 10px;
    border-block-end: 1px solid var(--_line);
    font-size: var(--_sm);
  }
  .call-list small {
    display: block;
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  .call-list .done {
    color: var(--_text);
  }
  .call-list > li > :last-child {
    justify-self: start;
  }
  @container di (min-width: 520px) {
    .call-list > li {
      grid-template-columns: minmax(0, 1fr) auto;
    }
  }
  @container di (min-width: 900px) {
    .figs {
      --_few: var(--_lead);
    }
    .two {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .column .two {
      grid-template-columns: minmax(0, 1fr);
      gap: 16px;
    }
  }
  @container di (max-width: 859px) {
    .hide-m {
      display: none;
    }
    .dc {
      min-inline-size: 7em;
    }
    .fold tbody th {
      min-inline-size: 9em;
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
    .figs {
      --_lead: var(--_2xl);
      --_few: var(--_md, 16px);
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .figs > div {
      padding: 10px 12px;
    }
    .figs > :is(:first-child, :not(.lead)) {
      grid-column: 1 / -1;
    }
    .questions > li {
      grid-template-columns: 24px minmax(0, 1fr);
    }
    .questions .answer {
      font-size: var(--_md, 16px);
    }
  }
  @container di (max-width: 619px) {
    .hide-s {
      display: none;
    }
    :is(.fold, .places),
    :is(.fold, .places) tbody {
      display: block;
    }
    :is(.fold, .places) thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    :is(.fold, .places) tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 2px 12px;
      padding-block: 8px;
      border-block-end: 1px solid var(--_line);
    }
    .tbl tbody th {
      overflow-wrap: anywhere;
    }
    /* The name of a place has its line, its offers and their rate the one under it. */
    .places tr {
      grid-template-columns: 7em minmax(0, 1fr);
      align-items: center;
    }
    .places .r {
      text-align: start;
    }
    .places tbody th:first-child {
      inline-size: auto;
    }
    .places td[data-k]::after {
      content: ' ' attr(data-k);
      font-size: var(--_xs);
      color: var(--_text-muted);
    }
    .tbl:is(.fold, .places) :is(th, td) {
      padding: 0;
      border: 0;
    }
    .tbl:is(.fold, .places) tbody th {
      grid-column: 1 / -1;
      font-weight: 600;
    }
    /* The gap and its verdict stand on one line, from its start. A gap that is not known takes none of it. */
    .fold tr:has(.ec) {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .fold .ec {
      text-align: start;
      white-space: nowrap;
    }
    .fold .unknown {
      display: none;
    }
    .fold .unknown + .vd {
      grid-column: 1 / -1;
    }
    .fold .vd small {
      display: inline;
      margin-inline-start: 6px;
    }
    /* A number is as large to a finger as its row lets it be. */
    :is(.fold .duo, .places td) :is(a, .link-btn) {
      display: inline-block;
      min-inline-size: 44px;
      margin-block: -14px;
      padding-block: 14px;
    }
    .fold .dc {
      grid-column: 1 / -1;
      display: grid;
      grid-template-columns: 7em minmax(0, 1fr);
      gap: 8px;
      align-items: center;
      text-align: start;
    }
    .fold .dc::before {
      content: attr(data-k);
      font-size: var(--_xs);
      color: var(--_text-muted);
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
