import { css } from 'lit';
import { choice } from '../../shared/styles/choice.ts';

/** The form that reports a closure or a duplicate. */
export const styles = css`
  form {
    display: grid;
    gap: 14px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .title:focus {
    outline: none;
  }
  .intro,
  .licence {
    max-inline-size: 66ch;
    margin-block-start: 4px;
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
  :host([bare]) form {
    padding: 0;
    border: 0;
  }
  .kinds {
    display: grid;
    gap: 8px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
    margin-block-start: 8px;
  }
  ${choice}
  .choice {
    align-items: start;
  }
  .choice > input {
    margin: 0;
  }
  .choice small {
    display: block;
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  .end {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    align-items: end;
  }
  .two {
    display: grid;
    gap: 20px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
  }
  .field {
    max-inline-size: 34em;
  }
  .more {
    border-block-start: 1px solid var(--_line);
  }
  .more > summary {
    padding-block: 12px;
    font-size: var(--_sm);
    cursor: pointer;
  }
  .more-fields {
    display: grid;
    gap: 20px;
    padding-block: 8px 4px;
  }
  .check > span {
    min-inline-size: 0;
  }
  .check small {
    display: block;
    font-size: var(--_xs);
    line-height: 1.4;
    color: var(--_text-muted);
  }
  textarea.input {
    min-block-size: 88px;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
