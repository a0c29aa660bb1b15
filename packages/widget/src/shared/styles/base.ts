import { css } from 'lit';

/** The styles under every element: reset, links, focus, visually hidden text, icons. */
export const reset = css`
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :is(h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, figure, fieldset, legend) {
    margin: 0;
    padding: 0;
  }
  fieldset {
    border: 0;
    min-inline-size: 0;
  }
  :where(ul, ol) {
    list-style: none;
  }
  :where(h1, h2, h3, h4, h5, h6) {
    font: 600 var(--_lg) / 1.25 var(--_font-heading);
    text-wrap: balance;
  }
  :where(button, input, select, textarea) {
    font: inherit;
    color: inherit;
    margin: 0;
    letter-spacing: inherit;
  }
  :where(a) {
    color: var(--_accent-ink);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
  :where(a):hover {
    text-decoration-thickness: 2px;
  }
  b,
  strong {
    font-weight: 600;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    /* The bar of the selection stays at the top: what the keyboard reaches stops under it. */
    scroll-margin-block: calc(var(--di-sticky-top, 0px) + 72px) 8px;
  }
  /* Of the ground inside, as one that can be ticked: in the dark, that of the browser is filled as if it were off. */
  :where(input[type='checkbox']) {
    inline-size: 16px;
    block-size: 16px;
  }
  input[type='checkbox']:enabled:not(:checked, :indeterminate) {
    appearance: none;
    border: 2px solid var(--_line-strong);
    border-radius: 3px;
    background: var(--_surface);
  }
  /* A title is nothing to press: the focus that a script gives it is heard, not seen. */
  :is(h1, h2, h3, h4, h5, h6)[tabindex='-1']:focus-visible {
    outline: none;
  }
  /* What a source wrote may hold a word of any length: it never widens the column it is in. */
  bdi,
  [dir='auto'],
  [lang='fr'],
  label > span,
  .msg > span {
    overflow-wrap: anywhere;
  }
  bdi,
  .num {
    font-variant-numeric: tabular-nums;
  }
  .vh {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .i {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.25em;
  }
  :host(:dir(rtl)) .i-flip {
    transform: scaleX(-1);
  }
  .muted {
    color: var(--_text-muted);
  }
  .faint {
    color: var(--_text-faint);
  }
  .small {
    font-size: var(--_sm);
  }
  .xs {
    font-size: var(--_xs);
  }
  .nowrap {
    white-space: nowrap;
  }
`;

/** The styles of every root element, the container that its parts measure, whose type and colour they inherit. */
export const base = [
  // A page that styles every element (`* { color: … }`) reaches the host, and wins over `:host`, so its content starts again from
  // here. Letters and words keep the spacing of the page, which people who read with difficulty may have set.
  css`
    :where(:host) > * {
      color: var(--_text);
      font: 400 var(--_md) / 1.5 var(--_font);
      text-align: start;
      text-indent: 0;
      text-shadow: none;
      text-transform: none;
      white-space: normal;
      overflow-wrap: break-word;
      word-break: normal;
      hyphens: manual;
      cursor: auto;
    }
  `,
  reset,
  css`
    :host {
      container: di / inline-size !important;
      /* The size of the text around it, whatever size a page sets for every element. Sizes and queries in em measure by it. */
      font-size: var(--di-font-size, inherit) !important;
      accent-color: var(--_accent-fill);
    }
  `,
];
