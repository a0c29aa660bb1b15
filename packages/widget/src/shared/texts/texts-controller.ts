import type { LitElement, ReactiveController } from 'lit';
import { chooseLanguage, followers, languageChosen } from './chosen-language.ts';
import { directionOf, toLanguage, type Language } from './language.ts';
import type { HostTexts } from '../../locales/host-texts.ts';
import { loadLabels } from '../format/labels.ts';
import { mergeTexts, type TextOverrides, type TextsByLanguage } from '../../locales/texts.ts';

export type { Language } from './language.ts';

export interface TextsHost extends LitElement {
  readonly texts: HostTexts | null;
  /** The page wants its own language, whatever the reader chose. */
  readonly noLanguages?: boolean;
}

/** Gives an element its texts in the language that the reader chose, else in that of the page, French without one, and its `dir` where the page says another one or none that fits. */
export class TextsController<T extends object> implements ReactiveController {
  readonly #host: TextsHost;
  readonly #name: keyof HostTexts;
  readonly #texts: TextsByLanguage<T>;
  readonly #follow = (): void => this.#followPage();
  readonly #observer = new MutationObserver(this.#follow);
  #wanted: Language = 'fr';
  language: Language = 'fr';
  #own: T;
  /** Null until the texts are asked for. */
  #merged: T | null = null;
  #overrides: TextOverrides<T> | null = null;
  /** Number of the texts that those of the host page were merged with. */
  #size = 0;
  /** The keys that the page was told of. */
  readonly #told = new Set<string>();
  #loading: Promise<void> | null = null;
  /** The attributes that this controller wrote, with those of the page that they replace. */
  readonly #written = new Map<'lang' | 'dir', { readonly value: string; readonly own: string | null }>();

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
    // Texts that come with a part are added to those that are there.
    const size = overrides === null ? 0 : Object.keys(this.#own).length;
    if (this.#merged === null || overrides !== this.#overrides || size !== this.#size) {
      const warn = (key: string): void => {
        if (this.#told.has(key) || this.#texts.isAwaited?.(key) === true) return;
        this.#told.add(key);
        console.warn(`<${this.#host.localName}> has no such text, or not of this kind: texts.${this.#name}["${key}"].`);
      };
      if (overrides !== this.#overrides) this.#told.clear();
      this.#overrides = overrides;
      this.#size = size;
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
    followers.add(this.#follow);
    this.#follow();
  }

  hostDisconnected(): void {
    followers.delete(this.#follow);
    this.#observer.disconnect();
  }

  /** Changes the language of every element of the page, by the reader's choice. A language that does not load changes nothing. */
  async choose(language: Language): Promise<void> {
    chooseLanguage(language, this.#given);
    await this.#loading;
    if (this.#chosen === language && this.language !== language) chooseLanguage(this.language, this.#given);
  }

  /** The language that the page gives. */
  get #given(): Language {
    return toLanguage(this.#above('lang')) ?? 'fr';
  }

  /** The reader's choice. An element inside another one follows that one. */
  get #chosen(): Language | null {
    const root = this.#host.getRootNode();
    const isInner = root instanceof ShadowRoot && root.host.localName.startsWith('di-');
    return isInner || this.#host.noLanguages === true ? null : languageChosen(this.#given);
  }

  #followPage(): void {
    const wanted = this.#chosen ?? this.#given;
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
      if (this.#wanted === wanted) this.#wanted = this.language;
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
      const value = at === this.#host ? this.#ownOf(name) : at.getAttribute(name);
      if (value !== null) return value;
    }
    return null;
  }

  /** Returns an attribute of the element as the page wrote it, or null. */
  #ownOf(name: 'lang' | 'dir'): string | null {
    const current = this.#host.getAttribute(name);
    const written = this.#written.get(name);
    return written !== undefined && current === written.value ? written.own : current;
  }

  /** Writes an attribute, or gives back that of the page. What the page wrote on the element gives way to the reader's choice alone. */
  #write(name: 'lang' | 'dir', wanted: string | null): void {
    const own = this.#ownOf(name);
    const value = wanted !== null && (own === null || this.#chosen === this.language) ? wanted : own;
    if (value === null || value === own) this.#written.delete(name);
    else this.#written.set(name, { value, own });
    if (value === this.#host.getAttribute(name)) return;
    if (value === null) this.#host.removeAttribute(name);
    else this.#host.setAttribute(name, value);
  }
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
