import { css } from 'lit';

/** The line of the numbers for people in danger. */
export const urgentStyles = css`
  .urgent {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: center;
    justify-content: space-between;
    margin-block: -8px;
    font-size: var(--_sm);
  }
  .urgent span {
    inline-size: min-content;
    line-height: 1.25;
  }
  .urgent a {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    min-inline-size: 44px;
    min-block-size: 44px;
    font-size: var(--_md, 1em);
    font-weight: 700;
    line-height: 1.25;
    color: var(--_danger);
  }
  .urgent small {
    display: block;
    margin: 0;
    font-size: var(--_xs);
    font-weight: 400;
    color: var(--_text);
  }
  @container (min-width: 528px) {
    .urgent {
      gap: 0 20px;
      justify-content: start;
    }
    .urgent span {
      inline-size: auto;
    }
    .urgent a {
      flex-direction: row;
      gap: 6px;
    }
  }
`;
