import { css } from 'lit';

/** The line of the numbers for people in danger. */
export const urgentStyles = css`
  .urgent {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: center;
    margin-block: -8px;
    font-size: var(--_sm);
  }
  /* Above the numbers it has a whole line, beside them as little room as it can. */
  .urgent .asked {
    flex: 1 0 auto;
    inline-size: min-content;
    min-inline-size: 4.5em;
    line-height: 1.25;
  }
  /* They stay together: one of them alone on a line would be overlooked. */
  .urgent .numbers {
    display: flex;
    flex: 9999 0 auto;
    gap: 0 8px;
    justify-content: space-between;
    max-inline-size: 100%;
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
    .urgent,
    .urgent .numbers {
      gap: 0 16px;
    }
    .urgent .asked {
      flex-grow: 0;
      inline-size: auto;
    }
    .urgent .numbers {
      justify-content: start;
    }
    .urgent a {
      flex-direction: row;
      gap: 6px;
    }
  }
`;
