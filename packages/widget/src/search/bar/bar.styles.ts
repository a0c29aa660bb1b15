import { css } from 'lit';

export const barStyles = css`
  .bar {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px 8px;
    align-items: end;
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
  .bar.has-radius.has-words > .btn > .i {
    display: none;
  }
  /* The filters come after the first offers. */
  .filters {
    margin-block-start: 16px;
    min-block-size: var(--_control-sm);
  }
  .bar:not(.has-radius) > .cell-place,
  .bar:not(.has-words) > .btn {
    grid-column: 1 / -1;
  }
  @container di (min-width: 560px) {
    .bar.has-radius.has-words > .btn > .i {
      display: inline;
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
    .bar.has-radius {
      grid-template-columns: minmax(0, 1fr) minmax(132px, auto);
    }
    .bar.has-radius:not(.has-words) {
      grid-template-columns: minmax(0, 1fr) 132px auto;
    }
    .bar.has-radius:not(.has-words) > .btn {
      grid-column: auto;
    }
  }
  @container di (min-width: 860px) {
    .bar > .btn {
      padding-inline: 20px;
    }
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
      grid-template-columns: minmax(0, 1.25fr) 128px minmax(0, 1.25fr) max-content;
    }
  }
`;
