import { css } from 'lit';

/** The question about the place, which comes before any offer. */
export const placeFirstStyles = css`
  .place-first {
    display: grid;
    gap: 10px;
    padding: 16px;
    border: 1px solid var(--_accent-line);
    border-radius: var(--_radius);
    background: var(--_accent-soft);
  }
  .place-first .results-title {
    font-size: var(--_lg);
    font-weight: 600;
  }
  .place-first .link-btn {
    text-align: start;
  }
  .asked {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: end;
  }
  .asked di-place-field {
    flex: 1 1 220px;
    max-inline-size: 520px;
  }
`;
