import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    margin-block: 8px;
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  :is(h1, h2, h3, h4, h5, h6) {
    font-size: var(--_md);
    line-height: 1.3;
  }
  .offers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
    gap: 8px;
  }
  .offers > li {
    display: grid;
  }
  .stale {
    display: flex;
    gap: 6px;
    align-items: center;
    font-size: var(--_sm);
    color: var(--_warning);
  }
  /* Letters that pile up are wider than any card, and break nowhere. */
  di-offer-card {
    overflow: clip;
    overflow-clip-margin: 8px;
  }
  .needs {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
`;
