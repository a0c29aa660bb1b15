import { css } from 'lit';
import { fadingRow } from '../../../shared/styles/fading-row.ts';

export const styles = css`
  /* The menus hang from the rail: the row that scrolls would cut them. */
  .rail {
    position: relative;
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .rail .chip,
  .clear-n {
    flex: none;
  }
  /*
   * One row, whatever the counts: offers below it stay where they are. It fades where it goes on, before « Plus », which stays in
   * sight. Its padding leaves room to the ring of the focus, and sticks out no further than the cards.
   */
  .row {
    display: flex;
    gap: 8px;
    align-items: center;
    min-inline-size: 0;
    margin: -5px -4px;
    margin-inline-end: -8px;
    padding: 5px 4px;
  }
  ${fadingRow('.row')}
  /* The mask would hide an open menu. */
  .row:has(di-filter-menu) {
    mask-image: none;
  }
  /* The next pill is seen in part: so one knows that the row goes on. */
  .is-on > span {
    max-inline-size: 9.5em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .row > :focus-visible {
    outline-offset: 1px;
  }
  .row > [aria-pressed] > .n {
    min-inline-size: 3.2ch;
    text-align: end;
  }
  .chip[aria-disabled='true'] {
    color: var(--_text-muted);
    border-style: dashed;
    cursor: default;
  }
  .chip[aria-busy='true'] {
    cursor: progress;
  }
  .chosen {
    display: none;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin-block-start: 12px;
  }
  .chip-fixed {
    border-style: dashed;
    background: none;
    cursor: default;
  }
  @media (hover: hover) {
    .chip-fixed:hover {
      background: none;
    }
  }
  @container (max-width: 400px) {
    .row {
      column-gap: 6px;
    }
    .row > .chip {
      padding-inline: 10px;
    }
  }
  @container (min-width: 560px) {
    .chosen {
      display: flex;
    }
    .clear-n:not(.is-alone) {
      display: none;
    }
  }
  @container (min-width: 960px) {
    .rail {
      flex-wrap: wrap;
    }
    .row {
      display: contents;
    }
  }
`;
