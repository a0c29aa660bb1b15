import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding: 10px 16px 14px;
    border: 1px solid var(--_accent-line);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_accent-soft);
  }
  .room {
    block-size: calc(var(--_control) + 88px);
  }
  /* On a phone it is one line, until it is pressed: the first card stays near. */
  .line {
    display: flex;
    gap: 4px 10px;
    align-items: center;
    inline-size: 100%;
    min-block-size: var(--_control);
    padding: 4px 12px;
    border: 1px solid var(--_accent-line);
    border-radius: var(--_radius);
    background: var(--_accent-soft);
    color: inherit;
    font: inherit;
    font-size: var(--_sm);
    text-align: start;
    cursor: pointer;
  }
  .line b {
    flex: 1;
    min-inline-size: 0;
    font-weight: 600;
  }
  .line .i {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
  }
  .line:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 1px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    align-items: baseline;
  }
  .head > p {
    font-size: var(--_lg);
    font-weight: 600;
  }
  .step {
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  .acts {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 14px;
    margin-inline-start: auto;
    margin-block: -4px;
    font-size: var(--_sm);
  }
  .said {
    font-size: var(--_sm);
  }
  @container (min-width: 960px) {
    .head {
      flex-wrap: nowrap;
      align-items: center;
      gap: 0 12px;
    }
    .head > p,
    .acts {
      flex: none;
    }
    .step {
      line-height: 1.35;
    }
  }
  .end > p {
    font-size: var(--_md);
  }
  .answers,
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  /* They stand until the next question comes, with a count that is no longer theirs. */
  .is-answered .answers,
  .is-answered .step {
    opacity: 0.5;
  }
  .is-answered .answers button {
    cursor: progress;
  }
  .answers .behind {
    display: none;
  }
  @container (min-width: 560px) {
    .said {
      display: none;
    }
    .head {
      min-block-size: 40px;
    }
    /* What does without an answer stands beside the question, and comes after the answers. */
    .is-several {
      grid-template-columns: fit-content(50%) minmax(0, 1fr);
      column-gap: 12px;
    }
    .is-several > :not(.head) {
      grid-column: 1 / -1;
    }
    .is-several > .tail {
      grid-area: 1 / 2;
    }
    section {
      align-content: center;
      min-block-size: calc(var(--_control) + 88px);
    }
  }
  /* The answer of a question that has one stands beside it. */
  .is-one {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 12px;
    align-items: center;
    padding-block: 6px;
  }
  .is-one .head {
    display: contents;
  }
  .is-one .head > p {
    font-size: var(--_md);
  }
  .is-one .answers {
    order: -1;
  }
  .is-one .head > p {
    order: -2;
  }
  /* The first card begins above 400 px of the page. */
  @container (min-width: 960px) {
    section {
      row-gap: 0;
      padding-block: 6px;
    }
    .head {
      min-block-size: 36px;
    }
    /* One row of answers at first, so that no card moves: long ones take two lines of text. */
    .answers:not(.is-all) {
      flex-wrap: nowrap;
      padding-block: 4px;
    }
    .ways {
      padding-block: 6px 4px;
    }
    .room,
    section {
      min-block-size: calc(var(--_control) + 58px);
    }
    .room {
      block-size: auto;
    }
  }
  /* Room for two rows of answers. */
  @container (560px <= width < 960px) {
    .room,
    section {
      min-block-size: calc(2 * var(--_control) + 108px);
    }
  }
  @container (max-width: 959.98px) {
    .step {
      order: 1;
      flex-basis: 100%;
    }
  }
  /* How many offers there are stands under the question, at its edge, and what does without an answer beside it. */
  @container (560px <= width < 960px) {
    .is-several > .tail {
      display: contents;
    }
    .is-several > .tail > .step {
      grid-area: 2 / 1 / auto / -1;
    }
    .is-several > .tail > .acts {
      grid-area: 1 / 2;
    }
    .is-several > .head,
    .is-several > .tail > .acts {
      align-self: baseline;
      min-block-size: 0;
    }
  }
  .answers button,
  .ways > button {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    max-inline-size: 100%;
    min-block-size: var(--_control);
    padding: 6px 12px;
    border: 1px solid var(--_accent-line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: var(--_sm);
    font-weight: 600;
    line-height: 1.25;
    text-align: start;
    cursor: pointer;
  }
  /* A short answer beside long ones keeps the room of its longest word. */
  .answers bdi {
    overflow-wrap: break-word;
  }
  @media (hover: hover) {
    .answers button:hover,
    .ways > button:hover {
      border-color: var(--_accent-ink);
    }
  }
  .answers button:focus-visible,
  .ways > button:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 1px;
  }
  .n {
    flex: none;
    font-size: var(--_xs);
    font-weight: 400;
    color: var(--_text-muted);
    font-variant-numeric: tabular-nums;
  }
  @container (max-width: 559.98px) {
    .room {
      block-size: var(--_control);
    }
    section {
      padding: 12px 16px;
    }
    .acts {
      margin-inline-start: 0;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
