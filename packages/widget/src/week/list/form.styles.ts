import { css } from 'lit';
import { addStyles } from '../../shared/styles/add-styles.ts';
import { nextDayStyles } from '../programme/next-day.styles.ts';

/** Gives the week the styles of the form of one activity. */
export function addFormStyles(root: HTMLElement | DocumentFragment): void {
  addStyles(root, [formStyles, nextDayStyles]);
}

/** The form is a part of the card of its activity. */
const formStyles = css`
  .editing form,
  .others > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .editing form {
    padding-block: 8px 16px;
  }
  /* The way to save comes into sight with the first field. */
  .editing .begin {
    scroll-margin-block-end: 160px;
  }
  .others > summary {
    font-size: var(--_sm);
  }
  .others .acts {
    gap: 8px 16px;
  }
  .scope {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    border: 0;
  }
  .times-of {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 12px;
  }
  .length {
    padding: 0;
    border: 0;
  }
  .length > div {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
  }
  .length label {
    display: flex;
    gap: 4px;
    align-items: center;
    font-size: var(--_sm);
  }
  .length .input {
    inline-size: 3.4em;
    padding-inline: 8px 4px;
  }
  /* A change of this week alone leaves the name and the repetition. */
  form:has([value='semaine']:checked) .whole,
  form:not(:has([name='repetition']:checked)) .until {
    display: none;
  }
  @container di (min-width: 700px) {
    .editing form,
    .others > div {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      align-items: start;
    }
    .editing :is(.acts, .hint, .others, .wrong) {
      grid-column: 1 / -1;
    }
  }
`;
