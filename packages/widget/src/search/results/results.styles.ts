import { css } from 'lit';

/** The line above the results, the list, the map beside it. */
export const resultsStyles = css`
  /* The title keeps room for words, however wide their letters: the tools go under it. */
  .results-head {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    min-block-size: var(--_control);
  }
  .results-head > .results-title {
    flex: 1 1 8em;
    min-inline-size: 0;
  }
  .far {
    display: block;
    font-size: var(--_xs);
    font-weight: 400;
    line-height: 1.3;
    color: var(--_text-muted);
  }
  /* The room of a question, which comes after the cards. */
  .asking {
    block-size: calc(2 * var(--_control) + 108px);
  }
  /* The room of the question about the place. */
  .asking-place {
    block-size: calc(var(--_control) + 36px);
  }
  @container di (min-width: 960px) {
    .asking {
      block-size: calc(var(--_control) + 58px);
    }
  }
  @container di (max-width: 559.98px) {
    .asking {
      block-size: var(--_control);
    }
  }
  /* No box of its own: without a mark it would leave a gap in each card. */
  di-told {
    display: contents;
  }
  @container di (max-width: 559.98px) {
    .blank {
      padding: 16px;
    }
  }
  .results-tools {
    display: flex;
    min-inline-size: 0;
    flex-wrap: wrap;
    gap: 8px;
  }
  .sort {
    inline-size: auto;
    min-inline-size: 0;
    max-inline-size: 100%;
    font-size: var(--_sm);
  }
  /* An icon, over which the native choice lies unseen. */
  .pick-sort {
    position: relative;
    min-block-size: var(--_control);
  }
  .pick-sort:focus-within {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .pick-sort > .sort {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .results-tools > .btn {
    padding-inline: 10px;
  }
  .seg {
    display: flex;
    flex: 1 1 auto;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
  }
  .seg button {
    display: inline-flex;
    flex: 1 1 auto;
    gap: 6px;
    align-items: center;
    justify-content: center;
    min-block-size: calc(var(--_control) - 2px);
    padding: 4px 12px;
    border: 0;
    border-radius: calc(var(--_radius) - 1px);
    background: none;
    font-size: var(--_sm);
    cursor: pointer;
  }
  .seg button[aria-pressed='true'] {
    background: var(--_accent-soft);
    box-shadow: 0 0 0 2px var(--_accent-ink);
    color: var(--_accent-ink);
    font-weight: 600;
  }
  .same.is-coming {
    overflow: clip;
    min-block-size: 106px;
    max-block-size: 180px;
  }
  /* The lines of the name, and those of the note around it on a phone. */
  @container di (max-width: 559.98px) {
    .same.is-coming {
      display: block;
      min-block-size: 0;
      padding: 3px 10px 0 27px;
      border-block-end: calc(1.3 * var(--_xs) + 3px) solid transparent;
      font: 600 var(--_xs) / 1.3 var(--_font);
    }
    /* What stands above the first card takes little room: the press has its height of the room around it. */
    .taken > .link-btn {
      margin-block: -8px;
    }
    .left.small,
    [part='french'] {
      font-size: var(--_xs);
      line-height: 1.4;
    }
  }
  .split {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    align-items: start;
  }
  .column {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    min-inline-size: 0;
  }
  /* A list alone is no wider than is read at a glance. */
  .is-list > .column {
    max-inline-size: 880px;
  }
  @container di (max-width: 559.98px) {
    .column {
      gap: 8px;
    }
  }
  /* Blocks, not a grid: it would measure hundreds of rows again when one comes into sight. */
  .cards {
    --_row: 540px;
    margin-block: -6px;
  }
  /* Cards that leave out what the note above says are low: the page is no longer than they are. */
  .cards.alike {
    --_row: 236px;
  }
  /* Nothing a source wrote is drawn outside its card, whose shadow and ring need the padding. */
  .row {
    padding: 6px 4px;
    contain: content;
    contain-intrinsic-size: auto var(--_row);
  }
  :host([density='compact']) .row {
    padding-block: 4px;
  }
  .block {
    margin-inline: -4px;
    contain: content;
    contain-intrinsic-size: auto calc(20 * var(--_row));
  }
  /*
   * A card out of sight is not drawn, nor its row looked at with a whole block of them: a list of hundreds scrolls like a short one. The first
   * cards are in sight, and are not laid out twice. The last block may be a part of one.
   */
  .row:nth-child(n + 4),
  .block + .block > .row,
  .block + .block:not(:last-child) {
    content-visibility: auto;
  }
  .undrawn {
    min-block-size: 325px;
  }
  .alike .undrawn {
    min-block-size: 140px;
  }
  .apart {
    display: flex;
    gap: 8px;
    align-items: center;
    margin-block-start: 12px;
    font-size: var(--_md);
    font-weight: 600;
  }
  .split {
    --_map-size: 440px;
  }
  .map-box {
    min-inline-size: 0;
  }
  .map-wait {
    display: grid;
    place-items: center;
    min-block-size: 480px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }
  @container di (min-width: 560px) {
    .results-head {
      column-gap: 16px;
    }
    .results-head > .results-title {
      flex-basis: 13em;
    }
    .cards {
      --_row: 350px;
    }
    .cards.alike {
      --_row: 158px;
    }
    :host([density='compact']) .cards {
      --_row: 205px;
    }
  }
  @container di (min-width: 960px) {
    .split:not(.is-single) {
      grid-template-columns: minmax(0, 7fr) minmax(340px, 5fr);
    }
    .split.is-map {
      grid-template-columns: minmax(0, 4fr) minmax(0, 8fr);
    }
    .split > .map-box {
      position: sticky;
      inset-block-start: 16px;
    }
    /* All of the map is in sight while the page scrolls, its foot included. It is no lower than on a phone. */
    .split:not(.is-single) {
      --_map-size: clamp(440px, 100vh - 168px, 640px);
    }
    /* Beside a large map, which the reader moves, the list scrolls by itself. */
    .split.is-map > .column {
      /* Names that are heard alone stand within it, and make no page longer. */
      position: relative;
      max-block-size: calc(var(--_map-size) + 84px);
      margin-inline: -6px;
      padding-inline: 6px;
      overflow-y: auto;
    }
    .map-wait {
      min-block-size: calc(var(--_map-size) + 40px);
    }
  }
`;
