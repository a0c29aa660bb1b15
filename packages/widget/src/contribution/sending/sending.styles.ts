import { css } from 'lit';

/** The styles around the sending: the changes, the errors, the queue. */
export const sendingStyles = css`
  .diff.is-new > div {
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    align-items: center;
    padding-block: 4px;
  }
  .is-new dt {
    font-weight: 400;
    color: var(--_text-muted);
    overflow-wrap: anywhere;
  }
  .is-new dd {
    display: flex;
    gap: 12px;
    align-items: center;
    justify-content: space-between;
  }
  .is-new dd > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .skipped dd > span {
    font-style: italic;
    color: var(--_text-muted);
  }
  .is-new .link-btn {
    flex: none;
    min-block-size: var(--_control);
  }
  /* Three columns would leave the answer one word a line: it stands under its question, and its press beside both. */
  @container di (max-width: 479px) {
    .diff.is-new > div {
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 8px;
      padding-block: 8px;
    }
    .is-new dd {
      display: contents;
    }
    .is-new :is(dt, dd > span) {
      grid-column: 1;
    }
    .is-new dd > .link-btn {
      grid-area: 1 / 2 / span 2;
    }
  }
  .licence {
    max-inline-size: 66ch;
    color: var(--_text-muted);
  }
  .gaps,
  .errors.is-gaps,
  .errors ul.links,
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
  }
  .form-end {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: center;
  }
  [aria-disabled='true'] {
    cursor: progress;
  }
  .errors {
    display: grid;
    gap: 6px;
    padding: 14px 16px;
    border: 2px solid var(--_danger);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: var(--_sm);
  }
  .errors > :first-child {
    display: flex;
    gap: 8px;
    align-items: center;
    font-size: var(--_md);
    color: var(--_danger);
  }
  /* It may be sent all the same. */
  .errors.is-advice {
    border-color: var(--_warning);
  }
  .errors.is-advice > :first-child {
    color: var(--_warning);
  }
  .errors.is-gaps > :first-child {
    font-size: var(--_sm);
  }
  .errors ul {
    display: grid;
    gap: 2px;
  }
  .errors .link-btn {
    text-align: start;
    color: var(--_danger);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 4px;
  }
  .queue {
    display: grid;
    gap: 16px;
    max-inline-size: 44em;
    margin-block-end: 20px;
  }
  .queue li {
    display: grid;
    gap: 2px;
    padding-block: 8px;
    font-size: var(--_sm);
    overflow-wrap: anywhere;
  }
  .queue li + li {
    border-block-start: 1px solid var(--_line);
  }
  .queue li > span:last-child {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
`;
