import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { listen } from '../../shared/elements/listen.ts';

/** Holds back the drawing of a left field until the press is over: a new message would move the button from under it. */
export class PressController implements ReactiveController {
  #isPressed = false;
  #held: (() => void)[] = [];

  constructor(host: ReactiveControllerHost) {
    const release = (): void => this.#release();
    listen(host, { pointerdown: () => (this.#isPressed = true) }, { capture: true });
    listen(host, { pointerup: release, pointercancel: release });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#isPressed = false;
    this.#held = [];
  }

  /** Does something now, or after the click of the press under way. */
  afterPress(act: () => void): void {
    if (this.#isPressed) this.#held.push(act);
    else act();
  }

  #release(): void {
    if (!this.#isPressed) return;
    this.#isPressed = false;
    const held = this.#held;
    this.#held = [];
    // The click is sent right after the release.
    setTimeout(() => {
      for (const act of held) act();
    });
  }
}
