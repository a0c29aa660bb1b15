import { css } from 'lit';

/** The styles of the help beside the form: the score, the ways to raise it, the treatment by the commons. */
export const helpStyles = css`
  .outcomes {
    display: grid;
    gap: 8px;
  }
  .outcomes .commons {
    margin: 0;
    font-size: var(--_sm);
  }
  .outcomes .is-bad .i {
    color: var(--_warning);
  }
  .panel {
    display: grid;
    gap: 10px;
    min-inline-size: 0;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .panel > :first-child {
    font-size: var(--_md);
  }
  .panel > .small:is(h3, h4, h5, h6) {
    font-size: var(--_sm);
  }
  .checklist li button {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 8px;
    align-items: center;
    inline-size: 100%;
    min-block-size: var(--_control-sm);
    padding: 4px 0;
    border: 0;
    background: none;
    font-size: var(--_sm);
    line-height: 1.35;
    text-align: start;
    cursor: pointer;
  }
  .checklist li button:hover {
    text-decoration: underline;
  }
  .checklist .licence {
    font-size: var(--_xs);
    line-height: 1.4;
  }
  .checklist .i {
    color: var(--_text-faint);
  }
  .checklist .done .i {
    color: var(--_success);
  }
  .checklist .done button {
    color: var(--_text-muted);
  }
  /* Without room beside the form, each required field says it itself. */
  @container di (max-width: 859px) {
    .checklist {
      display: none;
    }
  }
  .meter-top {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 8px;
  }
  .meter-top b {
    font-size: var(--_xl);
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }
  .meter {
    position: relative;
    display: block;
    block-size: 10px;
    border-radius: 5px;
    background: var(--_line);
  }
  .meter > i {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 0;
    border-radius: 5px;
    background: var(--_accent-fill);
  }
  .meter > u {
    position: absolute;
    inset-block: -4px;
    inset-inline-start: 80%;
    inline-size: 2px;
    background: var(--_text);
  }
  .meter-scale {
    position: relative;
    block-size: 1.2em;
    margin-block-start: -4px;
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  /* Its middle is under the mark. */
  .meter-scale span {
    position: absolute;
    inset-inline: 60% 0;
    text-align: center;
    white-space: nowrap;
  }
  .gain {
    border-block-start: 1px solid var(--_line);
  }
  .gain button {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) 18px;
    gap: 8px;
    align-items: center;
    inline-size: 100%;
    min-block-size: var(--_control);
    padding: 6px 0;
    border: 0;
    border-block-end: 1px solid var(--_line);
    background: none;
    font-size: var(--_sm);
    line-height: 1.35;
    text-align: start;
    cursor: pointer;
  }
  .gain button:hover {
    background: var(--_surface-sunken);
  }
  .gain b {
    color: var(--_success);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .gain .i {
    color: var(--_text-faint);
  }
  summary {
    display: flex;
    align-items: center;
    min-block-size: var(--_control-sm);
    color: var(--_accent-ink);
    cursor: pointer;
  }
  .criteria {
    display: grid;
    gap: 4px;
  }
  .criteria li {
    display: flex;
    justify-content: space-between;
    gap: 12px;
  }
  .quality-bar {
    position: sticky;
    inset-block-end: 8px;
    z-index: 4;
    display: flex;
    gap: 12px;
    align-items: center;
    padding: 6px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-raised);
  }
  .quality-bar .meter {
    flex: 1;
    max-inline-size: 200px;
  }
  .quality-bar .link-btn {
    margin-inline-start: auto;
  }
`;
