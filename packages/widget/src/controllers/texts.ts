import type { LitElement, ReactiveController } from 'lit';
import type { Language } from '../language.ts';

export type { Language } from '../language.ts';

/** The texts of one element by language: French at once, the others when asked for. */
export interface TextsByLanguage<T> {
  fr: T;
  en: () => Promise<T>;
}

/** Gives an element its texts in the language of the page (`lang` on the element or above it), French until loaded. */
export class TextsController<T> implements ReactiveController {
  readonly #host: LitElement;
  readonly #texts: TextsByLanguage<T>;
  #language: Language = 'fr';
  #current: T;

  constructor(host: LitElement, texts: TextsByLanguage<T>) {
    this.#host = host;
    this.#texts = texts;
    this.#current = texts.fr;
    host.addController(this);
  }

  /** The texts to show now. */
  get t(): T {
    return this.#current;
  }

  get language(): Language {
    return this.#language;
  }

  hostConnected(): void {
    void this.#follow();
  }

  hostUpdated(): void {
    void this.#follow();
  }

  async #follow(): Promise<void> {
    const wanted = languageOf(this.#host);
    if (wanted === this.#language) return;
    this.#language = wanted;
    const texts = wanted === 'fr' ? this.#texts.fr : await this.#texts.en();
    if (this.#language !== wanted) return;
    this.#current = texts;
    this.#host.requestUpdate();
  }
}

function languageOf(element: Element): Language {
  let scope: Element | null = element;
  while (scope !== null) {
    const holder: Element | null = scope.closest('[lang]');
    if (holder !== null) return holder.getAttribute('lang')?.toLowerCase().startsWith('en') ? 'en' : 'fr';
    const root: Node = scope.getRootNode();
    scope = root instanceof ShadowRoot ? root.host : null;
  }
  return 'fr';
}
