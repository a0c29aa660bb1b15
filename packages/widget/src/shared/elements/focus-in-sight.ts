/** Frames within which cards that come into sight have taken their true height. */
const FRAMES = 6;

/**
 * Moves the focus to an element, and keeps it in sight meanwhile: cards above it, which are drawn as they come into sight, push it
 * out again. With `start` it comes to the top, with what follows it.
 */
export function focusInSight(element: HTMLElement | null, block: 'nearest' | 'start' = 'nearest'): void {
  element?.focus();
  let framesLeft = FRAMES;
  const look = (): void => {
    if (element?.isConnected !== true || framesLeft === 0) return;
    framesLeft -= 1;
    element.scrollIntoView({ block });
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
