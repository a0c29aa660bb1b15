import { css } from 'lit';

/** The lists beside the days: the standings that wait, all that is to settle, and the last change, and how they stay beside a week of a few lines. */
export const panelStyles = css`
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
  /* Over the way back to the days. */
  .side .undone {
    scroll-margin-block: 64px 88px;
  }
  .undone > .i {
    color: var(--_success);
  }
  .undone > span {
    flex: 1 1 12em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .told .undone > span {
    flex-basis: 6em;
  }
  @container di (min-width: 980px) {
    /* Beside a week of a few lines, the offers to fill it with stay in sight and make the page no longer. */
    .two:not(.bare, .as-grid) > .side {
      position: sticky;
      inset-block-start: calc(var(--di-sticky-top, 0px) + 8px);
      max-block-size: max(360px, 100vh - var(--di-sticky-top, 0px) - 16px);
      overflow-y: auto;
      overscroll-behavior: auto;
      scroll-padding-block-start: 56px;
    }
    /* The last ones fade as long as more of them follow. At their end it lies under the panel. */
    .two:not(.bare, .as-grid) > .side::after {
      position: sticky;
      inset-block-end: 0;
      block-size: 36px;
      background: linear-gradient(transparent, var(--_surface));
      content: '';
      pointer-events: none;
    }
    /* The offers scroll under their title: the list that a press adds to is always named. */
    .two:not(.bare, .as-grid) > .side #add {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      margin: -16px -16px -4px;
      padding: 16px 16px 8px;
      border-radius: var(--_radius);
      background: var(--_surface);
    }
  }
`;
