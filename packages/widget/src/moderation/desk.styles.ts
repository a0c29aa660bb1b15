import { css } from 'lit';

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
  .choice {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 2px 10px;
    align-content: center;
    min-block-size: var(--_control);
    padding: 9px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    font-size: var(--_sm);
    line-height: 1.4;
    cursor: pointer;
  }
  .choice > input {
    inline-size: 20px;
    block-size: 20px;
  }
  .choice:has(:checked) {
    border-color: var(--_accent-ink);
    box-shadow: inset 0 0 0 1px var(--_accent-ink);
    background: var(--_accent-soft);
  }
  .choices {
    display: grid;
    gap: 8px;
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
    .tag {
      border: 1px solid CanvasText;
    }
  }
`;
