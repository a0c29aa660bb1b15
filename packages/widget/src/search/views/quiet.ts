/** Nobody who waits for something leaves a page alone for as long. */
const QUIET_MS = 5000;

/** Somebody presses something, or looks through a list. */
const acts = ['pointerdown', 'keydown', 'click', 'scroll', 'wheel'] as const;

/** The functions of a page that tell the time and when it has nothing to do. Browsers that cannot tell the latter have no `requestIdleCallback`. */
export type Clock = Pick<typeof globalThis, 'setTimeout' | 'clearTimeout'> &
  Partial<Pick<typeof globalThis, 'requestIdleCallback' | 'cancelIdleCallback'>>;

/** Waits until nobody has pressed or scrolled anything for five seconds and the page has nothing to do. */
export function untilQuiet(clock: Clock = globalThis): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let idle: number | undefined;
    const wait = (): void => {
      clock.clearTimeout(timer);
      if (idle !== undefined) clock.cancelIdleCallback?.(idle);
      timer = clock.setTimeout(() => {
        if (clock.requestIdleCallback === undefined) end();
        else idle = clock.requestIdleCallback(end);
      }, QUIET_MS);
    };
    const end = (): void => {
      for (const act of acts) removeEventListener(act, wait, true);
      resolve();
    };
    for (const act of acts) addEventListener(act, wait, { capture: true, passive: true });
    wait();
  });
}
