import { css, type CSSResultGroup } from 'lit';
import { fieldBox } from './field-box.ts';

/** A field with a list of suggestions under it: icon, button at its end, options, message. */
export const combobox: CSSResultGroup = [
  fieldBox,
  css`
    :host {
      position: relative;
      min-inline-size: 0;
    }
    .pop {
      position: absolute;
      z-index: 6;
      inset-block-start: calc(100% + 6px);
      inset-inline: 0;
      min-inline-size: min(320px, 100cqi);
      border: 1px solid var(--_line);
      border-radius: calc(var(--_radius) + 2px);
      background: var(--_surface-raised);
      box-shadow: var(--_shadow-raised);
      overflow: clip;
    }
    .pop.in-flow {
      position: static;
      margin-block-start: 6px;
    }
    .group {
      padding: 8px 10px 4px;
      font-size: var(--_xs);
      font-weight: 600;
      color: var(--_text-muted);
    }
    .locked {
      display: flex;
      gap: 8px;
      align-items: center;
      min-block-size: var(--_control);
      font-size: var(--_md);
    }
    .locked .i {
      color: var(--_text-faint);
    }
    .list {
      max-block-size: 480px;
      padding: 6px;
      overflow: auto;
      overscroll-behavior: contain;
    }
    .option {
      display: grid;
      grid-template-columns: 20px minmax(0, 1fr) auto;
      gap: 0 10px;
      align-items: center;
      min-block-size: var(--_control);
      padding: 6px 10px;
      border-radius: var(--_radius);
      line-height: 1.3;
      cursor: pointer;
    }
    .option:hover {
      background: var(--_surface-sunken);
    }
    .option .i {
      color: var(--_text-faint);
    }
    .option small {
      display: block;
      font-size: var(--_xs);
      color: var(--_text-muted);
    }
    .option .code {
      font-size: var(--_sm);
      color: var(--_text-muted);
    }
    .option[aria-selected='true'] {
      background: var(--_accent-soft);
      box-shadow: inset 0 0 0 2px var(--_accent-ink);
    }
    .option[aria-selected='true'] :is(small, .code) {
      color: var(--_text);
    }
    .message {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
      padding: 10px 16px;
      font-size: var(--_sm);
      line-height: 1.45;
      color: var(--_text-muted);
    }
    .list:not([hidden]) + .message {
      border-block-start: 1px solid var(--_line);
      font-size: var(--_xs);
    }
    @media (forced-colors: active) {
      .pop {
        border-color: CanvasText;
      }
      .option[aria-selected='true'] {
        forced-color-adjust: none;
        background: Highlight;
        color: HighlightText;
        box-shadow: none;
      }
      .option[aria-selected='true'] :is(small, .code, .i) {
        color: HighlightText;
      }
    }
  `,
];
