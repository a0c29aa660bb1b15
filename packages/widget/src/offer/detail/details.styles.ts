import { css } from 'lit';

/** The styles of the details: description, publics, place, hours, structure and provenance. */
export const detailsStyles = css`
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
  /* A value in another script stays beside its label. */
  .kv:dir(ltr) [dir] {
    text-align: left;
  }
  .kv:dir(rtl) [dir] {
    text-align: right;
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
  .blank + .sec {
    margin-block-start: 24px;
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
  .only-print,
  .of-page {
    display: none;
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
    flex: 1 1 40em;
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
`;
