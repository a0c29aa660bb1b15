import { css } from 'lit';

/** The question about the place, which comes before any offer, or above those of a need, and the note about one that is gone. */
export const placeFirstStyles = css`
  .bar + .note-plain {
    margin-block-start: 12px;
  }
  .place-first {
    display: flex;
    flex-wrap: wrap;
    gap: 10px 16px;
    align-items: center;
    padding: 16px;
    border: 1px solid var(--_accent-line);
    border-radius: var(--_radius);
    background: var(--_accent-soft);
  }
  .why {
    flex: 1 1 20em;
    min-inline-size: 0;
  }
  .place-first :is(.results-title, .ask) {
    font-size: var(--_lg);
    font-weight: 600;
  }
  .place-first .link-btn {
    text-align: start;
  }
  .towns {
    display: flex;
    flex: 1 1 100%;
    flex-wrap: wrap;
    gap: 8px;
  }
  .asked {
    display: flex;
    flex: 1 1 100%;
    flex-wrap: wrap;
    gap: 8px;
    align-items: end;
  }
  .asked > * {
    flex: 1 1 100%;
  }
  .asked:has(> .btn > .vh) {
    flex-wrap: nowrap;
  }
  .asked > .btn:has(> .vh) {
    flex: none;
    inline-size: var(--_control);
    padding: 0;
  }
  .place-first + .results-head {
    margin-block-start: 16px;
  }
`;
