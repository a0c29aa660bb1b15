import { css } from 'lit';
import { PAGE } from './sheet.styles.ts';

export const styles = css`
  /* Signs piled on one letter cannot be broken over lines: they never widen the page. */
  @supports (overflow-clip-margin: 8px) {
    :host {
      overflow-x: clip;
      overflow-clip-margin: 8px;
    }
  }
  .selection {
    display: grid;
    gap: 20px;
  }
  .title {
    font-size: var(--_xl);
  }
  .kept {
    max-inline-size: 66ch;
    margin-block-start: 4px;
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .offers {
    display: grid;
    gap: 12px;
  }
  .offer-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px 16px;
    padding: 14px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow-wrap: anywhere;
  }
  .who {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 2px 12px;
    align-content: start;
  }
  .who > * {
    grid-column: 2;
  }
  .place {
    display: grid;
    place-items: center;
    grid-area: 1 / 1 / span 2;
    align-self: start;
    inline-size: 32px;
    block-size: 32px;
    border: 2px solid var(--_accent-line);
    border-radius: 50%;
    font-size: var(--_sm);
    font-weight: 600;
    color: var(--_accent-ink);
  }
  .offer-title {
    font-size: var(--_lg);
    line-height: 1.3;
    text-wrap: pretty;
  }
  .offer-title a {
    text-decoration: none;
  }
  .offer-title a:hover {
    text-decoration: underline;
  }
  .about {
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  .reach .phone {
    font-size: var(--_md);
    font-weight: 600;
    color: var(--_text);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .warned {
    display: flex;
    gap: 6px;
    align-items: start;
    font-size: var(--_sm);
    font-weight: 600;
  }
  .acts {
    display: flex;
    gap: 8px;
    align-items: start;
  }
  .acts .btn[aria-disabled='true'] {
    border-color: var(--_line);
    background: none;
    color: var(--_text-faint);
    cursor: default;
  }
  .field > .hint {
    margin-block: 4px 0;
  }
  textarea.input {
    min-block-size: var(--_control);
    field-sizing: content;
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: center;
    justify-content: space-between;
    margin-block-start: -12px;
  }
  /* Keys are told where there are some. */
  @media not ((hover: hover) and (pointer: fine)) {
    .ends > .hint {
      display: none;
    }
  }
  .ends > .clear {
    margin-inline-start: auto;
  }
  .undo {
    align-items: center;
  }
  .undo:focus {
    outline-offset: 2px;
  }
  details > summary {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_control);
    color: var(--_accent-ink);
    font-size: var(--_sm);
    font-weight: 600;
    cursor: pointer;
  }
  .paper {
    container: sheet / inline-size;
    max-inline-size: 210mm;
    margin-block-start: 8px;
    padding: clamp(16px, 5cqi, 16mm);
    border: 1px solid var(--_line);
    background: #fff;
    box-shadow: var(--_shadow-raised);
  }
  /* As wide as on paper, for as long as it is measured. */
  .paper.is-measured {
    box-sizing: content-box;
    inline-size: ${PAGE.width}mm;
    max-inline-size: none;
    padding: 0;
  }
  @container di (min-width: 640px) {
    .title {
      font-size: var(--_2xl);
      line-height: 1.2;
    }
  }
  @container di (min-width: 560px) {
    .offer-row {
      grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr) auto;
      padding: 14px 20px;
    }
    .to-note {
      display: none;
    }
  }
  @container di (max-width: 719px) {
    .tools .btn {
      padding-inline: 12px;
    }
  }
  @container di (max-width: 559px) {
    .tools {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .tools > .print,
    .tools > :last-child:nth-child(even) {
      grid-column: 1 / -1;
    }
    .tools > .print {
      min-block-size: 52px;
    }
    /* A note is written where it is asked for: the next offer is nearer. */
    .offer-row > .field:not(.is-noted) {
      display: none;
    }
    .acts {
      justify-content: end;
    }
    .to-note {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      margin-inline-end: auto;
      min-block-size: var(--_control);
      line-height: 1.25;
      text-align: start;
    }
  }
  @media (forced-colors: active) {
    .place,
    .offer-row {
      border-color: CanvasText;
    }
    .acts .btn[aria-disabled='true'] {
      color: GrayText;
      border-color: GrayText;
    }
    .paper {
      forced-color-adjust: none;
    }
  }
  /* Said to those who have the keys. */
  @media (hover: none), (pointer: coarse) {
    #keys {
      display: none;
    }
  }
  @media print {
    .kept,
    .tools,
    .acts,
    .offers,
    .undo,
    .note,
    .hint,
    details > summary,
    .title {
      display: none;
    }
    .paper {
      padding: 0;
      border: 0;
      box-shadow: none;
    }
  }
`;
