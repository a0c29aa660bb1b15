import { css } from 'lit';

export const styles = css`
  :host {
    container: dossier / inline-size;
  }
  article {
    display: flex;
    flex-direction: column;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: 16px;
    /* A heap of marks on one letter cannot be broken. */
    overflow-x: clip;
  }
  .body .note > bdi {
    min-inline-size: 0;
  }
  /* What goes on under the decisions fades out above them. */
  :host(:not([stacked])) .body::after {
    content: '';
    position: sticky;
    inset-block-end: -16px;
    block-size: 28px;
    margin-block: -16px;
    background: linear-gradient(transparent, var(--_surface));
    pointer-events: none;
  }
  :host([stacked]) .foot::before {
    content: '';
    position: absolute;
    inset-block-end: 100%;
    inset-inline: 0;
    block-size: 24px;
    background: linear-gradient(transparent, var(--_surface));
    pointer-events: none;
  }
  /* Others are chosen to be accepted together: their button alone is filled. */
  :host([second]) .btn-primary {
    background: var(--_surface);
    border-color: var(--_accent-line);
    color: var(--_accent-ink);
  }
  .body:focus-visible {
    outline-offset: -3px;
  }
  .foot {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    padding: 10px 16px;
    border-block-start: 1px solid var(--_line);
    border-radius: 0 0 var(--_radius) var(--_radius);
    background: var(--_surface);
  }
  /* While a value is to choose, all of them have the screen: the decisions come with the last choice. */
  :host([stacked]) .foot.is-later {
    position: static;
  }
  /* A screen that is not high keeps its room for the values. */
  @media (max-height: 520px) {
    :host([stacked]) .foot {
      position: static;
    }
  }
  /* It covers nothing that takes the focus. */
  :host([stacked]) .body :is(a, button, input, select, textarea, summary) {
    scroll-margin-block-end: 160px;
  }
  :host([stacked]) .vals :is(input, .choice-row) {
    scroll-margin-block-end: 220px;
  }
  /* Beside the queue it stays in sight, and scrolls for itself. The page is the relay's own. */
  :host(:not([stacked])) article {
    max-block-size: max(360px, min(100vh - 32px, var(--_room, 100vh) - 16px));
  }
  :host(:not([stacked])) .body {
    overflow: auto;
  }
  :host(:not([stacked])) .foot {
    flex: none;
    max-block-size: 60%;
    overflow: auto;
  }
  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }
  .head > .note {
    margin-block-start: 12px;
  }
  .back {
    justify-self: start;
    margin-block-end: 4px;
    padding-inline: 0 8px;
  }
  :host(:not([stacked])) .back {
    display: none;
  }
  .title {
    font-size: var(--_lg);
    overflow-wrap: anywhere;
  }
  .part {
    margin-block-end: 8px;
  }
  #author,
  #deliveries {
    margin-block-end: 4px;
    font-size: var(--_md);
  }
  .facts {
    display: grid;
    gap: 6px;
    font-size: var(--_sm);
  }
  .facts > div {
    display: grid;
    grid-template-columns: minmax(6em, 9em) minmax(0, 1fr);
    gap: 12px;
  }
  .facts dt {
    color: var(--_text-muted);
  }
  .adjust,
  .ask {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .ask {
    gap: 4px;
  }
  .ask .acts {
    margin-block-start: 12px;
  }
  .adjust .part {
    margin-block-end: 2px;
  }
  .adjust .hint {
    margin: 0;
  }
  .adjust .field .hint {
    margin-block-end: 6px;
  }
  textarea.input {
    min-block-size: 88px;
  }
  .set {
    max-block-size: 240px;
    padding: 4px 12px;
    overflow: auto;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
  }
  .note ul {
    margin-block-start: 4px;
    padding-inline-start: 18px;
    list-style: disc;
  }
  .note .acts {
    margin-block-start: 8px;
  }
  .log li {
    display: grid;
    grid-template-columns: 8.5em minmax(0, 1fr);
    gap: 8px;
    padding-block: 6px;
    border-block-start: 1px solid var(--_line);
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  .deliveries {
    display: grid;
    gap: 12px;
  }
  .deliveries > li {
    display: grid;
    gap: 8px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    min-inline-size: 0;
  }
  .delivery-head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    font-size: var(--_sm);
  }
  .delivery-head .tag {
    margin-inline-start: auto;
  }
  summary {
    min-block-size: 24px;
    cursor: pointer;
  }
  .text {
    max-block-size: 280px;
    margin: 8px 0 0;
    padding: 12px;
    overflow: auto;
    border-radius: var(--_radius-sm);
    background: var(--_surface-sunken);
    font: 400 var(--_sm) / 1.5 var(--_font);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  /* The four decisions stand on one row. */
  @container dossier (min-width: 420px) {
    .decisions {
      gap: 6px;
    }
    .decisions .btn {
      gap: 4px;
      padding-inline: 8px;
    }
    /* With a sign each, the last one would stand alone on a second row. */
    .decisions:not(.is-long, .by-two, .contest) > .btn ~ .btn > .i {
      display: none;
    }
  }
  /* A longer name of a decision, or a number to call, leaves no room for four on a row: they stand two by two. */
  .decisions:is(.is-long, .by-two) {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 6px;
  }
  .decisions:is(.is-long, .by-two) > .btn:first-child:nth-last-child(odd) {
    grid-column: 1 / -1;
  }
  .decisions {
    align-items: stretch;
  }
  .lesser {
    gap: 0 14px;
    margin-block: 4px -8px;
    font-size: var(--_sm);
  }
  .lesser > .link-btn {
    font-size: inherit;
  }
  /* A value is to choose first. */
  .decisions > .is-waiting {
    border-color: var(--_line);
    background: var(--_surface-sunken);
    color: var(--_text-muted);
    cursor: default;
  }
  /* Whether an offer is open is answered on one line, beside the number to call. */
  .decisions.contest {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .decisions.contest > .btn {
    flex: 1 1 auto;
    padding-inline: 12px;
  }
  /* The decisions of less use are under the sign at the end of the head. */
  .head:has(> #further) {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .head > #further {
    grid-area: 1 / 2;
    margin-block-start: -8px;
    margin-inline-end: -8px;
  }
  :host([stacked]) .head > #further {
    margin-block-start: 0;
  }
  :host(:not([stacked])) .head:has(> #further) > .title {
    grid-area: 1 / 1;
  }
  .head:has(> #further) > :not(.back, #further, .title) {
    grid-column: 1 / -1;
  }
  .further {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block-end: 4px;
  }
  .further > .btn {
    flex: 1;
    gap: 6px;
    padding-inline: 6px;
    white-space: nowrap;
  }
  /* So are the decisions on a closure, where there is the room. */
  @container dossier (min-width: 460px) {
    .decisions.contest {
      flex-wrap: nowrap;
    }
    .decisions.by-two:not(.is-long):has(> [part='call']) {
      display: flex;
      flex-wrap: nowrap;
    }
    .decisions.by-two:not(.is-long):has(> [part='call']) > .btn {
      flex: 1 1 auto;
      padding-inline: 6px;
      white-space: nowrap;
    }
    .decisions.by-two:not(.is-long):has(> [part='call']) > .btn:not([part]) > .i {
      display: none;
    }
  }
  @container dossier (max-width: 419px) {
    /* No decision stands alone on a line but the first, where they are an odd number. */
    .decisions {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 6px;
    }
    .decisions > .btn {
      padding-inline: 4px;
    }
    .decisions > .btn:first-child:nth-last-child(odd) {
      grid-column: 1 / -1;
    }
    /* The number has a line, and the answers the other one, in two equal columns. */
    .decisions.contest {
      display: grid;
    }
    .decisions.contest > .btn {
      padding-inline: 12px;
      font-size: var(--_xs);
    }
    .decisions.contest .word,
    .decisions.by-two > [part='call'] .whom {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    /* The screen is for what is to be read. */
    .foot {
      padding-block: 6px;
    }
    .foot > .effect {
      margin-block-end: 4px;
      line-height: 1.3;
    }
    /* Half a line has room for a longer name alone, and for a number with a small sign. */
    .decisions.is-long > #accept > .i {
      display: none;
    }
    .decisions > [part='call'] {
      gap: 6px;
      padding-inline: 6px;
    }
    .decisions > [part='call'] bdi {
      font-size: 13px;
    }
    .decisions > [part='call'] > .i {
      inline-size: 14px;
      block-size: 14px;
    }
    .facts > div,
    .log li {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
`;
