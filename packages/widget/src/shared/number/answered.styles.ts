import { css } from 'lit';

/** The question to a person who has just called a number. Its answers stay together on one line. */
export const answeredStyles = css`
  .answered,
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
  }
  .answered {
    margin-block-start: 4px;
    font-size: var(--_sm);
    /* What stays at the foot of the window does not lie over it. */
    scroll-margin-block-end: 80px;
  }
  .answers {
    gap: 8px;
  }
  .answered-on {
    font-size: var(--_xs);
  }
  .answered-on > .i {
    margin-inline-end: 4px;
  }
  .answers .btn {
    padding-inline: 10px;
  }
`;
