import { css } from 'lit';

/** A field with an icon at its beginning and a button at its end. */
export const fieldBox = css`
  .box {
    position: relative;
  }
  .box > .i {
    position: absolute;
    inset-inline-start: 12px;
    inset-block-start: calc((var(--_control) - 1.25em) / 2);
    color: var(--_text-faint);
    pointer-events: none;
  }
  .box > .input {
    padding-inline: 40px 48px;
  }
  .box > .input:placeholder-shown:not(:has(~ .end:not([hidden]))) {
    padding-inline-end: 12px;
  }
  @container di (min-width: 720px) and (max-width: 859px) {
    .box > .input::placeholder {
      font-size: var(--_sm);
    }
  }
  /* In a narrow field the words need the room more than the sign. */
  @container (max-width: 26em) {
    .box > .i {
      display: none;
    }
    .box > .input {
      padding-inline: 12px 46px;
    }
  }
  .end {
    position: absolute;
    inset-inline-end: 0;
    inset-block: 0;
    display: grid;
    place-items: center;
    inline-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent-ink);
    cursor: pointer;
  }
  .end:focus-visible {
    outline-offset: -4px;
    border-radius: var(--_radius);
  }
`;
