import { css } from 'lit';

/** The question to a person who has just called a number. */
export const answeredStyles = css`
  .answered {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
    font-size: var(--_sm);
  }
  .answered .link-btn {
    justify-content: center;
    min-inline-size: var(--_control-sm);
    min-block-size: var(--_control-sm);
  }
`;
