import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .head {
    display: grid;
    gap: 8px;
    justify-items: start;
    max-inline-size: 66ch;
  }
  .head > .back {
    margin-inline-start: -12px;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 16px;
    align-items: end;
  }
  .filters .field {
    flex: 0 1 13em;
    min-inline-size: 0;
  }
  .filters .code {
    flex-basis: 15em;
  }
  .list {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .list > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px 20px;
    padding: 14px 16px;
    border-block-end: 1px solid var(--_line);
    font-size: var(--_sm);
    line-height: 1.4;
  }
  .list > li:last-child {
    border-block-end: 0;
  }
  .said {
    display: grid;
    gap: 3px;
    align-content: start;
    overflow-wrap: anywhere;
  }
  .said > .name {
    font-size: var(--_base);
    font-weight: 600;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    color: var(--_text-muted);
  }
  .acts {
    align-content: start;
  }
  .title {
    font-size: var(--_xl);
    line-height: 1.25;
  }
  .sure {
    display: grid;
    gap: 8px;
    max-inline-size: 24rem;
  }
  .link {
    inline-size: 100%;
    font-size: var(--_sm);
  }
  .list .msg,
  .list .note {
    grid-column: 1 / -1;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
  }
  @container di (min-width: 720px) {
    .list > li {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .acts {
      justify-content: end;
    }
  }
  @container di (max-width: 559px) {
    .filters .field {
      flex: 1 1 9em;
    }
    .list .acts .btn {
      flex: 1 1 auto;
    }
  }
`;
