import { css } from 'lit';

export const styles = css`
  :host {
    position: sticky;
    inset-block-start: var(--di-sticky-top, 0);
    z-index: 2;
    container: tray / inline-size;
    container-type: inline-size scroll-state;
  }
  .tray {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    padding-block: 8px;
    padding-inline: 16px 8px;
    border: 1px solid var(--_accent-line);
    border-radius: var(--_radius);
    background: var(--_accent-soft);
    font-size: var(--_sm);
  }
  .count {
    font-weight: 600;
  }
  .grow {
    flex: 1 1 0;
    min-inline-size: min-content;
    font-size: var(--_xs);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .same {
    flex: 1 1 auto;
    padding-block: 4px;
  }
  /* Both answers on one line. */
  .asks .acts {
    flex-wrap: nowrap;
  }
  .asks .btn {
    padding-inline: 10px;
  }
  .more,
  .short {
    display: none;
  }
  /* Until four buttons fit beside the count, two ways are folded under the others. */
  @container tray (max-width: 819px) {
    .tray:not(.asks) {
      display: grid;
      grid-template-columns: minmax(min-content, 1fr) minmax(0, max-content) auto auto;
      gap: 0 6px;
    }
    .acts:not(.is-open) {
      display: none;
    }
    .more {
      display: inline-flex;
      min-block-size: var(--_control-sm);
    }
    .acts {
      grid-column: 1 / -1;
      /* Its words do not decide on the columns above. */
      inline-size: 0;
      min-inline-size: 100%;
      gap: 4px;
      padding-block: 5px 0;
    }
    .acts > .btn {
      flex: 1 1 auto;
    }
    .week {
      grid-area: 2 / 1 / auto / -1;
      margin-block-start: 5px;
    }
    .more[aria-expanded='false'] + .week {
      display: none;
    }
  }
  /* The way to the week makes them five: it stands with the first, and two are still folded. */
  @container tray (min-width: 820px) {
    .leads > .grow,
    .leads > .acts:not(.is-open) {
      display: none;
    }
    .leads > .more {
      display: inline-flex;
      order: 1;
      min-block-size: var(--_control-sm);
    }
    .leads > .acts {
      flex: 1 0 100%;
      order: 1;
      justify-content: end;
    }
  }
  /* All that is unfolded has room on one row. */
  @container tray (min-width: 580px) and (max-width: 819px) {
    .leads > .week {
      grid-area: 2 / 1;
    }
    .leads > .acts {
      grid-area: 2 / 2 / auto / -1;
    }
  }
  @container tray (max-width: 579px) {
    .tray:not(.asks) {
      padding-block: 5px;
      padding-inline: 12px 5px;
    }
    .count {
      font-size: var(--_xs);
      line-height: 1.25;
    }
    .open > .i {
      display: none;
    }
    .open {
      padding: 2px 6px;
      font-size: var(--_xs);
      line-height: 1.2;
    }
    .print,
    .more {
      min-block-size: 44px;
    }
    .print {
      inline-size: 44px;
      padding: 0;
    }
    .short {
      display: inline;
    }
    /* The number, and the icon alone, have room. */
    .full,
    .print > span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @container tray (max-width: 899px) {
    .count + .grow {
      display: none;
    }
    .count {
      flex: 1;
    }
  }
  /* It floats over the cards: none shows beside its corners. */
  @container tray scroll-state(stuck: top) {
    .tray {
      border-block-start-color: transparent;
      border-start-start-radius: 0;
      border-start-end-radius: 0;
      box-shadow: var(--_shadow-raised);
    }
  }
  @media (forced-colors: active) {
    .tray {
      border: 2px solid Highlight;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
