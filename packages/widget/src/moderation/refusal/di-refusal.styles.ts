import { css } from 'lit';

export const styles = css`
  .form {
    display: grid;
    gap: 16px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  textarea.input {
    min-block-size: 72px;
  }
`;
