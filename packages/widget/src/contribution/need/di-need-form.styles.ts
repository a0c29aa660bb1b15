import { css } from 'lit';

export const styles = css`
  :host {
    inline-size: 100%;
  }
  form,
  .receipt {
    display: grid;
    gap: 20px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }
  form {
    max-inline-size: 680px;
  }
  .ask {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  .intro,
  .licence {
    max-inline-size: 66ch;
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  .licence {
    font-size: var(--_xs);
  }
  legend {
    font-size: var(--_sm);
    font-weight: 600;
  }
  .boxes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(9.5em, 100%), 1fr));
    gap: 0 12px;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .no {
    font-size: var(--_xl);
    font-weight: 600;
  }
`;
