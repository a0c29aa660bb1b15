import { css } from 'lit';

export const styles = css`
  :host {
    position: sticky;
    inset-block-start: var(--di-sticky-top, 0);
    z-index: 2;
    margin-block-end: 12px;
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
    flex: 1 1 12em;
    font-size: var(--_xs);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
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
