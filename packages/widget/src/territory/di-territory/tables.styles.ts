import { css } from 'lit';

/** The tables, with their bars and verdicts. */
export const tableStyles = css`
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
  /* As high as a pointer needs, without a higher row. */
  .tbl :is(a, .link-btn) {
    display: inline-block;
    margin-block: -3px;
    padding-block: 3px;
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
    grid-template-columns: minmax(0, 1fr) 5em;
    gap: 8px;
    align-items: center;
    font-variant-numeric: tabular-nums;
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
  @container di (max-width: 859px) {
    .hide-m {
      display: none;
    }
    .dc {
      min-inline-size: 7em;
    }
  }
  /* A table of themes has more columns than room earlier than one of places. Paper has its table all the same. */
  @media screen {
    /* On a tablet the columns that have no room stand in a second line of their row, each after its name. */
    @container di (min-width: 620px) and (max-width: 859px) {
      .themes,
      .themes :is(thead, tbody) {
        display: block;
      }
      .themes tr {
        display: grid;
        grid-template-columns: minmax(7.5em, 3fr) repeat(2, minmax(0, 2fr)) 3em 3.8em 10em 3em;
        gap: 2px 10px;
        align-items: center;
        padding-block: 8px;
        border-block-end: 1px solid var(--_line);
      }
      .themes.needless tr {
        grid-template-columns: minmax(8em, 3fr) minmax(0, 3fr) 4em 4em 10em 4em;
      }
      .themes thead tr {
        align-items: end;
      }
      .tbl.themes :is(th, td) {
        min-inline-size: 0;
        padding: 0;
        border: 0;
      }
      .themes .duo {
        grid-template-columns: minmax(0, 1fr) 3em;
      }
      .themes .ec {
        white-space: nowrap;
      }
      .themes .hide-m.more {
        display: flex;
        grid-row: 2;
        grid-column: span 2;
        gap: 6px;
        align-items: baseline;
        text-align: start;
      }
      .themes:not(.needless) .hide-m.vain {
        grid-column: span 3;
      }
      .themes .hide-m.more::before {
        content: attr(data-k);
        font-size: var(--_xs);
        color: var(--_text-muted);
      }
      .themes .vd small {
        white-space: normal;
      }
    }
    @container di (max-width: 619px) {
      .fold .hide-s {
        display: none;
      }
      .fold,
      .fold tbody {
        display: block;
      }
      .fold thead {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      .fold tr {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 2px 12px;
        padding-block: 8px;
        border-block-end: 1px solid var(--_line);
      }
      .tbl.fold :is(th, td) {
        padding: 0;
        border: 0;
      }
      .tbl.fold tbody th {
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
      .fold .duo :is(a, .link-btn) {
        display: inline-block;
        margin-block: -14px;
        padding-block: 14px;
      }
      .fold :is(.duo, .more) :is(a, .link-btn) {
        min-inline-size: 44px;
        text-align: end;
      }
      /* The columns that have no room stand under the others, each after its name. */
      .fold .more {
        grid-column: 1 / -1;
        display: grid;
        grid-template-columns: 7em minmax(0, 1fr);
        gap: 8px;
        align-items: center;
      }
      .fold .more :is(a, .link-btn) {
        justify-self: end;
        margin-block: -6px;
        padding-block: 14px;
      }
      .fold .more::before {
        content: attr(data-k);
        font-size: var(--_xs);
        text-align: start;
        color: var(--_text-muted);
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
  }
  @container di (max-width: 619px) {
    .hide-s {
      display: none;
    }
    .places,
    .places tbody {
      display: block;
    }
    .places thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .tbl tbody th {
      overflow-wrap: anywhere;
    }
    /* The name of a place has its line, its offers and their rate the one under it. */
    .places tr {
      display: grid;
      grid-template-columns: 7em minmax(0, 1fr);
      gap: 2px 12px;
      align-items: center;
      padding-block: 8px;
      border-block-end: 1px solid var(--_line);
    }
    .places caption {
      display: block;
      font-size: var(--_xs);
      text-align: end;
      color: var(--_text-muted);
    }
    .places .r {
      text-align: start;
    }
    .places tbody th:first-child {
      inline-size: auto;
    }
    /* The word of a number stands beside it, before the number of its list. */
    .places td[data-k] {
      display: flex;
      flex-wrap: wrap;
      column-gap: 4px;
      align-items: baseline;
    }
    .places td[data-k] small {
      flex-basis: 100%;
      order: 1;
    }
    .places td[data-k]::after {
      content: attr(data-k);
      font-size: var(--_xs);
      color: var(--_text-muted);
    }
    .tbl.places :is(th, td) {
      padding: 0;
      border: 0;
    }
    .tbl.places tbody th {
      grid-column: 1 / -1;
      font-weight: 600;
    }
    .places td :is(a, .link-btn) {
      display: inline-block;
      margin-block: -14px;
      padding-block: 14px;
    }
    /* The word of a number follows it at once, so its room is beside it. */
    .places td :is(a, .link-btn) {
      margin-inline: -8px;
      padding-inline: 8px;
    }
  }
`;
