import type { LitElement, ReactiveController } from 'lit';
import { directionOf, toLanguage, type Language } from './language.ts';
import type { HostTexts } from '../../locales/host-texts.ts';
import { loadLabels } from '../format/labels.ts';
import { mergeTexts, type TextOverrides, type TextsByLanguage } from '../../locales/texts.ts';

export type { Language } from './language.ts';

export interface TextsHost extends LitElement {
  readonly texts: HostTexts | null;
}

/** Gives an element its texts in the language of the page, French without one, and its `dir` where the page says another one or none that fits. */
export class TextsController<T extends object> implements ReactiveController {
  readonly #host: TextsHost;
  readonly #name: keyof HostTexts;
  readonly #texts: TextsByLanguage<T>;
  readonly #observer = new MutationObserver(() => this.#follow());
  #wanted: Language = 'fr';
  language: Language = 'fr';
  #own: T;
  /** Null until the texts are asked for. */
  #merged: T | null = null;
  #overrides: TextOverrides<T> | null = null;
  #loading: Promise<void> | null = null;
  /** The attributes that this controller wrote, not the page. */
  readonly #written = new Map<'lang' | 'dir', string>();

  constructor(host: TextsHost, name: keyof HostTexts, texts: TextsByLanguage<T>) {
    this.#host = host;
    this.#name = name;
    this.#texts = texts;
    this.#own = texts.fr;
    host.addController(this);
  }

  /** The texts to show now, those of the host page in their place. */
  get t(): T {
    const overrides = (this.#host.texts?.[this.#name] ?? null) as TextOverrides<T> | null;
    if (this.#merged === null || overrides !== this.#overrides) {
      const warn = (key: string): void =>
        console.warn(`<${this.#host.localName}> has no such text, or not of this kind: texts.${this.#name}["${key}"].`);
      this.#overrides = overrides;
      this.#merged = overrides === null ? this.#own : mergeTexts(this.#own, overrides, warn);
    }
    return this.#merged;
  }

  /** The loading that the first drawing waits for, so that a page in Arabic does not start in French. Null once it may be drawn. */
  get loading(): Promise<void> | null {
    return this.#host.hasUpdated ? null : this.#loading;
  }

  hostConnected(): void {
    let root = this.#host.getRootNode();
    for (;;) {
      this.#observer.observe(root, { attributeFilter: ['lang', 'dir'], subtree: true });
      if (!(root instanceof ShadowRoot)) break;
      root = root.host.getRootNode();
    }
    this.#follow();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #follow(): void {
    const wanted = toLanguage(this.#above('lang')) ?? 'fr';
    if (wanted === this.language) this.#mark();
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    if (wanted === 'fr') this.#speak(wanted, this.#texts.fr);
    else this.#loading = this.#load(wanted);
  }

  async #load(wanted: Exclude<Language, 'fr'>): Promise<void> {
    try {
      const warn = (error: unknown): void =>
        console.warn(`<${this.#host.localName}> could not load its labels in "${wanted}".`, error);
      // Without the labels of the values, those stay French.
      const [{ default: texts }] = await Promise.all([this.#texts[wanted](), loadLabels(wanted).catch(warn)]);
      if (this.#wanted === wanted) this.#speak(wanted, texts);
    } catch (error) {
      this.#wanted = this.language;
      console.warn(`<${this.#host.localName}> could not load its texts in "${wanted}".`, error);
    }
  }

  #speak(language: Language, texts: T): void {
    this.language = language;
    this.#own = texts;
    this.#merged = null;
    this.#mark();
    this.#host.requestUpdate();
  }

  #mark(): void {
    // A direction that the page says is not said again: a framework that takes over a page of its server finds the tag as it was sent.
    const direction = directionOf(this.language);
    this.#write('dir', (this.#above('dir') ?? 'ltr') === direction ? null : direction);
    this.#write('lang', toLanguage(this.#above('lang')) === this.language ? null : this.language);
  }

  /** Returns the nearest attribute of a name, through shadow roots, but for the one that we wrote on the element itself. */
  #above(name: 'lang' | 'dir'): string | null {
    for (let at: Element | null = this.#host; at !== null; at = parentOf(at)) {
      const value = at.getAttribute(name);
      if (value !== null && !(at === this.#host && value === this.#written.get(name))) return value;
    }
    return null;
  }

  #write(name: 'lang' | 'dir', value: string | null): void {
    const current = this.#host.getAttribute(name);
    if (current === value || (current !== null && current !== this.#written.get(name))) return;
    if (value === null) {
      this.#written.delete(name);
      this.#host.removeAttribute(name);
    } else {
      this.#written.set(name, value);
      this.#host.setAttribute(name, value);
    }
  }
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
