import { css } from 'lit';

export const styles = css`
  :host {
    container: need / inline-size;
    inline-size: 100%;
  }
  form,
  .waiting {
    display: grid;
    gap: 20px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
    /* The place around it may be muted. */
    color: var(--_text);
  }
  form {
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: 720px;
  }
  /* They stand alone: the needs beside them have made room. */
  :host([writing]) :is(form, .waiting) {
    padding-block-start: 0;
    border-block-start: 0;
  }
  form #title {
    font-size: var(--_2xl);
    line-height: 1.2;
  }
  /* Inside a list it is one of its parts, and no larger than its title. */
  :host(.in-list) form #title {
    font-size: var(--_lg);
    line-height: 1.3;
  }
  :host(.in-list) :is(form, .waiting) {
    gap: 16px;
  }
  #title {
    scroll-margin-block-start: calc(var(--di-sticky-top, 0px) + 72px);
  }
  #title:focus {
    outline: none;
  }
  .waiting {
    max-inline-size: 720px;
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
    gap: 12px;
  }
  #proposed {
    flex-wrap: wrap;
    align-items: center;
  }
  #proposed > span {
    flex: 1 1 13em;
  }
  .end {
    display: grid;
    gap: 8px;
  }
  .ask {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  .intro {
    max-inline-size: 66ch;
    margin-block-start: 4px;
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  .licence {
    max-inline-size: 66ch;
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  legend {
    font-size: var(--_sm);
    font-weight: 600;
  }
  legend .opt {
    font-weight: 400;
    color: var(--_text-muted);
  }
  .boxes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(9.5em, 100%), 1fr));
    gap: 0 12px;
  }
  .needs {
    display: grid;
    gap: 8px;
    grid-template-columns: repeat(auto-fill, minmax(min(8.5em, 100%), 1fr));
    margin-block-start: 8px;
  }
  .needs .btn {
    position: relative;
    min-block-size: 52px;
    justify-content: start;
    text-align: start;
    border-color: var(--_line-strong);
    color: inherit;
  }
  @media (hover: hover) {
    /* It is no choice yet. */
    .needs [aria-pressed='false']:hover {
      background: var(--_surface-sunken);
    }
  }
  /* It stands in the padding: a choice moves no word. */
  .needs .i {
    position: absolute;
    inset-block-start: 3px;
    inset-inline-end: 2px;
    inline-size: 16px;
    block-size: 16px;
    stroke-width: 2.4;
    color: var(--_accent-ink);
  }
  .needs [aria-pressed='true'] {
    border-color: var(--_accent-ink);
    box-shadow: inset 0 0 0 1px var(--_accent-ink);
    background: var(--_accent-soft);
  }
  fieldset > .msg {
    margin-block-start: 8px;
  }
  textarea.input {
    min-block-size: 88px;
  }
  @container need (min-width: 480px) {
    .needs {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  @container need (min-width: 700px) {
    .needs {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }
  /* On a phone the button stays in sight, under the needs too. */
  @container need (max-width: 559px) {
    /* Under the words, in line with them. */
    #proposed > .btn {
      margin-inline-start: 28px;
    }
    .end .btn-primary {
      flex: 1 1 8em;
      min-block-size: 52px;
    }
    @media (min-height: 480px) {
      .end {
        position: sticky;
        inset-block-end: 0;
        z-index: 3;
        padding-block: 8px;
        border-block-start: 1px solid var(--_line);
        background: var(--_surface);
      }
      form :is(input, textarea, button, di-place-field) {
        scroll-margin-block-end: 80px;
      }
    }
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
`;
