import { css } from 'lit';

/** The layout of the form: one column, two-column fields from 560 px, help beside from 860, parts beside from 1120. */
export const styles = css`
  .form-head {
    display: grid;
    gap: 6px;
    margin-block-end: 20px;
  }
  .title {
    font-size: var(--_xl);
    line-height: 1.25;
  }
  :is(h1, h2, h3, h4, h5, h6):focus {
    outline: none;
  }
  .form {
    display: grid;
    gap: 24px;
    align-items: start;
  }
  .form-main,
  .form-side {
    display: grid;
    gap: 16px;
    min-inline-size: 0;
  }
  .form-nav {
    display: none;
  }
  .form-nav ul {
    display: grid;
    gap: 2px;
  }
  .form-nav button {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 8px;
    align-items: center;
    inline-size: 100%;
    min-block-size: max(36px, var(--_control-sm));
    padding: 4px 8px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    font-size: var(--_sm);
    line-height: 1.3;
    text-align: start;
    cursor: pointer;
  }
  .form-nav button:hover {
    background: var(--_surface-sunken);
  }
  .form-nav .i {
    inline-size: 18px;
    block-size: 18px;
    color: var(--_text-faint);
  }
  .form-nav .ok .i {
    color: var(--_success);
  }
  .form-nav .bad .i {
    color: var(--_danger);
  }
  .form-nav .bad,
  .form-nav .ok {
    font-weight: 600;
  }
  .form-sec {
    display: grid;
    gap: 20px;
    min-inline-size: 0;
    padding: 20px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .sec-head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: baseline;
    justify-content: space-between;
  }
  .sec-head p {
    font-size: var(--_xs);
    color: var(--_text-faint);
  }
  .form-sec > *,
  .two > * {
    min-inline-size: 0;
  }
  .two {
    display: grid;
    gap: 20px 16px;
  }
  .label-row {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    justify-content: space-between;
    align-items: baseline;
  }
  .count {
    font-size: var(--_xs);
    color: var(--_text-faint);
    font-variant-numeric: tabular-nums;
  }
  .edited {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    font-size: var(--_xs);
    font-weight: 600;
    color: var(--_accent-ink);
  }
  legend .edited {
    margin-inline-start: 8px;
  }
  .edited::before {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    background: currentColor;
    rotate: 45deg;
  }
  .input[type='tel'],
  .input[inputmode='numeric'],
  .input[inputmode='decimal'] {
    font-variant-numeric: tabular-nums;
  }
  .is-name textarea.input {
    min-block-size: 68px;
    line-height: 1.4;
    field-sizing: content;
  }
  textarea.input[rows='2'] {
    min-block-size: 68px;
  }
  textarea.input[rows='3'] {
    min-block-size: 92px;
  }
  select.input {
    appearance: none;
    padding-inline-end: 36px;
    background-image:
      linear-gradient(45deg, transparent 50%, currentColor 50%),
      linear-gradient(135deg, currentColor 50%, transparent 50%);
    background-repeat: no-repeat;
    background-size: 6px 6px;
    background-position:
      right 19px center,
      right 13px center;
  }
  select.input:dir(rtl) {
    background-position:
      left 13px center,
      left 19px center;
  }
  .boxes {
    display: grid;
    gap: 0 16px;
  }
  .boxes-wide {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
  }
  .choices {
    display: grid;
    gap: 8px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 172px), 1fr));
  }
  .choice {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 10px;
    align-items: center;
    min-block-size: var(--_control);
    padding: 9px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    font-size: var(--_sm);
    line-height: 1.4;
    cursor: pointer;
  }
  .choice > input {
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    cursor: pointer;
  }
  .choice:has(:checked) {
    border-color: var(--_accent-ink);
    box-shadow: inset 0 0 0 1px var(--_accent-ink);
    background: var(--_accent-soft);
    font-weight: 600;
  }
  .choice:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .choice > :focus-visible {
    outline: none;
  }
  .commons {
    display: flex;
    gap: 8px;
    margin-block-start: 6px;
    font-size: var(--_xs);
    line-height: 1.45;
    color: var(--_text-muted);
  }
  .commons .i {
    inline-size: 16px;
    block-size: 16px;
    margin-block-start: 0.1em;
    color: var(--_text-faint);
  }
  .outcomes {
    display: grid;
    gap: 8px;
  }
  .outcomes .commons {
    margin: 0;
    font-size: var(--_sm);
  }
  .outcomes .is-bad .i {
    color: var(--_warning);
  }
  .was {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: center;
    margin-block-start: 6px;
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  .tree {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: clip;
  }
  .tree > li + li {
    border-block-start: 1px solid var(--_line);
  }
  .tree .row {
    display: flex;
    align-items: center;
    padding-inline: 12px 4px;
  }
  .tree .row .check {
    flex: 1;
    min-inline-size: 0;
  }
  .tree .n {
    margin-inline-start: auto;
    padding-inline-start: 8px;
    font-size: var(--_xs);
    color: var(--_text-faint);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .tree .go {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: var(--_control-sm);
    block-size: var(--_control-sm);
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_text-muted);
    cursor: pointer;
  }
  .tree .go:focus-visible {
    outline-offset: -3px;
  }
  .tree .is-open .go .i {
    rotate: 180deg;
  }
  .tree ul {
    padding-block: 0 8px;
    padding-inline: 42px 12px;
  }
  .panel {
    display: grid;
    gap: 10px;
    min-inline-size: 0;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .panel > :first-child {
    font-size: var(--_md);
  }
  .panel > .small:is(h3, h4, h5, h6) {
    font-size: var(--_sm);
  }
  .meter-top {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 8px;
  }
  .meter-top b {
    font-size: var(--_xl);
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }
  .meter {
    position: relative;
    display: block;
    block-size: 10px;
    border-radius: 5px;
    background: var(--_line);
  }
  .meter > i {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 0;
    border-radius: 5px;
    background: var(--_accent-fill);
  }
  .meter > u {
    position: absolute;
    inset-block: -4px;
    inset-inline-start: 80%;
    inline-size: 2px;
    background: var(--_text);
  }
  .meter-scale {
    position: relative;
    block-size: 1.2em;
    margin-block-start: -4px;
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  .meter-scale span {
    position: absolute;
    inset-inline-end: 20%;
    white-space: nowrap;
  }
  .gain {
    border-block-start: 1px solid var(--_line);
  }
  .gain button {
    display: grid;
    grid-template-columns: 48px minmax(0, 1fr) 18px;
    gap: 8px;
    align-items: center;
    inline-size: 100%;
    min-block-size: var(--_control);
    padding: 6px 0;
    border: 0;
    border-block-end: 1px solid var(--_line);
    background: none;
    font-size: var(--_sm);
    line-height: 1.35;
    text-align: start;
    cursor: pointer;
  }
  .gain button:hover {
    background: var(--_surface-sunken);
  }
  .gain b {
    color: var(--_success);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .gain .i {
    color: var(--_text-faint);
  }
  summary {
    display: flex;
    align-items: center;
    min-block-size: var(--_control-sm);
    color: var(--_accent-ink);
    cursor: pointer;
  }
  .criteria {
    display: grid;
    gap: 4px;
  }
  .criteria li {
    display: flex;
    justify-content: space-between;
    gap: 12px;
  }
  .quality-bar {
    position: sticky;
    inset-block-end: 8px;
    z-index: 4;
    display: flex;
    gap: 12px;
    align-items: center;
    padding: 6px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-raised);
  }
  .quality-bar .meter {
    flex: 1;
    max-inline-size: 200px;
  }
  .quality-bar .link-btn {
    margin-inline-start: auto;
  }
  .diff {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: clip;
  }
  .diff > div {
    display: grid;
    gap: 6px 12px;
    padding: 10px 12px;
    font-size: var(--_sm);
    line-height: 1.45;
  }
  .diff > div + div {
    border-block-start: 1px solid var(--_line);
  }
  .diff dt {
    font-weight: 600;
  }
  .diff dd {
    min-inline-size: 0;
  }
  .diff :is(del, ins) {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 6px;
    padding: 4px 8px;
    border-radius: var(--_radius-sm);
    text-decoration: none;
    white-space: pre-line;
  }
  .diff :is(del, ins)::before {
    font-weight: 700;
    text-align: center;
  }
  .diff del {
    background: var(--_danger-soft);
  }
  .diff del::before {
    content: '−';
    color: var(--_danger);
  }
  .diff del > bdi {
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }
  .diff ins {
    background: var(--_success-soft);
  }
  .diff ins::before {
    content: '+';
    color: var(--_success);
  }
  .diff .none {
    background: var(--_surface-sunken);
  }
  .diff .none > bdi {
    text-decoration: none;
    color: var(--_text-faint);
    font-style: italic;
  }
  .licence {
    padding: 12px;
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }
  .form-end {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: center;
  }
  [aria-disabled='true'] {
    cursor: progress;
  }
  .errors {
    display: grid;
    gap: 6px;
    padding: 14px 16px;
    border: 2px solid var(--_danger);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: var(--_sm);
  }
  .errors > :first-child {
    display: flex;
    gap: 8px;
    align-items: center;
    font-size: var(--_md);
    color: var(--_danger);
  }
  .errors ul {
    display: grid;
    gap: 2px;
  }
  .errors .link-btn {
    text-align: start;
    color: var(--_danger);
  }
  .receipt {
    display: grid;
    gap: 16px;
    max-inline-size: 44em;
  }
  .receipt .note > div > :first-child {
    font-size: var(--_md);
    color: var(--_text);
  }
  .no {
    font:
      600 var(--_xl) / 1.2 ui-monospace,
      'Cascadia Mono',
      Menlo,
      'Liberation Mono',
      monospace;
    letter-spacing: 0.04em;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 4px;
  }
  .steps li {
    position: relative;
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr);
    gap: 0 12px;
    padding-block-end: 14px;
    font-size: var(--_sm);
  }
  .steps li::before {
    content: '';
    z-index: 1;
    inline-size: 12px;
    block-size: 12px;
    margin: 4px 6px;
    border: 2px solid var(--_line-strong);
    border-radius: 50%;
    background: var(--_surface);
  }
  .steps li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-inline-start: 11px;
    inset-block: 12px -4px;
    inline-size: 2px;
    background: var(--_line);
  }
  .steps .done::before {
    border-color: var(--_success);
    background: var(--_success);
  }
  .steps .now::before {
    border-width: 4px;
    border-color: var(--_accent-ink);
  }
  .steps .now {
    font-weight: 600;
  }
  @media (pointer: coarse) {
    .shortcut {
      display: none;
    }
  }
  @container di (max-width: 419px) {
    .quality-bar .xs {
      display: none;
    }
  }
  @container di (min-width: 560px) {
    .form-sec {
      padding: 24px;
    }
    .two {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .two-postal {
      grid-template-columns: 10em minmax(0, 1fr);
    }
    .diff > div {
      grid-template-columns: 128px minmax(0, 1fr) minmax(0, 1fr);
    }
  }
  @container di (min-width: 640px) {
    .title {
      font-size: var(--_2xl);
      line-height: 1.2;
    }
  }
  @container di (min-width: 860px) {
    .quality-bar {
      display: none;
    }
    .form {
      grid-template-columns: minmax(0, 1fr) 304px;
    }
    .form-side {
      position: sticky;
      inset-block-start: 16px;
    }
  }
  @container di (min-width: 1120px) {
    .form {
      grid-template-columns: 184px minmax(0, 1fr) 312px;
      gap: 32px;
    }
    .form-nav {
      display: block;
      position: sticky;
      inset-block-start: 16px;
    }
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
    .meter {
      border: 1px solid CanvasText;
    }
    .meter > i {
      forced-color-adjust: none;
      background: Highlight;
    }
    .meter > u,
    .edited::before,
    .steps .done::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
  @media print {
    .form-nav,
    .form-side,
    .quality-bar {
      display: none;
    }
  }
`;
