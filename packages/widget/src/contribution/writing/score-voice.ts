import type { ReactiveController, ReactiveControllerHost } from 'lit';

const PAUSE_MS = 3000;

/** Says a score that changes, at most once every three seconds, and never the first one. */
export class ScoreVoiceController implements ReactiveController {
  readonly #say: (score: number) => void;
  #said: number | null = null;
  #now: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, say: (score: number) => void) {
    this.#say = say;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  follow(score: number): void {
    this.#said ??= score;
    this.#now = score;
    if (score === this.#said || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#now === null || this.#now === this.#said) return;
      this.#said = this.#now;
      this.#say(this.#now);
    }, PAUSE_MS);
  }
}
