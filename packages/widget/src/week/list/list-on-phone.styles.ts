import { css } from 'lit';

/** The list of a phone: the day over its activities, each in four lines at most. */
export const listOnPhoneStyles = css`
  @container di (max-width: 699px) {
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
      /* The bars of the days show a day without anything. */
      .list .nothing,
      .week:has(.total > .fold[aria-expanded='false']) .rule {
        display: none;
      }
    }
    .act {
      scroll-margin-block: 48px 80px;
    }
  }
  @container di (max-width: 559px) {
    @media not print {
      /* The pencil opens what a card folds. */
      .act:not(:has(+ .editing)) :is(.may, .at) {
        display: none;
      }
    }
    .list .day {
      flex-wrap: nowrap;
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
    .list .time {
      column-gap: 6px;
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
      background: none;
      text-decoration: underline;
    }
    .list .tell,
    .list .edit {
      margin-block: calc(10px - var(--_control-sm) / 2);
    }
    .state > .acts > .btn > .i {
      display: none;
    }
    .time > .rhythm {
      font-size: var(--_xs);
    }
  }
`;
