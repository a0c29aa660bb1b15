import { css } from 'lit';

/** The line that says that the results are renewed, over what it is about: that stays where it is when the line goes. */
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
  /* Over a question its words would hide those that are read: the bar alone is seen. */
  .line:has(~ di-question) > p {
    position: absolute;
    clip-path: inset(50%);
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
