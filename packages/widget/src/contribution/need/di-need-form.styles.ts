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
  .needs {
    display: grid;
    gap: 8px;
    grid-template-columns: repeat(auto-fill, minmax(min(10em, 100%), 1fr));
    margin-block-start: 8px;
  }
  .needs .btn {
    min-block-size: 52px;
    justify-content: start;
    text-align: start;
    border-color: var(--_line-strong);
    color: inherit;
  }
  .needs [aria-pressed='true'] {
    border-color: var(--_accent-ink);
    background: var(--_accent-soft);
  }
  .said:empty {
    display: none;
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
