import { css } from 'lit';

export const barStyles = css`
  .bar {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px 8px;
    align-items: end;
  }
  /* The search in one line. */
  .fold {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 10px;
    align-items: center;
    inline-size: 100%;
    min-block-size: 48px;
    padding: 4px 6px 4px 14px;
    border: 1px solid var(--_line-strong);
    border-radius: 24px;
    background: var(--_surface);
    font-size: var(--_md);
    line-height: 1.25;
    text-align: start;
    cursor: pointer;
  }
  .fold > .i {
    color: var(--_accent-ink);
  }
  .fold b,
  .fold small {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* A long name alone takes both lines. */
  .fold b:has(+ small > bdi:empty) {
    white-space: normal;
  }
  .fold small {
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  .mod {
    padding: 8px 10px;
    border-radius: 18px;
    background: var(--_accent-soft);
    color: var(--_accent-ink);
    font-size: var(--_xs);
    font-weight: 600;
  }
  .skip {
    position: absolute;
    z-index: 6;
    padding: 12px;
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    font-size: var(--_sm);
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    overflow: hidden;
  }
  .bar.has-words {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .bar.has-radius {
    grid-template-columns: minmax(0, 1fr) minmax(108px, auto);
  }
  .bar > .btn {
    padding-inline: 12px;
  }
  .bar.has-radius.has-words {
    grid-template-columns: minmax(104px, auto) minmax(0, 1fr);
  }
  /* The filters come after the first offers. */
  .filters {
    margin-block-start: 8px;
    min-block-size: var(--_control-sm);
  }
  .bar:not(.has-radius) > .cell-place,
  .bar:not(.has-words) > .btn,
  .bar.has-radius.has-words > :is(.cell-place, .btn) {
    grid-column: 1 / -1;
  }
  @container di (min-width: 560px) {
    .filters {
      margin-block-start: 16px;
    }
    /* The room of the chosen values, while the code that draws them comes. */
    .filters.has-chosen:not(:has(di-filters)) {
      min-block-size: calc(2 * var(--_control-sm) + 12px);
    }
    .bar {
      gap: 12px;
    }
    .bar:not(.has-radius, .has-words) {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .bar:not(.has-radius, .has-words) > :is(.cell-place, .btn) {
      grid-column: auto;
    }
    .bar.has-radius,
    .bar.has-radius.has-words {
      grid-template-columns: minmax(0, 1fr) minmax(132px, auto);
    }
    .bar.has-radius.has-words > :is(.cell-place, .btn) {
      grid-column: auto;
    }
    .bar.has-radius:not(.has-words) {
      grid-template-columns: minmax(0, 1fr) 132px auto;
    }
    .bar.has-radius:not(.has-words) > .btn {
      grid-column: auto;
    }
  }
  @container di (min-width: 680px) {
    .bar:not(.has-radius, .has-words) {
      grid-template-columns: minmax(0, 480px) max-content;
    }
    .bar.has-words {
      grid-template-columns: minmax(0, 1.25fr) minmax(0, 1.25fr) max-content;
    }
    .bar.has-words > .cell-place {
      grid-column: auto;
    }
    .bar.has-radius.has-words {
      grid-template-columns: minmax(0, 1.5fr) 112px minmax(0, 1fr) max-content;
    }
  }
  /* The name and the postal code of a place are read whole. */
  @container di (min-width: 680px) and (max-width: 899px) {
    .bar > .btn > .i {
      display: none;
    }
  }
  @container di (min-width: 900px) {
    .bar.has-radius.has-words {
      grid-template-columns: minmax(0, 1.25fr) 112px minmax(0, 1.25fr) max-content;
    }
  }
`;
