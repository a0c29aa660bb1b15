import { css } from 'lit';

/** The note of what most offers share. Its room is kept before it comes. */
export const saidNoteStyles = css`
  /* Letters that pile up can be wider than a phone, and never wrap. */
  .same {
    /* In the dark, a ground deeper than the page would be a hole. */
    background: var(--_accent-soft);
    overflow: clip;
  }
  .same > div {
    min-inline-size: 0;
  }
  @container di (max-width: 559.98px) {
    .same {
      padding: 3px 10px;
      font-size: var(--_xs);
      line-height: 1.3;
    }
    .same > .i {
      display: none;
    }
    .same .warn {
      display: block;
      font-weight: 400;
    }
    .same summary {
      display: flex;
      align-items: baseline;
      padding-block: 0;
    }
    .same b[lang] {
      color: inherit;
    }
  }
  .same .warn {
    color: var(--_warning);
  }
  .same summary {
    inline-size: fit-content;
    padding-block: 2px;
    color: var(--_accent-ink);
    text-decoration: underline;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }
`;
