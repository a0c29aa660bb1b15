import { css } from 'lit';

/** The texts of records, once their Markdown is read. */
export const prose = css`
  .prose {
    display: grid;
    gap: 10px;
    max-inline-size: 66ch;
    grid-template-columns: minmax(0, 1fr);
  }
  /* French text in a page from right to left fills its column, and so begins on one line with what stands under it. */
  :host(:dir(rtl)) .prose {
    max-inline-size: none;
  }
  .prose ul,
  .prose ol {
    padding-inline-start: 1.4em;
  }
  .prose ul {
    list-style: disc;
  }
  .prose ol {
    list-style: decimal;
  }
  .prose :is(h2, h3, h4, h5, h6) {
    font-size: var(--_md);
  }
  .prose blockquote {
    margin: 0;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_line);
    color: var(--_text-muted);
  }
  .prose pre {
    margin: 0;
    white-space: pre-wrap;
  }
  .prose code {
    font-family: ui-monospace, 'Cascadia Mono', Menlo, 'Liberation Mono', monospace;
    font-size: 0.92em;
  }
  .prose table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_sm);
  }
  .prose :is(th, td) {
    padding: 6px 8px;
    border: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .prose th {
    font-weight: 600;
  }
  .prose hr {
    inline-size: 100%;
    margin: 0;
    border: 0;
    border-block-start: 1px solid var(--_line);
  }
  .prose .plain {
    white-space: pre-line;
  }
`;
