import { css } from 'lit';

/** The card of the chosen pin, over the foot of a map. On a small map it goes on under it. */
export const pinCardStyles = css`
  /* Where the window ends over the foot of the map, the card stands at the foot of the window. */
  .over {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
  }
  .pin-card {
    position: absolute;
    left: 8px;
    inset-block-end: 28px;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    inline-size: min(360px, calc(100% - 16px));
    /* The map moves a pin that a card of this height would hide. No card is taller than the part of the map in the window. */
    max-block-size: min(264px, var(--_seen, 264px) - 56px);
    padding: 10px 14px 12px;
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-raised);
    font-size: var(--_sm);
    /* It is brought into sight with some room around. */
    scroll-margin-block: calc(12px + var(--di-sticky-top, 0px)) 8px;
    overflow: auto;
  }
  .pin-card :is(h1, h2, h3, h4, h5, h6) {
    padding-inline-end: 36px;
    font-size: var(--_md);
    line-height: 1.3;
  }
  /* In one box: the ring of a title on several lines is whole. */
  .pin-card :is(h1, h2, h3, h4, h5, h6) :is(a, button) {
    display: inline-block;
  }
  .pin-card :is(h1, h2, h3, h4, h5, h6) :is(a, button):not(:hover) {
    text-decoration: none;
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
  /* Its list alone scrolls, between what the offers share and the steps: a shade says where it goes on. */
  .pin-card.is-several {
    display: flex;
    flex-direction: column;
    max-block-size: calc(var(--_seen, var(--_map-size, 420px)) - 84px);
    overflow: hidden;
  }
  .is-several > * {
    flex: none;
  }
  .is-several > :is(h1, h2, h3, h4, h5, h6) > bdi {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .is-several > .all {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
  }
  .is-several > .all > .when {
    gap: 0 6px;
    min-inline-size: 0;
    font-size: var(--_xs);
  }
  .is-several > .all > .btn-primary {
    flex: none;
    padding-inline: 12px;
  }
  .is-several > .step {
    position: static;
    margin-block-start: -6px;
  }
  .is-several > ul {
    flex: 0 1 auto;
    min-block-size: 0;
    margin-inline: -14px;
    background:
      linear-gradient(var(--_surface-raised) 30%, transparent) top / 100% 28px no-repeat local,
      linear-gradient(transparent, var(--_surface-raised) 70%) bottom / 100% 28px no-repeat local,
      linear-gradient(rgb(0 0 0 / 0.22), transparent) top / 100% 10px no-repeat scroll,
      linear-gradient(transparent, rgb(0 0 0 / 0.22)) bottom / 100% 10px no-repeat scroll,
      var(--_surface-raised);
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .is-several li {
    display: flex;
    gap: 8px;
    align-items: center;
    padding-inline: 14px;
    border-block-start: 1px solid var(--_line);
  }
  .is-several .one {
    display: flex;
    flex: 1;
    gap: 8px;
    align-items: center;
    min-inline-size: 0;
    min-block-size: 44px;
    padding-block: 4px;
    color: var(--_accent-ink);
    line-height: 1.25;
    text-decoration: none;
  }
  .is-several .of {
    flex: 1;
    min-inline-size: 0;
  }
  .is-several .rank {
    flex: none;
    min-inline-size: 22px;
    padding: 2px 4px;
    border-radius: 11px;
    background: var(--_accent-fill);
    color: var(--_on-accent);
    font-size: var(--_xs);
    font-weight: 700;
    line-height: 18px;
    text-align: center;
  }
  /* A name has two lines, and one where a line under it tells the offers apart. */
  .is-several .one :is(.name, .what) {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    /* Two lines, and a third where letters are spaced out. */
    -webkit-line-clamp: 3;
    font-weight: 600;
    overflow: hidden;
  }
  .is-several .one > .of > :is(.name:not(:last-child), .what) {
    -webkit-line-clamp: 1;
  }
  .is-several .one .what {
    font-weight: 400;
  }
  .is-several .call {
    flex: none;
    border-radius: 50%;
  }
  .is-several .one:hover .name {
    text-decoration: underline;
  }
  @container map (min-width: 560px) {
    .is-low .is-several {
      inline-size: min(600px, calc(100% - 92px));
    }
    .is-low .is-several > ul {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      align-content: start;
    }
  }
  /* On a phone it begins over the foot of the map and goes on under it, or stands at the foot of the window: the page stays where it is. */
  @container map (max-width: 559.98px) {
    .pin-card {
      gap: 4px;
    }
    .pin-card :is(h1, h2, h3, h4, h5, h6) {
      padding-inline-end: 28px;
      line-height: 1.25;
    }
    .is-low > .is-one {
      position: static;
    }
    .is-low > .is-one > .pin-card {
      margin-block-start: 8px;
    }
    .is-low .pin-card {
      position: relative;
      inset: auto;
      inline-size: auto;
      margin: -88px 8px 8px;
      /* Its pin stays in sight above it. */
      scroll-margin-block-start: calc(96px + var(--di-sticky-top, 0px));
    }
    .is-low .pin-card:not(.is-several) {
      max-block-size: none;
      overflow: visible;
    }
    .is-several > .all > .when {
      line-height: 1.2;
    }
    .is-several > .all > .btn-primary {
      gap: 4px;
      padding-inline: 10px;
      font-size: var(--_sm);
    }
    .is-low .is-several {
      max-block-size: min(300px, var(--_seen, 300px) - 20px);
    }
    .is-low .pin-card > .step {
      inset-block-end: 0;
      border-end-start-radius: var(--_radius);
      border-end-end-radius: var(--_radius);
    }
  }
  .is-several .one .when {
    font-size: var(--_xs);
    font-weight: 400;
  }
  .close {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-end: 4px;
  }
  @media (forced-colors: active) {
    .pin-card {
      border: 1px solid CanvasText;
    }
  }
`;
