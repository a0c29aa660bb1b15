import { css } from 'lit';

/** The list of a desk: each day beside its activities, each activity in a card. */
export const listStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
    text-align: start;
  }
  .list,
  .list tbody,
  .list tr,
  .list :is(th, td) {
    display: block;
    text-align: start;
    font-weight: 400;
  }
  /* Its words are read, and not seen. */
  .list thead {
    position: absolute;
  }
  .list tbody {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 16px;
    padding-block: 16px;
    border-block-start: 1px solid var(--_line);
  }
  .list tbody:first-of-type {
    padding-block-start: 0;
    border: 0;
  }
  .list .day + tr ~ tr {
    margin-block-start: 8px;
  }
  .list .day {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: center;
    justify-content: space-between;
  }
  .list .day th {
    font-weight: 600;
  }
  .list .day small {
    margin-inline-start: 4px;
    font-weight: 400;
    color: var(--_text-muted);
  }
  /* A dot ends a line and begins none. */
  .list .day small > span {
    white-space: nowrap;
  }
  .list .day span:not(:last-child)::after {
    content: ' ·';
  }
  .list .day td {
    max-inline-size: 100%;
  }
  .list .none td {
    color: var(--_text-muted);
    font-size: var(--_sm);
  }
  .list .act {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12px;
    padding: 10px 8px 6px 16px;
    border: 1px solid var(--_line);
    border-inline-start: 4px dashed var(--_accent-ink);
    border-radius: var(--_radius-sm);
  }
  .list .act:dir(rtl) {
    padding: 10px 16px 6px 8px;
  }
  .list .act.unknown {
    border-inline-start: 4px dotted var(--_text-muted);
  }
  .list .act.declaree {
    border-inline-start: 4px solid var(--_accent-line);
  }
  .list .act.validee {
    border-inline-start: 4px solid var(--_accent-ink);
  }
  /* The form of an activity is a part of its card. */
  .list .act + :is(.editing, .told) {
    margin-block-start: 0;
    padding-inline: 16px;
    border: 1px solid var(--_line);
    border-block-start: 0;
    border-end-start-radius: var(--_radius-sm);
    border-end-end-radius: var(--_radius-sm);
  }
  .list .act:has(+ :is(.editing, .told)) {
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  .act > th > bdi {
    font-weight: 600;
  }
  .act:focus {
    outline: 3px solid var(--_focus);
  }
  .act p {
    font-size: var(--_sm);
  }
  .act.annulee > th > bdi {
    text-decoration: line-through;
  }
  .time {
    white-space: nowrap;
  }
  .time > .to-confirm {
    color: var(--_text);
  }
  /* The line that says when stands over the name, known or not: the names begin at one edge. */
  .list .time {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
  }
  .time > span {
    white-space: normal;
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  .list .state {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    margin-block-start: 4px;
  }
  .state > .acts {
    display: contents;
  }
  .state :is(.tel, .link-btn) {
    font-size: var(--_sm);
  }
  .state .input {
    inline-size: auto;
    max-inline-size: 100%;
    min-block-size: var(--_control-sm);
    padding-block: 4px;
    padding-inline-start: 6px;
    margin-inline-start: -6px;
    background-color: transparent;
    font-size: var(--_sm);
    font-weight: 600;
    /* As wide as the standing that it shows, where the browser can. */
    field-sizing: content;
  }
  .list .act > th,
  .list .act > .state {
    grid-column: 1 / -1;
  }
  .list .do {
    grid-area: 1 / 2;
    margin-block-start: -4px;
  }
  .do > .btn {
    min-block-size: var(--_control-sm);
  }
  .place,
  .travel {
    color: var(--_text-muted);
  }
  .travel {
    display: flex;
    gap: 6px;
    align-items: flex-start;
  }
  .travel > .i {
    margin-block-start: 0.15em;
  }
  .conflict {
    display: flex;
    gap: 6px;
    align-items: flex-start;
    color: var(--_text);
  }
  .list .conflict {
    margin-block-start: 4px;
    padding: 6px 8px;
    border-radius: var(--_radius-sm);
    background: var(--_warning-soft);
  }
  .conflict .i,
  .panel li > .i {
    flex: none;
    margin-block-start: 0.15em;
    color: var(--_warning);
  }
  /* A doubt that stands at many is said in a quiet line. */
  .list .conflict.stale {
    margin: 0;
    padding: 0;
    background: none;
  }
  .impossible {
    font-weight: 600;
  }
  .impossible .i {
    color: var(--_danger);
  }
  /* As in a timetable, the hours stand in a column, each line under the other, beside the name, the place and the standing. */
  @container di (min-width: 560px) {
    .list .act {
      grid-template: auto 1fr / 8.8em minmax(0, 1fr) auto;
      padding-block-end: 8px;
    }
    .list .time {
      display: grid;
      grid-area: 1 / 1;
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
    }
    .list .act:not(:has(.tell)) > .time {
      grid-row: 1 / span 2;
    }
    .time .may {
      display: block;
      color: var(--_text-muted);
      font-size: var(--_xs);
    }
    .list .act > th {
      grid-area: 1 / 2;
    }
    .list .act > .state {
      grid-area: 2 / 2 / auto / -1;
      align-self: end;
    }
    .list .do {
      grid-area: 1 / 3;
    }
    /* The way to note an hour stands where the hour is missing. */
    .list .act:has(.tell) > th {
      grid-column: 2 / -1;
    }
    .list .do:has(.tell) {
      grid-area: 2 / 1;
      align-self: end;
      margin-block-start: 4px;
    }
  }
  /* The day stands beside what is done on it. */
  @container di (min-width: 700px) {
    .list tbody {
      grid-template-columns: 112px minmax(0, 1fr);
      padding-block: 12px;
    }
    .list tbody > tr {
      grid-column: 2;
    }
    .list tbody > .day {
      display: block;
      grid-row: 1 / span 40;
      grid-column: 1;
    }
    .list .day :is(small, span) {
      display: block;
      margin: 0;
    }
    .list .day span:not(:last-child)::after {
      content: none;
    }
  }
`;
