import { css } from 'lit';

/** The styles of the times at which a person is not free, which come with them. */
export const availabilityStyles = css`
  .availability > div,
  .availability form,
  .cared {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .availability {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px 32px;
    padding-block: 4px 8px;
  }
  .availability > div {
    align-content: start;
  }
  .availability .check small,
  .cared small {
    color: var(--_text-muted);
  }
  .availability .input {
    inline-size: 100%;
    min-block-size: var(--_control-sm);
    padding: 4px 8px;
    font-size: var(--_sm);
  }
  .cared li {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    padding-inline-start: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-sm);
    background: var(--_surface);
  }
  .weekdays {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(7.5em, 1fr));
    gap: 0 12px;
  }
  .target .absence {
    max-inline-size: none;
  }
  .absence .weekdays {
    grid-template-columns: repeat(auto-fill, minmax(8.75em, 1fr));
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .care-hours {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: end;
  }
  .care-hours .field {
    flex: 1 1 8em;
  }
  @container di (min-width: 700px) {
    .availability {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .availability > .hint {
      grid-column: 1 / -1;
    }
  }
`;
