import { css } from 'lit';

/** The card in less room: it keeps the facts that help to choose, and the open offer explains the rest. */
export const compactStyles = css`
  :host([density='compact']) .card {
    gap: 4px;
    padding-block-start: 10px;
  }
  :host([density='compact']) .flag {
    margin-block-start: -10px;
  }
  :host([density='compact']) :is(.kind, .desc, .match, .facts > :nth-child(n + 5)) {
    display: none;
  }
  /* The box beside a title of one line makes no room under it. */
  .is-org .pick {
    margin-block-end: -14px;
  }
  :host([density='compact']) .title {
    font-size: var(--_md);
    margin-block: 0 2px;
  }
  :host([density='compact']) .facts {
    display: block;
  }
  :host([density='compact']) .facts dt {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  :host([density='compact']) .facts dd {
    display: inline;
    padding: 0;
  }
  :host([density='compact']) .facts dd + dt + dd::before {
    content: ' · ';
  }
  :host([density='compact']) .foot {
    min-block-size: 0;
    margin-block-start: 4px;
    padding-block: 0;
  }
  @container card (max-width: 519px) {
    :host([density='compact']) .actions .tx {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    :host([density='compact']) .actions .btn:has(.tx) {
      flex: none;
      inline-size: var(--_control);
      padding: 0;
    }
  }
  @media (hover: hover) and (pointer: fine) {
    :host([density='compact']) .actions .btn {
      min-block-size: 34px;
      padding-block: 3px;
    }
  }
`;
