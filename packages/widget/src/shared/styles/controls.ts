import { css } from 'lit';

/** Buttons, links that act, fields with their hint and message, check rows. */
export const controls = css`
  .btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: var(--_control);
    padding: 6px 16px;
    border: 1px solid var(--_accent-line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_accent-ink);
    font-size: var(--_sm);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition:
      background var(--_duration) var(--_easing),
      border-color var(--_duration) var(--_easing);
  }
  .btn-primary {
    background: var(--_accent-fill);
    border-color: var(--_accent-fill);
    color: var(--_on-accent);
  }
  .btn-sm {
    min-block-size: var(--_control-sm);
    padding: 4px 10px;
  }
  .link-btn {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: var(--_control-sm);
    padding: 4px 0;
    border: 0;
    background: none;
    color: var(--_accent-ink);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }
  /* In a sentence: the room that is pressed leaves the height of its line as it is. */
  .link-btn.in-text {
    display: inline-block;
    min-block-size: 0;
    padding: 4px 0;
    margin-block: -4px;
    line-height: inherit;
  }
  @media (pointer: coarse) {
    .link-btn.in-text {
      padding-block: 11px;
      margin-block: -11px;
    }
  }
  .field {
    display: block;
    min-inline-size: 0;
  }
  .label {
    display: block;
    margin-block-end: 4px;
    font-size: var(--_sm);
    font-weight: 600;
    line-height: 1.35;
  }
  .input {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_control);
    padding: 8px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: max(16px, var(--_md));
    line-height: 1.4;
    text-overflow: ellipsis;
  }
  select.input {
    appearance: none;
    padding-inline-end: 36px;
    background-image:
      linear-gradient(45deg, transparent 42%, currentColor 42% 58%, transparent 58%),
      linear-gradient(135deg, transparent 42%, currentColor 42% 58%, transparent 58%);
    background-repeat: no-repeat;
    background-size: 7px 7px;
    background-position:
      right 18px center,
      right 13px center;
  }
  select.input:dir(rtl) {
    background-position:
      left 13px center,
      left 18px center;
  }
  .input:focus {
    outline: 3px solid var(--_focus);
    outline-offset: -1px;
  }
  .msg {
    display: flex;
    gap: 6px;
    align-items: flex-start;
    margin-block-start: 6px;
    font-size: var(--_sm);
    line-height: 1.4;
  }
  .msg .i {
    margin-block-start: 0.05em;
  }
  .msg-bad {
    color: var(--_danger);
    font-weight: 600;
  }
  @media (hover: hover) {
    .btn:hover {
      background: var(--_accent-soft);
      border-color: var(--_accent-ink);
    }
    .btn-primary:hover {
      background: var(--_accent-fill-hover);
      border-color: var(--_accent-fill-hover);
    }
    .btn-quiet:hover {
      border-color: transparent;
    }
  }
  .link-btn:hover {
    text-decoration-thickness: 2px;
  }
  .input:hover {
    border-color: var(--_text-muted);
  }
  .btn-quiet {
    background: none;
    border-color: transparent;
    padding-inline: 8px;
  }
  .btn-icon {
    inline-size: var(--_control);
    padding: 0;
    flex: none;
  }
  .label .opt {
    font-weight: 400;
    color: var(--_text-faint);
  }
  .hint {
    display: block;
    margin-block: 0 6px;
    font-size: var(--_xs);
    line-height: 1.4;
    color: var(--_text-faint);
  }
  .input::placeholder {
    color: var(--_text-faint);
    opacity: 1;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  textarea.input {
    min-block-size: 120px;
    resize: vertical;
    line-height: 1.5;
  }
  .msg-ok {
    color: var(--_success);
  }
  .msg-warn {
    color: var(--_warning);
  }
  .check {
    display: flex;
    align-items: flex-start;
    gap: 10px;
    padding-block: calc((var(--_control-sm) - 24px) / 2);
    font-size: var(--_sm);
    line-height: 24px;
    cursor: pointer;
  }
  .check > input {
    inline-size: 20px;
    block-size: 20px;
    margin: 2px 0 0;
    flex: none;
    cursor: pointer;
  }
  @media (forced-colors: active) {
    .btn,
    .input {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .btn,
    .link-btn {
      display: none;
    }
    .btn.keep {
      display: inline;
      border: 0;
      padding: 0;
      color: #000;
      background: none;
    }
    .btn.keep > .i {
      margin-inline-end: 6px;
    }
    .btn[data-print]::after {
      content: ' (' attr(data-print) ')';
      font-weight: 400;
    }
  }
`;
