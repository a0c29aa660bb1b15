import { css } from 'lit';

/** The drawn chevron beside the words of a fold. A fold whose words begin with an icon, or that is a button, has none. */
export const disclosure = css`
  summary {
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary:not(:has(> .i), .btn)::before {
    content: '';
    display: inline-block;
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline: 0.2em 0.65em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    vertical-align: 0.15em;
    transform: rotate(-45deg);
  }
  :host(:dir(rtl)) details:not([open]) > summary:not(:has(> .i), .btn)::before {
    transform: rotate(135deg);
  }
  details[open] > summary:not(:has(> .i), .btn)::before {
    vertical-align: 0.25em;
    transform: rotate(45deg);
  }
`;
