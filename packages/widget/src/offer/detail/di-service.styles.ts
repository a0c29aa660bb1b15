import { css } from 'lit';

/** The layout of an offer in full: its head, its notices, its room while it loads. */
export const styles = css`
  /* Signs piled on one letter cannot be broken over lines: they never widen the page. */
  @supports (overflow-clip-margin: 8px) {
    :host {
      overflow-x: clip;
      overflow-clip-margin: 8px;
    }
  }
  .back {
    margin-block-end: 12px;
  }
  /* A word of any length wraps in its column, and widens none. */
  .svc,
  .svc-top,
  .mobilise,
  .grid {
    grid-template-columns: minmax(0, 1fr);
  }
  .svc {
    display: grid;
    gap: 24px;
  }
  /* No box of its own: without a mark it would leave a gap. */
  di-told {
    display: contents;
  }
  .svc-top {
    display: grid;
    gap: 8px 16px;
  }
  .note,
  .meta,
  .state {
    overflow-wrap: anywhere;
  }
  .meta > *,
  .changes dd {
    min-inline-size: 0;
  }
  .svc-head {
    display: grid;
    gap: 6px;
    min-inline-size: 0;
  }
  .tools {
    min-inline-size: 0;
  }
  .tools .btn {
    padding-inline: 9px;
  }
  @container di (max-width: 559px) {
    .tools > .acts {
      gap: 6px;
    }
    .tools .btn {
      gap: 5px;
      padding-inline: 6px;
    }
  }
  .tools [aria-pressed='true'] {
    border-color: var(--_accent-ink);
    background: var(--_accent-soft);
  }
  .link-field {
    max-inline-size: 34em;
    margin-block-start: 8px;
  }
  .note-info {
    background: var(--_accent-soft);
    color: var(--_text);
  }
  .note > :is(span, div) {
    min-inline-size: 0;
  }
  .grow {
    flex: 1;
  }
  summary {
    inline-size: fit-content;
    padding-block: 4px;
    color: var(--_accent-ink);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }
  .changes {
    margin-block-start: 4px;
  }
  .changes > div {
    padding-block: 8px;
    border-block-start: 1px solid var(--_accent-line);
  }
  .changes dt {
    font-weight: 600;
  }
  .changes del {
    color: var(--_text-muted);
  }
  .changes ins {
    text-decoration: none;
    font-weight: 600;
  }
  .mark {
    margin-inline-start: 6px;
    background: var(--_accent-soft);
    color: var(--_accent-ink);
  }
  dt > .mark {
    display: block;
    inline-size: fit-content;
    min-block-size: 0;
    margin-inline: 0;
  }
  .covered {
    color: var(--_success);
  }
  .not-covered {
    display: block;
    color: var(--_warning);
  }
  .mini-map {
    block-size: 148px;
    margin-block-end: 10px;
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
    overflow: clip;
  }
  .mini-map > di-map {
    block-size: 100%;
  }
  .kind {
    font-size: var(--_xs);
    color: var(--_text-faint);
    line-height: 1.4;
  }
  .title {
    font-size: var(--_xl);
    line-height: 1.25;
    max-inline-size: 34em;
    text-wrap: pretty;
  }
  :is(.title, .blank-title):focus {
    outline: none;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    font-size: var(--_sm);
    margin-block-start: 4px;
  }
  .state {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .state::before {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    border: 2px solid currentColor;
    flex: none;
  }
  .state-open {
    color: var(--_success);
    font-weight: 600;
  }
  .state-open::before {
    background: currentColor;
  }
  .state-closed {
    color: var(--_text-muted);
  }
  .unknown {
    color: var(--_text-faint);
    font-style: italic;
  }
  @media (pointer: coarse) {
    .in-text {
      display: inline-block;
      padding-block: 11px;
      margin-block: -11px;
    }
  }
  .skel i {
    display: block;
    block-size: 12px;
    margin-block-start: 10px;
    border-radius: var(--_radius-sm);
    background: var(--_line);
    animation: di-pulse 1.6s ease-in-out infinite alternate;
  }
  .skel i:nth-child(1) {
    inline-size: 40%;
  }
  .skel i:nth-child(2) {
    inline-size: 80%;
    block-size: 24px;
  }
  .skel i:nth-child(3) {
    inline-size: 56%;
  }
  .skel i:nth-child(4) {
    block-size: 132px;
    margin-block-start: 24px;
  }
  @keyframes di-pulse {
    to {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .skel i {
      animation: none;
    }
  }
`;
