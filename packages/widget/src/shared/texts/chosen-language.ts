import { toLanguage, type Language } from './language.ts';

const KEY = 'inclusion-kit:language:1';

/** Called when the reader has chosen: every element of the page follows. */
export const followers = new Set<() => void>();

/**
 * The reader's choice, also where the browser stores nothing: the `lang` of the page, the language that the page gives to the
 * element, and the one that is read in its place, by lines. Undefined until the device is asked.
 */
let choice: string | null | undefined;

/** Returns the language that the reader chose in place of the one that the page gives, or null. A page in another language drops the choice. */
export function languageChosen(given: Language): Language | null {
  if (choice === undefined) attempt(() => (choice = localStorage.getItem(KEY)));
  if (!choice) return null;
  const [page, from, chosen = null] = choice.split('\n');
  const isSame = page === document.documentElement.lang;
  if (!isSame) keep(null);
  return isSame && from === given ? toLanguage(chosen) : null;
}

/** Keeps the reader's choice on this device. The language that the page gives is no choice. */
export function chooseLanguage(chosen: Language, given: Language): void {
  keep(chosen === given ? null : [document.documentElement.lang, given, chosen].join('\n'));
  for (const follow of followers) follow();
}

function keep(next: string | null): void {
  choice = next;
  attempt(() => (next === null ? localStorage.removeItem(KEY) : localStorage.setItem(KEY, next)));
}

/** Asks the storage, which some browsers refuse. */
function attempt(act: () => unknown): void {
  try {
    act();
  } catch {
    // The choice holds on this page.
  }
}
