import { css } from 'lit';

/** The line that says that the results are renewed, over the count that it is about: the old one would be read as the new. */
export const renewingStyles = css`
  .line {
    position: absolute;
    inset: 0 0 auto;
    z-index: 1;
    grid-row: 2;
    pointer-events: none;
    padding-block-end: 8px;
    background:
      linear-gradient(90deg, transparent, var(--_accent-fill) 40%, transparent 80%) 0 100% / 60% 3px no-repeat,
      linear-gradient(var(--_line) 0 0) 0 100% / 100% 3px no-repeat,
      var(--_surface);
    animation: slide 1.4s var(--_easing) infinite;
  }
  .results-head {
    position: relative;
  }
  .results-head > .line {
    inset: 0;
    display: grid;
    align-content: center;
  }
  /* The order and the view stay to be seen, and pressed. */
  .results-tools {
    z-index: 2;
  }
  @keyframes slide {
    from {
      background-position:
        -120% 100%,
        0 100%;
    }
    to {
      background-position:
        220% 100%,
        0 100%;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .line {
      animation: none;
    }
  }
`;
