import type { ReactiveControllerHost } from 'lit';
import { listen } from '../../shared/elements/listen.ts';

/**
 * Returns the way to do something now, or after the click of the press under way: a message drawn for a field that is left
 * would move the button from under the pointer.
 */
export function createAfterPress(host: ReactiveControllerHost): (act: () => void) => void {
  let isPressed = false;
  let held: (() => void)[] = [];
  const end = (): (() => void)[] => {
    const ended = held;
    isPressed = false;
    held = [];
    return ended;
  };
  const release = (): void => {
    // The click is sent right after the release.
    const acts = end();
    setTimeout(() => acts.forEach((act) => act()));
  };
  listen(host, { pointerdown: () => (isPressed = true) }, { capture: true });
  listen(host, { pointerup: release, pointercancel: release });
  host.addController({ hostDisconnected: () => void end() });
  return (act) => {
    if (isPressed) held.push(act);
    else act();
  };
}
