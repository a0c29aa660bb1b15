/** Frames within which cards that come into sight have taken their true height. */
const FRAMES = 6;

/**
 * Moves the focus to an element, and keeps it in sight meanwhile: cards above it, which are drawn as they come into sight, push it
 * out again. With `start` it comes to the top with what follows it, unless it stands high in the window already.
 */
export function focusInSight(element: HTMLElement | null, block: 'nearest' | 'start' = 'nearest'): void {
  element?.focus({ preventScroll: block === 'start' });
  let framesLeft = FRAMES;
  const look = (): void => {
    if (element?.isConnected !== true || framesLeft === 0) return;
    framesLeft -= 1;
    if (block !== 'start' || !isHigh(element)) element.scrollIntoView({ block });
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Tells whether an element begins in the first third of the window, where the eye finds it with what follows it. A frame may be as high as its page, of which nobody knows what is in sight. */
function isHigh(element: HTMLElement): boolean {
  const { top } = element.getBoundingClientRect();
  return window === window.parent && top >= 0 && top < innerHeight / 3;
}
