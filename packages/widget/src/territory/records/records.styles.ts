import { css } from 'lit';

/** The window of the records behind a number. */
export const recordStyles = css`
  .records {
    inline-size: min(640px, 100vw - 24px);
    max-block-size: min(720px, 100dvh - 24px);
    padding: 0 20px 20px;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  .records::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  .records > header {
    position: sticky;
    inset-block-start: 0;
    display: flex;
    gap: 12px;
    align-items: center;
    justify-content: space-between;
    padding-block: 12px;
    background: var(--_surface);
  }
  .records h2 {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    overflow-wrap: anywhere;
    font-size: var(--_lg);
    line-height: 1.3;
  }
  .records > p {
    margin: 0 0 8px;
  }
  .records ul {
    margin: 0 0 12px;
    padding: 0;
    list-style: none;
  }
  .records li {
    padding-block: 10px;
    border-block-start: 1px solid var(--_line);
    font-size: var(--_sm);
    overflow-wrap: anywhere;
  }
  .records li small {
    display: block;
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
`;
