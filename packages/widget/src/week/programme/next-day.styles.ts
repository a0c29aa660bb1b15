import { css } from 'lit';

/** The question about an end that is before its begin. */
export const nextDayStyles = css`
  .overnight {
    padding: 4px 12px 8px;
    border-radius: var(--_radius-sm);
    background: var(--_warning-soft);
  }
  .overnight > .msg {
    color: var(--_text);
    font-weight: 600;
  }
`;
