import { css } from 'lit';
import { pairColours, stackedPair } from '../../../shared/styles/pair.ts';

/** The styles of two records side by side, of the reasons under them, and of the offers found for a need. */
export const pairStyles = css`
  .pair {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
    font-size: var(--_sm);
  }
  .pair :is(th, td) {
    padding: 8px 10px;
    border-block-end: 1px solid var(--_line);
    line-height: 1.4;
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .pair bdi {
    white-space: pre-line;
  }
  .pair thead th {
    font-size: var(--_xs);
    font-weight: 600;
    color: var(--_text-muted);
  }
  .pair tbody th {
    padding-inline-start: 0;
    font-size: var(--_xs);
    font-weight: 400;
    color: var(--_text-faint);
  }
  .pair thead td {
    inline-size: 6.2em;
    padding: 0;
  }
  ${pairColours}
  .pair .long > summary {
    cursor: pointer;
  }
  .pair .long[open] > summary > .short {
    display: none;
  }
  @container dossier (max-width: 419px) {
    ${stackedPair}
  }
  .same {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 8px;
  }
  .same .i {
    color: var(--_success);
  }
  .whys {
    display: grid;
    gap: 4px;
    font-size: var(--_sm);
  }
  .whys li {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 8px;
  }
  .whys .i {
    color: var(--_success);
  }
  .whys .no .i {
    color: var(--_warning);
  }
  blockquote {
    margin: 0;
  }
  .finding {
    display: flex;
    gap: 8px;
  }
  .found li {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    padding-block: 6px;
    border-block-end: 1px solid var(--_line);
  }
`;
