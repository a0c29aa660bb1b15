import { css } from 'lit';

/** The panel that says how to mobilise an offer. */
export const mobiliseStyles = css`
  .mobilise {
    display: grid;
    gap: 16px;
    padding: 20px 16px;
    background: var(--_accent-soft);
    border-radius: var(--_radius);
  }
  .lead {
    font-size: var(--_sm);
    margin-block-start: 4px;
  }
  .ways {
    display: grid;
    gap: 1px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 216px), 1fr));
    background: var(--_surface);
    border: 1px solid var(--_accent-line);
    border-radius: var(--_radius);
    overflow: clip;
  }
  /* One way alone is as wide as its words, not as the page. */
  .ways:not(:has(> :nth-child(2))) {
    inline-size: fit-content;
    min-inline-size: min(100%, 20rem);
    max-inline-size: 100%;
    grid-template-columns: minmax(0, 1fr);
  }
  .ways > li {
    display: grid;
    gap: 4px;
    align-content: start;
    padding: 14px 16px;
    box-shadow: 0 0 0 1px var(--_accent-line);
    font-size: var(--_sm);
  }
  .way {
    display: flex;
    gap: 6px;
    align-items: center;
    color: var(--_text-muted);
    font-size: var(--_xs);
  }
  .call {
    font-size: var(--_lg);
  }
  .big {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    min-block-size: var(--_control-sm);
    font-size: var(--_lg);
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .big-mail {
    font-size: var(--_md);
  }
  .big-mail.is-long {
    font-size: var(--_sm);
  }
  /* On the side of the other ways, in a page from right to left. */
  :host(:dir(rtl)) .big-mail > bdi {
    text-align: right;
  }
  .visit {
    padding-block: 6px;
  }
  .ways .btn,
  .ways .link-btn {
    justify-self: start;
  }
`;
