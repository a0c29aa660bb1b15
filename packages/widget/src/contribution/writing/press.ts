import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Holds back the drawing of a left field until the press is over: a new message would move the button from under it. */
export class PressController implements ReactiveController {
  #isPressed = false;
  #held: (() => void)[] = [];

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pointerdown', this.#press, true);
    addEventListener('pointerup', this.#release);
    addEventListener('pointercancel', this.#release);
  }

  hostDisconnected(): void {
    removeEventListener('pointerdown', this.#press, true);
    removeEventListener('pointerup', this.#release);
    removeEventListener('pointercancel', this.#release);
    this.#isPressed = false;
    this.#held = [];
  }

  /** Does something now, or after the click of the press under way. */
  afterPress(act: () => void): void {
    if (this.#isPressed) this.#held.push(act);
    else act();
  }

  readonly #press = (): void => {
    this.#isPressed = true;
  };

  readonly #release = (): void => {
    if (!this.#isPressed) return;
    this.#isPressed = false;
    const held = this.#held;
    this.#held = [];
    // The click is sent right after the release.
    setTimeout(() => {
      for (const act of held) act();
    });
  };
}
