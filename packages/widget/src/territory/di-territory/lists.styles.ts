import { css } from 'lit';

/** The questions, the actions, the limits, and those to call. */
export const listStyles = css`
  .questions {
    counter-reset: question;
    display: grid;
    gap: 20px 40px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .questions > li {
    counter-increment: question;
    display: grid;
    grid-template-columns: 32px minmax(0, 1fr);
    gap: 2px 8px;
    align-content: start;
    justify-items: start;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }
  .questions > li::before {
    content: counter(question);
    color: var(--_accent-ink);
    font-size: var(--_lg, 18px);
    font-weight: 600;
    line-height: 1.2;
  }
  .questions > li > * {
    grid-column: 2;
    margin: 0;
    max-inline-size: 66ch;
  }
  .questions > li > :is(h1, h2, h3, h4, h5, h6) {
    font-size: var(--_sm);
    color: var(--_text-muted);
    text-wrap: wrap;
  }
  .questions .answer {
    font-size: var(--_lg, 18px);
    line-height: 1.4;
  }
  .questions > li > :is(p:not(.answer), ul) {
    font-size: var(--_sm);
  }
  @container di (min-width: 900px) {
    .questions {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  .limits {
    padding: 0;
    column-gap: 40px;
    list-style: none;
  }
  .limits > li {
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
    break-inside: avoid;
    max-inline-size: 66ch;
  }
  @container di (min-width: 900px) {
    .limits {
      columns: 2;
    }
  }
  .todo {
    border-block-start: 2px solid var(--_text);
  }
  .todo > li {
    display: grid;
    grid-template-columns: 2.2em minmax(0, 1fr);
    gap: 2px 12px;
    align-items: baseline;
    padding-block: 12px;
    border-block-end: 1px solid var(--_line);
  }
  .todo > li > :not(.no) {
    grid-column: 2;
  }
  .no {
    font-size: var(--_2xl);
    font-weight: 700;
    line-height: 1;
    color: var(--_accent-ink);
  }
  .todo p {
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  .gain {
    font-size: var(--_sm);
    font-weight: 600;
    color: var(--_success);
  }
  .do-it {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: baseline;
    margin-block-start: 4px;
    font-size: var(--_sm);
  }
  .points {
    display: grid;
    gap: 4px;
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .call-list > li {
    display: grid;
    gap: 6px 12px;
    align-items: center;
    padding-block: 10px;
    border-block-end: 1px solid var(--_line);
    font-size: var(--_sm);
  }
  .call-list small {
    display: block;
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  .call-list .done {
    color: var(--_text);
  }
  .call-list > li > :last-child {
    justify-self: start;
  }
  @container di (min-width: 520px) {
    .call-list > li {
      grid-template-columns: minmax(0, 1fr) auto;
    }
  }
  @container di (max-width: 559px) {
    .questions > li {
      grid-template-columns: 24px minmax(0, 1fr);
    }
    .questions .answer {
      font-size: var(--_md, 16px);
    }
  }
`;
