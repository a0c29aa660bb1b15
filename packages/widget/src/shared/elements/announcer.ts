import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

const STABLE_MS = 300;

/** The one polite live region of a root element: says a sentence once the state has been stable for 300 ms. */
export class AnnouncerController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Plans a sentence. A later one within 300 ms replaces it. A function is called only then, in the language of that moment. */
  say(sentence: string | (() => string)): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const text = typeof sentence === 'string' ? sentence : sentence();
      // The same sentence twice is not read twice unless the text changes: a no-break space makes it differ.
      this.#text = this.#text === text ? `${text}\u00a0` : text;
      this.#host.requestUpdate();
    }, STABLE_MS);
  }

  /** The region itself, to be placed once in the root element's template. */
  render(): TemplateResult {
    return html`<div class="vh" role="status" aria-live="polite">${this.#text}</div>`;
  }
}
