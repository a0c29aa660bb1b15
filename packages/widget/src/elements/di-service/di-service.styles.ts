import { css } from 'lit';

/** The layout of an offer in full: one column, then two from 860 px. */
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
    block-size: 132px;
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
  .link-btn.in-text {
    display: inline;
    min-block-size: 0;
    padding: 4px 0;
  }
  @media (pointer: coarse) {
    .in-text,
    .link-btn.in-text {
      display: inline-block;
      padding-block: 11px;
      margin-block: -11px;
    }
  }

  .mobilise {
    display: grid;
    gap: 16px;
    padding: 20px 16px;
    background: var(--_accent-soft);
    border-radius: var(--_radius);
  }
  .lead {
    font-size: var(--_sm);
    margin-block-start: 4px;
  }
  .ways {
    display: grid;
    gap: 1px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 216px), 1fr));
    background: var(--_surface);
    border: 1px solid var(--_accent-line);
    border-radius: var(--_radius);
    overflow: clip;
  }
  .ways > li {
    display: grid;
    gap: 4px;
    align-content: start;
    padding: 14px 16px;
    box-shadow: 0 0 0 1px var(--_accent-line);
    font-size: var(--_sm);
  }
  .way {
    display: flex;
    gap: 6px;
    align-items: center;
    color: var(--_text-muted);
    font-size: var(--_xs);
  }
  .big {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    min-block-size: var(--_control-sm);
    font-size: var(--_lg);
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .big-mail {
    font-size: var(--_md);
  }
  .visit {
    padding-block: 6px;
  }
  .ways .btn,
  .ways .link-btn {
    justify-self: start;
  }

  .grid {
    display: grid;
    gap: 32px;
  }
  .main {
    display: grid;
    gap: 28px;
    align-content: start;
    min-inline-size: 0;
  }
  .side {
    display: grid;
    gap: 24px;
    align-content: start;
    min-inline-size: 0;
  }
  .sec > :first-child {
    margin-block-end: 8px;
  }
  .kv {
    display: grid;
    grid-template-columns: minmax(6.5em, 9em) minmax(0, 1fr);
    border-block-start: 1px solid var(--_line);
    font-size: var(--_sm);
  }
  .kv > * {
    padding-block: 10px;
    border-block-end: 1px solid var(--_line);
  }
  .kv dt {
    color: var(--_text-muted);
    padding-inline-end: 12px;
  }
  .detail {
    margin-block-start: 4px;
    color: var(--_text-muted);
  }
  .themes-list {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .themes-list .tag {
    font-weight: 400;
  }
  .panel {
    min-inline-size: 0;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .panel > :first-child {
    font-size: var(--_md);
    margin-block-end: 10px;
  }
  .after {
    margin-block-start: 8px;
  }
  .hours {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_sm);
    font-variant-numeric: tabular-nums;
  }
  .hours :is(th, td) {
    padding: 5px 8px;
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    line-height: 1.4;
  }
  .hours th {
    inline-size: 7.2em;
    color: var(--_text-muted);
  }
  .hours .today > * {
    background: var(--_accent-soft);
    color: var(--_text);
    font-weight: 600;
  }
  .hours .today th {
    border-start-start-radius: var(--_radius-sm);
    border-end-start-radius: var(--_radius-sm);
    border-inline-start: 3px solid var(--_accent-ink);
    padding-inline-start: 5px;
  }
  .hours .closed {
    color: var(--_text-faint);
  }
  .others {
    border-block-start: 1px solid var(--_line);
  }
  .others li {
    display: grid;
    justify-items: start;
    padding-block: 6px 10px;
    border-block-end: 1px solid var(--_line);
    font-size: var(--_sm);
  }
  .others a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_control-sm);
    font-weight: 600;
    text-decoration: none;
  }
  .others a:hover {
    text-decoration: underline;
  }
  .provenance {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
    align-items: center;
    justify-content: space-between;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: var(--_sm);
  }
  .provenance > div:first-child {
    flex: 1 1 20em;
    min-inline-size: 0;
  }
  .id {
    overflow-wrap: anywhere;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .acts .done {
    margin: 0;
    min-block-size: var(--_control);
    align-items: center;
    font-weight: 600;
  }
  [aria-disabled='true'] {
    cursor: progress;
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

  @container di (min-width: 640px) {
    .title {
      font-size: var(--_2xl);
      line-height: 1.2;
    }
    .mobilise {
      padding: 24px;
    }
  }
  @container di (min-width: 860px) {
    .svc-top {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: start;
      gap: 16px;
    }
    .tools {
      margin-block-start: 22px;
      max-inline-size: 24em;
    }
    .tools > .acts {
      justify-content: flex-end;
    }
    .grid {
      grid-template-columns: minmax(0, 7fr) minmax(320px, 4fr);
      grid-template-rows: auto 1fr;
      gap: 28px 40px;
    }
    .side {
      grid-column: 2;
      grid-row: 1 / span 2;
    }
  }
  @media (forced-colors: active) {
    .tools [aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .note:not(.note-plain) {
      border: 1px solid CanvasText;
    }
    .state-open::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .mobilise {
      border: 1px solid CanvasText;
    }
    .hours .today > * {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
