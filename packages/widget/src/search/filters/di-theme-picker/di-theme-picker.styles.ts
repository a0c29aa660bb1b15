import { css } from 'lit';

export const styles = css`
  .find {
    position: relative;
    padding: 12px 12px 4px;
  }
  .find > .i {
    position: absolute;
    inset-inline-start: 24px;
    inset-block-start: calc(12px + (var(--_control) - 1.25em) / 2);
    color: var(--_text-faint);
    pointer-events: none;
  }
  .find > .input {
    padding-inline-start: 40px;
  }
  .none {
    padding: 12px 16px 20px;
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  .check {
    flex: 1;
    min-inline-size: 0;
  }
  .go {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: var(--_control-sm);
    block-size: var(--_control-sm);
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_text-muted);
    cursor: pointer;
  }

  .panes {
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
  }
  .panes > * {
    max-block-size: 420px;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .categories {
    padding: 8px;
  }
  .categories > li {
    display: flex;
    align-items: center;
    padding-inline-start: 8px;
    border-radius: var(--_radius);
  }
  .categories > li:hover,
  .categories > .is-open {
    background: var(--_surface-sunken);
  }
  .categories > .is-open {
    box-shadow: inset 3px 0 0 var(--_accent-ink);
  }
  :host(:dir(rtl)) .categories > .is-open {
    box-shadow: inset -3px 0 0 var(--_accent-ink);
  }
  .pane {
    padding: 12px 16px;
    border-inline-start: 1px solid var(--_line);
  }
  .pane > p {
    padding-block: 4px 8px;
    font-size: var(--_sm);
    font-weight: 600;
  }

  .accordion > li {
    border-block-end: 1px solid var(--_line);
  }
  .accordion > li:last-child {
    border-block-end: 0;
  }
  .accordion .row {
    display: flex;
    align-items: center;
    padding-inline: 16px 4px;
  }
  .accordion .check {
    padding-block: calc((var(--_control) - 24px) / 2);
  }
  .accordion .go {
    inline-size: var(--_control);
    block-size: var(--_control);
  }
  .accordion [aria-expanded='true'] .i {
    rotate: 180deg;
  }
  .accordion ul {
    padding-block: 0 8px;
    padding-inline: 46px 16px;
  }
  @media (forced-colors: active) {
    .categories > .is-open {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
