import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }
  dialog {
    position: absolute;
    z-index: 5;
    inset-block: calc(100% + 6px) auto;
    inset-inline: 0 auto;
    inline-size: min(680px, 100%);
    margin: 0;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_surface-raised);
    color: inherit;
    box-shadow: var(--_shadow-raised);
    overflow: clip;
  }
  .panel {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    max-block-size: inherit;
    outline: none;
  }
  dialog:modal > .panel {
    max-block-size: none;
    block-size: 100%;
  }
  dialog:modal[open] {
    display: grid;
    grid-template-rows: minmax(0, 1fr);
  }
  dialog:modal {
    position: fixed;
    inset: auto 0 0;
    inline-size: 100%;
    max-inline-size: none;
    max-block-size: 92%;
    border-width: 1px 0 0;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  dialog::backdrop {
    background: rgb(13 20 26 / 0.45);
  }
  .head {
    display: flex;
    gap: 8px;
    align-items: center;
    padding: 12px 12px 12px 16px;
    border-block-end: 1px solid var(--_line);
  }
  .head .title {
    flex: 1;
    font: 600 var(--_md) / 1.25 var(--_font-heading);
  }
  .body {
    overflow: auto;
    overscroll-behavior: contain;
  }
  /* Its own bar of actions stays in reach below a long group. */
  dialog:not(:modal) .body {
    max-block-size: 520px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    padding: 12px 16px;
    border-block-start: 1px solid var(--_line);
    background: var(--_surface-sunken);
  }
  /* Ukrainian has no room for both on a line of a phone: each is then as wide as the sheet. */
  @media (max-width: 400px) {
    .foot .btn {
      flex: 1 1 auto;
    }
  }
  @media (forced-colors: active) {
    dialog {
      border-color: CanvasText;
    }
  }
`;
