import { css } from 'lit';

/** The figures of the head. */
export const figureStyles = css`
  .figs {
    --_lead: calc(var(--_size) * 2.25);
    --_few: clamp(var(--_xl), 4cqi, var(--_2xl));
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 1px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_line);
    overflow: clip;
  }
  .told {
    display: grid;
    gap: 8px;
  }
  .figs > div {
    display: grid;
    gap: 2px;
    align-content: start;
    padding: 14px 16px;
    background: var(--_surface);
  }
  .figs dt {
    order: 2;
    font-size: var(--_sm);
    line-height: 1.35;
    color: var(--_text-muted);
  }
  .figs dd {
    order: 1;
    font-size: var(--_2xl);
    font-weight: 600;
    line-height: 1.15;
    font-variant-numeric: tabular-nums;
  }
  .figs > .lead {
    padding-block: 18px 16px;
  }
  .figs > .lead > dd:not(.figs-sub) {
    font-size: var(--_lead);
    line-height: calc(1.15 * var(--_lead));
  }
  .figs > .lead > dt {
    font-size: var(--_md, 16px);
    color: var(--_text);
  }
  /* The others on a line each: a number beside its words. */
  .figs > :not(.lead) {
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 10px;
    align-items: baseline;
    padding-block: 10px;
  }
  .figs > :not(.lead) > dd {
    font-size: var(--_lg);
  }
  .figs > :not(.lead) > .figs-sub {
    grid-column: 2;
    font-size: var(--_xs);
  }
  /* A number in words is wider: those beside it are as large as it. */
  .figs:has(.few) > .lead > dd:not(.figs-sub) {
    font-size: var(--_few);
  }
  .figs dd.few {
    white-space: nowrap;
  }
  .figs > div > .figs-sub {
    order: 3;
    font-size: var(--_xs);
    font-weight: 400;
    line-height: 1.4;
    color: var(--_text-faint);
  }
  @container di (min-width: 900px) {
    .figs {
      --_few: var(--_lead);
    }
  }
  @container di (max-width: 559px) {
    .figs {
      --_lead: var(--_2xl);
      --_few: var(--_xl);
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .figs > div {
      padding: 10px 12px;
    }
    .figs > :is(:first-child, :not(.lead)),
    .figs:has(.few) > .lead {
      grid-column: 1 / -1;
    }
    /* Numbers that have a line each stand beside their words, which begin under one another. */
    .figs > :not(.lead) {
      grid-template-columns: 3.5em minmax(0, 1fr);
    }
    .figs:has(.few) > div {
      grid-template-columns: 46% minmax(0, 1fr);
      column-gap: 10px;
      align-items: baseline;
    }
    .figs:has(.few) dd.few {
      white-space: normal;
    }
    .figs:has(.few) > div > .figs-sub {
      grid-column: 2;
    }
  }
`;
