import { css } from 'lit';
import { addStyles } from '../../shared/styles/add-styles.ts';

/** Gives the week the styles of what it draws once it has activities. */
export function addActivityStyles(root: HTMLElement | DocumentFragment): void {
  addStyles(root, [activityStyles]);
}

/** The styles of the total, the list, what is to settle, and the ways to take a week away. */
const activityStyles = css`
  .big {
    font-size: var(--_2xl);
    font-weight: 600;
    line-height: 1.2;
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 14px;
    margin-block: 6px;
    background: var(--_surface);
    border: 1px solid var(--_line-strong);
  }
  :host(:dir(rtl)) .bar {
    transform: scaleX(-1);
  }
  rect.validee {
    fill: var(--_accent-ink);
  }
  rect.declaree {
    fill: var(--_accent-line);
  }
  rect.prevue {
    fill: url('#hatch');
  }
  .ground {
    fill: var(--_accent-soft);
  }
  .line {
    fill: var(--_accent-ink);
  }
  .mark {
    stroke: var(--_text);
    stroke-width: 0.8;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    font-size: var(--_sm);
  }
  .key li {
    display: flex;
    gap: 6px;
    align-items: center;
  }
  .swatch rect {
    stroke: var(--_accent-ink);
    stroke-width: 0.3;
  }
  .swatch {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
  }
  .hours {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: baseline;
  }
  .left {
    flex: 1 1 16em;
    font-size: var(--_sm);
    font-weight: 600;
  }
  .hours > .key {
    flex-basis: 100%;
  }
  .views {
    gap: 0;
    margin-inline-end: auto;
  }
  .views .btn {
    border-color: var(--_line-strong);
    color: inherit;
    font-weight: 400;
  }
  .views .btn:first-child {
    margin-inline-end: -1px;
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .views .btn:last-child {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .views .btn[aria-pressed='true'] {
    position: relative;
    background: var(--_accent-soft);
    border-color: var(--_accent-ink);
    box-shadow: inset 0 0 0 1px var(--_accent-ink);
    color: var(--_accent-ink);
    font-weight: 600;
  }
  .rest {
    position: relative;
  }
  .menu {
    position: absolute;
    inset-block-start: calc(100% + 4px);
    inset-inline-end: 0;
    z-index: 3;
    display: grid;
    gap: 4px;
    white-space: nowrap;
  }
  .menu > .btn {
    justify-content: start;
    box-shadow: 0 4px 14px rgb(16 24 32 / 0.16);
  }
  .strip {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    gap: 4px;
  }
  .strip li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1px;
    justify-items: center;
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  .strip button {
    display: inherit;
    grid-template-columns: inherit;
    gap: inherit;
    justify-items: center;
    inline-size: 100%;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-sm);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .strip button > span:not(.vh) {
    color: var(--_accent-ink);
    text-decoration: underline;
  }
  .strip svg {
    inline-size: min(100%, 44px);
    block-size: 44px;
    border-block-end: 1px solid var(--_line-strong);
  }
  .strip b {
    color: var(--_text);
    white-space: nowrap;
  }
  .left-over li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    padding-block-end: 8px;
    border-block-end: 1px solid var(--_line);
  }
  .left-over small {
    display: block;
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
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
  .day .absence {
    inline-size: auto;
    max-inline-size: 100%;
    min-block-size: var(--_control-sm);
    padding: 4px 8px;
    /* It is there on each day, and seldom used: the state of an activity is what is seen first. */
    background-color: transparent;
    color: var(--_text-muted);
    font-size: var(--_sm);
    font-weight: 400;
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
  .impossible {
    font-weight: 600;
  }
  .impossible .i {
    color: var(--_danger);
  }
  .panel li .link-btn {
    text-align: start;
  }
  .to-ask {
    display: block;
  }
  .to-ask > small {
    color: var(--_text-muted);
  }
  [aria-labelledby='settle'] > ul {
    font-size: var(--_sm);
  }
  .undone {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    padding: 4px 12px;
    border-radius: var(--_radius-sm);
    background: var(--_surface-sunken);
    font-size: var(--_sm);
  }
  .undone > .i {
    color: var(--_success);
  }
  .undone > span {
    flex: 1 1 12em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .editing form {
    display: grid;
    gap: 12px;
    padding-block: 8px 16px;
  }
  .scope {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    border: 0;
  }
  .times-of {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 12px;
  }
  .length {
    padding: 0;
    border: 0;
  }
  .length > div {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
  }
  .length label {
    display: flex;
    gap: 4px;
    align-items: center;
    font-size: var(--_sm);
  }
  .length .input {
    inline-size: 3.4em;
    padding-inline: 8px 4px;
  }
  .overnight {
    padding: 4px 12px 8px;
    border-radius: var(--_radius-sm);
    background: var(--_warning-soft);
  }
  .overnight > .msg {
    color: var(--_text);
    font-weight: 600;
  }
  /* A change of this week alone leaves the name and the repetition. */
  form:has([value='semaine']:checked) > .whole,
  form:not(:has([name='repetition']:checked)) > .until {
    display: none;
  }
  .foot {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    display: flex;
    gap: 4px 12px;
    align-items: center;
    justify-content: space-between;
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
    font-size: var(--_sm);
    font-weight: 600;
  }
  .foot > .btn {
    min-block-size: 48px;
    flex: none;
  }
  .to-add > .brief {
    display: none;
  }
  /* Over the days it would hide hours. */
  .as-grid .foot {
    position: static;
    padding-block: 0;
    border: 0;
  }
  .menu > :is(.calendar, .csv) {
    display: none;
  }
  /* In a window that is low, as when a page is drawn twice as large, it would hide a day. */
  @media (max-height: 480px) {
    .foot {
      position: static;
    }
  }
  @container di (max-width: 979px) {
    /* Nothing that has the focus is under it. */
    .days :focus-visible {
      scroll-margin-block-end: 80px;
    }
    .days:has(.editing) > .foot {
      position: static;
    }
  }
  @container di (max-width: 699px) {
    .big {
      font-size: var(--_md);
    }
    /* The bars of the days stand there, filled as this one is: it is not seen, and drawn all the same. */
    .bar {
      position: absolute;
      inline-size: 0;
      block-size: 0;
    }
    .strip b {
      font-size: calc(var(--_size) * 0.72);
      white-space: normal;
      text-align: center;
    }
    .strip svg {
      block-size: 16px;
    }
    .strip {
      gap: 2px;
    }
    .strip :is(li, button) {
      min-block-size: var(--_control);
      align-content: start;
    }
    .list .day {
      margin-block-end: 4px;
    }
    .list .conflict {
      padding: 4px 6px;
    }
    .act > th {
      line-height: 1.3;
    }
    @media not print {
      /* The bars of the days show a day without anything, and the form of the absences marks them. The pencil opens what a card folds. */
      .list .nothing,
      .day .absence,
      .act:not(:has(+ .editing)) :is(.may, .at),
      .week:has(.total > .fold[aria-expanded='false']) .rule {
        display: none;
      }
    }
    .act {
      scroll-margin-block: 48px 80px;
    }
  }
  @container di (max-width: 559px) {
    .week > header,
    .take {
      column-gap: 4px;
    }
    .take {
      flex-wrap: nowrap;
    }
    /* The short words of the way to the search, whose name is the long ones. */
    .to-add > .long {
      display: none;
    }
    .to-add > .brief {
      display: inline;
    }
    .views > .btn,
    .rest > summary {
      gap: 4px;
      padding-inline: 8px;
    }
    .list .day {
      flex-wrap: nowrap;
    }
    .take > :is(.calendar, .csv) {
      display: none;
    }
    /* The sign alone is seen. */
    .print > span {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .menu > .btn {
      display: inline-flex;
    }
    .list tbody {
      padding-block: 4px 8px;
    }
    .state .input {
      margin-inline-start: 0;
    }
    /* An absence is said under its day. */
    .list .day:has(td small) {
      flex-wrap: wrap;
    }
    .day:has(small) > td:has(small) {
      flex-basis: 100%;
    }
    .list .act {
      column-gap: 8px;
      padding: 8px 8px 4px 12px;
    }
    .list .act:dir(rtl) {
      padding: 8px 12px 4px 8px;
    }
    .list .state {
      gap: 0 8px;
      margin: 0;
      font-size: var(--_sm);
    }
    .state :is(a, .link-btn) {
      display: inline-flex;
      min-block-size: var(--_control-sm);
      align-items: center;
    }
    /* A number or a mail stands in the line of the standing, and the way to note the hour in that of the hour, as links do. */
    .list .tell,
    .state > .acts > .btn {
      padding-inline: 0;
      border-color: transparent;
      text-decoration: underline;
    }
    .list .tell,
    .list .edit {
      margin-block: calc(10px - var(--_control-sm) / 2);
    }
    .state > .acts > .btn > .i {
      display: none;
    }
    .tell > .i {
      display: none;
    }
  }
  /* The day stands beside what is done on it. */
  @container di (min-width: 700px) {
    .list tbody {
      grid-template-columns: 128px minmax(0, 1fr);
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
    .day .absence {
      inline-size: auto;
      margin-block-start: 4px;
    }
    .editing form {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      align-items: start;
    }
    .editing form > .acts,
    .editing form > .hint {
      grid-column: 1 / -1;
    }
  }
  @container di (min-width: 980px) {
    .foot {
      display: none;
    }
    /* The hours under two bars never touch. */
    .strip {
      grid-auto-columns: minmax(min-content, 1fr);
      column-gap: 8px;
    }
    .strip li {
      grid-template-columns: auto;
    }
  }
  @media (forced-colors: active) {
    /* The three standings stay three: full, light and hatched. */
    rect.validee,
    .line {
      fill: Highlight;
    }
    rect.declaree {
      fill: color-mix(in oklab, Highlight 40%, Canvas);
    }
    .ground {
      fill: Canvas;
    }
    .views .btn[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    .foot {
      display: none;
    }
  }
`;
