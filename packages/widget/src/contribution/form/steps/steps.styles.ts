import { css } from 'lit';

/** The form on a phone, one screen at a time. */
export const stepStyles = css`
  .all-steps {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .step-top {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 8px;
    align-items: center;
    min-block-size: 44px;
  }
  .dots {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    grid-column: 1 / -1;
    gap: 4px;
  }
  .dots i {
    block-size: 4px;
    border-radius: 2px;
    background: var(--_line);
  }
  .dots .on {
    background: var(--_accent-fill);
  }
  .step-subject {
    margin-block-start: 8px;
  }
  .pick-list {
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    overflow: clip;
  }
  .pick-list :is(label, button) {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 0 12px;
    align-items: center;
    min-block-size: 52px;
    padding: 8px 14px;
    font-size: var(--_sm);
    line-height: 1.35;
    cursor: pointer;
  }
  .pick-list :is(label, li) + :is(label, li) {
    border-block-start: 1px solid var(--_line);
  }
  .pick-list button {
    inline-size: 100%;
    border: 0;
    background: none;
    text-align: start;
  }
  .pick-list button > .i {
    color: var(--_accent-ink);
  }
  .pick-list input {
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
  }
  .pick-list small {
    display: block;
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  .pick-list label:has(:checked) {
    background: var(--_accent-soft);
  }
  .pick-list :is(label:has(:focus-visible), button:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: -3px;
  }
  .pick-list input:focus-visible {
    outline: none;
  }
  /* The steps stay in sight over the title that takes the focus. */
  .all-steps :is(h1, h2, h3, h4, h5, h6) {
    scroll-margin-block: 96px 24px;
  }
  .step-foot {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding-block: 16px;
    border-block-start: 1px solid var(--_line);
  }
  /* It stays in sight where there is room: over the keyboard of a phone held sideways it would hide half of what is left. */
  @media (min-height: 480px) {
    .step-foot {
      position: sticky;
      inset-block-end: 0;
      z-index: 3;
      padding-block: 8px;
      background: var(--_surface);
    }
    /* What takes the focus comes out from under it. */
    .all-steps :is(input, textarea, select, button, summary, a, di-suggest-field, di-hours-field, [tabindex]) {
      scroll-margin-block-end: 88px;
    }
    .step-foot > button {
      scroll-margin-block-end: 0;
    }
  }
  .step-foot .btn {
    min-block-size: 52px;
    padding-inline: 12px;
  }
  .step-foot .btn-primary {
    flex: 1 1 8em;
    padding-inline: 8px;
  }
  /* A screen is one section: a frame would only take room from it. */
  .stepped .form-sec {
    padding: 0;
    border: 0;
    background: none;
  }
  .stepped .sec-head > :first-child {
    font-size: var(--_xl);
    line-height: 1.25;
  }
  /* The button at the foot of the screen sends. */
  .stepped .form-end {
    display: none;
  }
  @media (forced-colors: active) {
    .dots .on {
      background: Highlight;
    }
    .pick-list label:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
