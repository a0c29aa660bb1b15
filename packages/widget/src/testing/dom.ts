// A language for the tests of elements: find in a shadow tree, type, press, wait.
import { waitUntil as openWcWaitUntil } from '@open-wc/testing';
import type { DiPartners } from '../moderation/partners/di-partners.ts';
import type { DiFilters } from '../search/filters/di-filters/di-filters.ts';

declare global {
  /** The kinds of inner elements that tests find by their tags. */
  interface HTMLElementTagNameMap {
    'di-filters': DiFilters;
    'di-partners': DiPartners;
  }
}

/** Waits until something is so: far longer than a part takes that loads late on a busy machine, and within a test's minute. */
export function waitUntil(isSo: () => unknown, message?: string, { timeout = 120_000 } = {}): Promise<void> {
  return openWcWaitUntil(isSo, message, { timeout });
}

type Kind<T> = abstract new (...args: never[]) => T;

/** Finds an element in a shadow tree. Fails the test when it is absent, or not of the kind. */
export function find<T extends Element = HTMLElement>(host: Element, selector: string, kind?: Kind<T>): T {
  const [found] = findAll<T>(host, selector);
  if (found === undefined || (kind !== undefined && !(found instanceof kind))) {
    throw new Error(`No ${selector} in <${host.localName}>.`);
  }
  return found;
}

/** Finds every element of a selector in a shadow tree. */
export function findAll<T extends Element = HTMLElement>(host: Element, selector: string): T[] {
  return [...(host.shadowRoot?.querySelectorAll<T>(selector) ?? ([] as T[]))];
}

/** Returns the visible text of an element and of its shadow tree, spaces made plain. */
export function textOf(element: Element): string {
  const root = element.shadowRoot ?? element;
  return root.textContent.replace(/\s+/g, ' ').trim();
}

/** Puts a text in a field as typing does. */
export function type(input: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** Presses a key on an element. Returns false when the element used it up. */
export function press(target: Element, key: string): boolean {
  return target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
}

/** Finds a button by the start of its text. */
export function findButton(host: Element, start: string): HTMLButtonElement {
  const button = findAll<HTMLButtonElement>(host, 'button').find((candidate) => textOf(candidate).startsWith(start));
  if (button === undefined) throw new Error(`No button « ${start} » in <${host.localName}>.`);
  return button;
}

/** Leaves the page as far as the elements can tell: what they hold back is sent at once. */
export function leavePage(): void {
  dispatchEvent(new PageTransitionEvent('pagehide'));
}

/** Lets no timer of so many milliseconds or more begin, since a busy machine may reach its end in the middle of a test. Returns the way back. */
export function withoutLongTimers(leastMs: number): () => void {
  const { setTimeout: start } = globalThis;
  const startShort = (act: () => void, ms = 0): unknown => (ms >= leastMs ? 0 : start(act, ms));
  globalThis.setTimeout = startShort as typeof setTimeout;
  return () => {
    globalThis.setTimeout = start;
  };
}

/** Waits until a search has all that it loads after its first offers. */
export function hasFilters(search: Element): Promise<void> {
  return waitUntil(() => findAll(search, 'di-filters').length === 1, 'the filters come');
}

/** Goes near the bar of a search, which has the fields with suggestions come. */
export async function hasRest(search: Element): Promise<void> {
  await hasFilters(search);
  find(search, '#bar').dispatchEvent(new PointerEvent('pointerenter'));
  await waitUntil(() => findAll(search, 'di-place-field').length === 1, 'the fields come');
}

/** Returns the file that an act gives to be saved. */
export async function fileGiven(act: () => void): Promise<Blob> {
  const createObjectURL = URL.createObjectURL.bind(URL);
  try {
    return await new Promise<Blob>((resolve) => {
      URL.createObjectURL = (file: Blob) => {
        resolve(file);
        return createObjectURL(file);
      };
      act();
    });
  } finally {
    URL.createObjectURL = createObjectURL;
  }
}
