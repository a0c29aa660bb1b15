import { css } from 'lit';

/** The grid of hours: one row a day, its stretches, its actions at the end. */
export const styles = css`
  :host {
    display: block;
  }
  .week {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: clip;
  }
  .day-row {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    padding: 6px 8px 6px 12px;
    font-size: var(--_sm);
  }
  .day-row + .day-row {
    border-block-start: 1px solid var(--_line);
  }
  .day {
    flex: none;
    inline-size: 6em;
    font-weight: 600;
  }
  /* Its name is beside, in the list of days. */
  .is-alone > .day {
    display: none;
  }
  .day::first-letter {
    text-transform: uppercase;
  }
  .slots {
    display: flex;
    flex: 1 1 12em;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    min-inline-size: 0;
  }
  /* Two times of a browser of twelve hours are wider than what a phone leaves beside the name of the day. */
  .slots:has(.range) {
    flex-basis: 16em;
  }
  .range {
    display: inline-flex;
    gap: 4px;
    align-items: center;
  }
  .range .input {
    inline-size: auto;
    min-inline-size: 78px;
    padding: 6px 8px;
    font-variant-numeric: tabular-nums;
  }
  .input::-webkit-calendar-picker-indicator {
    display: none;
  }
  .acts {
    display: flex;
    margin-inline-start: auto;
  }
  .icon-btn {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: var(--_control-sm);
    block-size: var(--_control-sm);
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_accent-ink);
    cursor: pointer;
  }
  .icon-btn:hover {
    background: var(--_accent-soft);
  }
  .icon-btn:focus-visible {
    outline-offset: -3px;
  }
  .word {
    display: none;
  }
  /* The acts of a day have a line, with the room for their words. */
  @container (max-width: 419px) {
    .acts {
      flex: 1 0 100%;
      justify-content: flex-end;
    }
    .acts > .icon-btn {
      display: inline-flex;
      gap: 4px;
      align-items: center;
      inline-size: auto;
      padding-inline: 8px;
      font-size: var(--_xs);
    }
    .word {
      display: inline;
    }
  }
  .range .icon-btn {
    color: var(--_text-muted);
  }
  .muted {
    color: var(--_text-faint);
  }
  .fault {
    flex-basis: 100%;
  }
  .fault .msg {
    margin-block-start: 0;
  }
  .check {
    margin-block-start: 4px;
  }
`;
