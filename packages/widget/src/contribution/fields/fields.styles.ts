import { css } from 'lit';
import { choice } from '../../shared/styles/choice.ts';

/** The fields: labels, choices, boxes, the two levels of thématiques, former values. */
export const fieldStyles = css`
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
    rotate: 180deg;
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
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
  }
  /* Three answers stand on one line where it holds them. */
  @container di (min-width: 560px) {
    .choices:has(> :last-child:nth-child(3)) {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  ${choice}
  .choice {
    align-items: center;
  }
  .choice > input {
    margin: 0;
    cursor: pointer;
  }
  .choice:has(:checked) {
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
  .choice:has(small) {
    align-items: start;
  }
  .choice small {
    display: block;
    font-size: var(--_xs);
    font-weight: 400;
    color: var(--_text-muted);
  }
  .choice b {
    font-weight: 600;
  }
  .now {
    margin-block-end: 8px;
    font-size: var(--_sm);
    line-height: 1.5;
  }
  .more {
    border-block-start: 1px solid var(--_line);
  }
  .more > summary {
    gap: 8px;
    padding-block: 10px;
    font-size: var(--_sm);
    line-height: 1.35;
  }
  .more > summary > .i {
    transition: rotate var(--_duration) var(--_easing);
  }
  .more[open] > summary > .i {
    rotate: 180deg;
  }
  .more-fields {
    display: grid;
    gap: 20px 16px;
    padding-block: 8px 4px;
  }
  .find {
    scroll-margin-block-start: 16px;
    display: block;
    position: relative;
    margin-block-end: 8px;
  }
  .find > .i {
    position: absolute;
    inset-inline-start: 12px;
    inset-block-start: calc((var(--_control) - 1.25em) / 2);
    color: var(--_text-faint);
    pointer-events: none;
  }
  .find > .input {
    padding-inline-start: 40px;
  }
  .tokens {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-end: 10px;
  }
  .tokens .chip {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  /* It is said of the places above, not of the button below. */
  .given {
    margin-block: -4px 10px;
  }
  .zone-adding {
    display: grid;
    gap: 16px;
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
    align-items: center;
    padding: 10px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .chosen > .i {
    color: var(--_success);
  }
  .chosen > p {
    display: grid;
    flex: 1 1 12em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .chosen:focus {
    outline: 3px solid var(--_focus);
    outline-offset: -3px;
  }
  .of-unit {
    display: flex;
    gap: 8px;
    align-items: center;
    max-inline-size: 16em;
  }
  .of-unit > .input {
    flex: 1 1 4em;
    min-inline-size: 0;
  }
  .unit {
    font-size: var(--_sm);
  }
  .which {
    margin-block-start: 12px;
  }
  .existing small {
    display: block;
    font-size: var(--_xs);
  }
  .existing > div {
    flex: 1;
    min-inline-size: 0;
  }
  .existing li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
    justify-content: space-between;
    margin-block-start: 6px;
  }
  .existing li > span:first-child {
    flex: 1 1 17em;
    min-inline-size: 0;
    color: var(--_text);
  }
  .activities li {
    margin-block-start: 8px;
    overflow-wrap: break-word;
  }
  .point-map {
    min-block-size: 320px;
  }
  .may-wait[open] {
    display: grid;
    gap: 24px;
  }
`;
