import { css } from 'lit';

export const styles = css`
  .row {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .publics {
    padding: 8px 16px 12px;
    columns: 260px 2;
    column-gap: 24px;
  }
  .publics > .check {
    break-inside: avoid;
  }
  .chosen {
    display: none;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin-block-start: 12px;
  }
  @container (min-width: 560px) {
    .chosen {
      display: flex;
    }
    .clear-n {
      display: none;
    }
  }
`;
