import { css } from 'lit';

/** Tags, notes and the boxed messages of empty and error states. */
export const notes = css`
  .note {
    display: flex;
    gap: 8px;
    align-items: flex-start;
    padding: 10px 12px;
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
    font-size: var(--_sm);
    line-height: 1.45;
    color: var(--_text-muted);
  }
  .note > .i {
    margin-block-start: 0.05em;
  }
  .note-plain {
    background: none;
    padding: 0;
  }
  .blank {
    display: grid;
    gap: 12px;
    justify-items: start;
    padding: 24px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .blank > p {
    max-inline-size: 58ch;
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 24px;
    padding: 1px 8px;
    border-radius: var(--_radius-sm);
    background: var(--_surface-sunken);
    color: var(--_text-muted);
    font-size: var(--_xs);
    font-weight: 600;
    line-height: 1.35;
  }
  .tag-ok {
    background: var(--_success-soft);
    color: var(--_success);
  }
  .tag-warn {
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .note b {
    color: var(--_text);
  }
  .note-warn {
    background: var(--_warning-soft);
    color: var(--_text);
  }
  .note-warn > .i {
    color: var(--_warning);
  }
  .note-bad {
    background: var(--_danger-soft);
    color: var(--_text);
  }
  .note-bad > .i {
    color: var(--_danger);
  }
  .note-ok {
    background: var(--_success-soft);
    color: var(--_text);
  }
  .note-ok > .i {
    color: var(--_success);
  }
`;
