import { css } from 'lit';

/** The card of the chosen pin, at the foot of a map. */
export const pinCardStyles = css`
  .pin-card {
    position: absolute;
    left: 8px;
    inset-block-end: 28px;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    inline-size: min(360px, calc(100% - 16px));
    /* The map moves a pin that a card of this height would hide. */
    max-block-size: 264px;
    padding: 10px 14px 12px;
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-raised);
    font-size: var(--_sm);
    /* It is brought into sight with some room around. */
    scroll-margin-block: calc(12px + var(--di-sticky-top, 0px)) 12px;
    overflow: auto;
  }
  .pin-card :is(h1, h2, h3, h4, h5, h6) {
    padding-inline-end: 36px;
    font-size: var(--_md);
    line-height: 1.3;
  }
  .pin-card .what {
    display: block;
    margin-block-start: 2px;
    color: var(--_text-muted);
    font-size: var(--_xs);
    font-weight: 400;
  }
  .pin-card .when {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
  }
  .pin-card .state {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    color: var(--_text-muted);
  }
  .pin-card .state::before {
    content: '';
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border: 2px solid currentColor;
    border-radius: 50%;
  }
  .pin-card .is-open {
    color: var(--_success);
    font-weight: 600;
  }
  .pin-card .is-open::before {
    background: currentColor;
  }
  .pin-card .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .pin-card .btn-primary {
    flex: 1;
  }
  .pin-card .step {
    position: sticky;
    inset-block-end: -12px;
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    margin: 2px -14px -12px;
    padding-inline: 4px;
    border-block-start: 1px solid var(--_line);
    background: var(--_surface-raised);
    color: var(--_text-muted);
    font-size: var(--_xs);
    white-space: nowrap;
  }
  .pin-card .step > button {
    gap: 2px;
    min-inline-size: 0;
    padding-inline: 4px;
    font-size: var(--_xs);
  }
  @container map (min-width: 560px) {
    .pin-card {
      left: 12px;
      inset-block-end: 36px;
    }
  }
  .pin-card ul {
    display: grid;
    margin-block-start: 2px;
  }
  .pin-card li {
    padding-block: 2px;
    border-block-start: 1px solid var(--_line);
  }
  .pin-card .one {
    display: flex;
    gap: 12px;
    align-items: center;
    justify-content: space-between;
    min-block-size: 44px;
    color: var(--_text);
    line-height: 1.35;
    text-decoration: none;
  }
  .pin-card .one:hover bdi {
    text-decoration: underline;
  }
  .pin-card .go {
    display: inline-flex;
    flex: none;
    gap: 2px;
    align-items: center;
    color: var(--_accent-ink);
    font-weight: 600;
  }
  .pin-card li > .when {
    align-items: center;
    margin-block-start: -4px;
    padding-block-end: 4px;
    font-size: var(--_xs);
  }
  .close {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-end: 4px;
  }
  :host(:dir(rtl)) .pin-card {
    direction: rtl;
  }
  @media (forced-colors: active) {
    .pin-card {
      border: 1px solid CanvasText;
    }
  }
`;
