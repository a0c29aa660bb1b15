import { css } from 'lit';

/** The way to the search, and back, that stays in sight under the days. */
export const footStyles = css`
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
  @container di (max-width: 559px) {
    /* The short words of the way to the search, whose name is the long ones. */
    .to-add > .long {
      display: none;
    }
    .to-add > .brief {
      display: inline;
    }
  }
  @container di (min-width: 980px) {
    .foot {
      display: none;
    }
  }
  @media print {
    .foot {
      display: none;
    }
  }
`;
