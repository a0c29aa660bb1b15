import { css } from 'lit';

/** The lists beside the days: the standings that wait, all that is to settle, and the last change. */
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
`;
