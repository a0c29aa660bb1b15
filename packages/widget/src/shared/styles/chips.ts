import { css } from 'lit';

/** Pills of filters: the buttons that open a menu, and the chosen values that a press removes. */
export const chips = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 4px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: var(--_control-sm);
    padding: 4px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: 999px;
    background: var(--_surface);
    font-size: var(--_sm);
    line-height: 1.25;
    text-align: start;
    cursor: pointer;
    transition: background var(--_duration) var(--_easing);
  }
  .chip[aria-expanded='true'] {
    background: var(--_surface-sunken);
  }
  @media (hover: hover) {
    .chip:hover {
      background: var(--_surface-sunken);
    }
  }
  .chip .n {
    font-size: var(--_xs);
    font-variant-numeric: tabular-nums;
    color: var(--_text-faint);
  }
  .chip .i {
    inline-size: 18px;
    block-size: 18px;
    margin-inline: -3px;
  }
  .chip:is(.is-on, [aria-pressed='true']) {
    background: var(--_accent-soft);
    border-color: var(--_accent-ink);
    box-shadow: inset 0 0 0 1px var(--_accent-ink);
    color: var(--_accent-ink);
    font-weight: 600;
  }
  .chip:is(.is-on, [aria-pressed='true']) .n {
    color: inherit;
    font-weight: 400;
  }
  .chip-sel {
    padding-inline-end: 8px;
    border-color: transparent;
    background: var(--_accent-soft);
  }
  .chip-sel:hover {
    background: var(--_accent-soft);
    border-color: var(--_accent-ink);
  }
  .chip-sel .i {
    color: var(--_accent-ink);
  }
  @media (forced-colors: active) {
    .chip {
      border-color: CanvasText;
    }
    .chip:is(.is-on, [aria-pressed='true']) {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
      box-shadow: none;
    }
  }
`;
