import { css } from 'lit';

export const styles = css`
  :host {
    container: need / inline-size;
    inline-size: 100%;
  }
  form,
  .receipt {
    display: grid;
    gap: 20px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
    /* The place around it may be muted. */
    color: var(--_text);
  }
  form {
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: 680px;
  }
  /* They stand alone: the needs beside them have made room. */
  :host([writing]) :is(form, .receipt) {
    padding-block-start: 0;
    border-block-start: 0;
  }
  form > #title {
    font-size: var(--_2xl);
    line-height: 1.2;
  }
  /* Inside a list it is one of its parts, and no larger than its title. */
  :host(.in-list) :is(form, .receipt) > #title {
    font-size: var(--_lg);
    line-height: 1.3;
  }
  :host(.in-list) :is(form, .receipt) {
    gap: 16px;
  }
  .receipt #title {
    font-size: var(--_xl);
    line-height: 1.25;
  }
  :host(.in-list) .receipt #title {
    font-size: var(--_lg);
  }
  #title {
    scroll-margin-block-start: 16px;
  }
  #title:focus {
    outline: none;
  }
  .receipt {
    max-inline-size: 680px;
  }
  .receipt .note {
    padding: 16px;
  }
  .where {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    font-weight: 600;
  }
  .where .link-btn {
    min-block-size: 44px;
    font-weight: 400;
  }
  .write {
    display: grid;
    gap: 20px;
    align-content: start;
  }
  .ways {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
  }
  /* The place is that of both ways to say it, side by side where there is room. */
  @container need (min-width: 900px) {
    .is-open {
      max-inline-size: none;
    }
    .is-open di-place-field {
      max-inline-size: 34em;
    }
    .is-open .ways {
      grid-template-columns: minmax(0, 7fr) minmax(0, 5fr);
      align-items: stretch;
    }
    .is-open .ways :is(legend, .label) {
      font-size: var(--_md);
    }
    /* A legend would else stand on the frame. */
    .is-open legend {
      float: inline-start;
      inline-size: 100%;
    }
    .is-open .needs {
      clear: both;
      padding-block-start: 8px;
    }
    .is-open .ways > * {
      padding: 20px 24px 24px;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_surface);
    }
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
    grid-template-columns: repeat(auto-fill, minmax(min(9.5em, 100%), 1fr));
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
