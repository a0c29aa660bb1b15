import { css } from 'lit';
import { addStyles } from '../../shared/styles/add-styles.ts';

/** Gives the week the styles of the offers that are proposed. */
export function addProposalStyles(root: HTMLElement | DocumentFragment): void {
  addStyles(root, [proposalStyles]);
}

const proposalStyles = css`
  .proposals li {
    flex-wrap: wrap;
    justify-content: space-between;
  }
  .proposals li > .undone {
    flex: 1 0 100%;
  }
  .proposals li + li {
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_line);
  }
  .proposals li > span {
    flex: 1 1 0;
    min-inline-size: 0;
  }
  .proposals small {
    display: block;
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  @container di (min-width: 980px) {
    /* Where the week has nothing yet, the offers to fill it with have its room. */
    .bare .proposals {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 8px 24px;
    }
    .bare .proposals li + li {
      padding-block-start: 0;
      border: 0;
    }
  }
`;
