import { css } from 'lit';

export const styles = css`
  .languages {
    min-block-size: var(--_control);
    text-align: end;
  }
  .results {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    margin-block-start: 8px;
  }
  .results-title {
    font-size: var(--_md);
    font-weight: 400;
    line-height: 1.35;
    text-wrap: pretty;
  }
  .results-title b {
    font-weight: 700;
  }
  @container di (min-width: 560px) {
    .results {
      gap: 12px;
      margin-block-start: 24px;
    }
    .results-title {
      font-size: var(--_lg);
    }
  }
  :is(.blank, .start) .results-title {
    font-size: var(--_lg);
    font-weight: 600;
  }
  .start {
    display: grid;
    gap: 8px;
  }
  .more {
    display: grid;
    gap: 8px;
    justify-items: center;
    padding-block: 16px 4px;
    text-align: center;
  }
  .more progress {
    inline-size: 160px;
    block-size: 4px;
    border: 0;
    border-radius: 2px;
    background: var(--_line);
    appearance: none;
    overflow: hidden;
  }
  .refreshing {
    display: flex;
    gap: 8px;
    align-items: center;
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  .spin {
    display: inline-grid;
    animation: spin 1s linear infinite;
  }
  @keyframes spin {
    to {
      rotate: 360deg;
    }
  }
  .skeleton {
    display: grid;
    gap: 10px;
    padding: 16px 20px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    pointer-events: none;
  }
  .skeleton + .skeleton {
    margin-block-start: 12px;
  }
  .skeleton i {
    display: block;
    inline-size: 64%;
    block-size: 12px;
    border-radius: var(--_radius-sm);
    background: var(--_line);
    animation: pulse 1.6s ease-in-out infinite alternate;
  }
  .skeleton i:nth-child(1) {
    inline-size: 34%;
  }
  .skeleton i:nth-child(2) {
    inline-size: 72%;
    block-size: 18px;
  }
  .skeleton i:nth-child(3) {
    inline-size: 46%;
  }
  .skeleton i:nth-child(4) {
    inline-size: 88%;
    margin-block-start: 12px;
  }
  .skeleton i:nth-child(6) {
    inline-size: 100%;
    block-size: 38px;
    margin-block: 16px;
  }
  @keyframes pulse {
    to {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spin,
    .skeleton i {
      animation: none;
    }
  }
`;
