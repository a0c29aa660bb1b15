import { css } from 'lit';

/** The groups of filters in their menus. */
export const panelStyles = css`
  di-filter-menu {
    display: contents;
  }
  .group {
    padding: 8px 16px 12px;
  }
  .all > .group {
    border-block-end: 1px solid var(--_line);
  }
  .all > :last-child {
    border-block-end: 0;
  }
  legend {
    padding-block: 4px;
    font-size: var(--_sm);
    font-weight: 600;
  }
  .all > .group > legend {
    padding-block: 12px 4px;
  }
  .all > .group {
    padding-block: 0 12px;
  }
  .all select {
    max-inline-size: 360px;
  }
`;
