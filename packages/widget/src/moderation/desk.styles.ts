import { css } from 'lit';
import { choice } from '../shared/styles/choice.ts';

/** The styles shared by the parts of the moderation: refusing actions, tags, keys. */
export const desk = css`
  .btn-danger {
    border-color: var(--_danger);
    color: var(--_danger);
  }
  .btn-danger:hover {
    background: var(--_danger-soft);
    border-color: var(--_danger);
  }
  .btn[aria-disabled='true'] {
    cursor: progress;
  }
  .tag-bad {
    background: var(--_danger-soft);
    color: var(--_danger);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  :is(h1, h2, h3, h4, h5, h6, section):focus {
    outline: none;
  }
  :is(h1, h2, h3, h4, h5, h6):focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 4px;
  }
  ${choice}
  .choice {
    row-gap: 2px;
    align-content: center;
  }
  .choices {
    display: grid;
    gap: 8px;
  }
  @media (forced-colors: active) {
    .tag {
      border: 1px solid CanvasText;
    }
  }
`;
