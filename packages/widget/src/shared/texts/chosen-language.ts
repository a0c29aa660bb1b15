import { toLanguage, type Language } from './language.ts';
import { parseJson } from '@inclusion-kit/sdk/internal';

/** The reader's choice of a language, beside the ones that the page was in: it holds while the page stays in them. */
interface Choice {
  /** The `lang` of the page. */
  readonly page: string;
  /** The language that the page gives to the element. */
  readonly given: Language;
  readonly chosen: Language;
}

const KEY = 'inclusion-kit:language:1';

/** Called when the reader has chosen: every element of the page follows. */
export const followers = new Set<() => void>();

/** The choice of this page, also where the browser stores nothing. Undefined until the device is asked. */
let choice: Choice | null | undefined;

/** Returns the language that the reader chose in place of the one that the page gives, or null. A page in another language drops the choice. */
export function languageChosen(given: Language): Language | null {
  if (choice === undefined) choice = stored();
  if (choice !== null && choice.page !== document.documentElement.lang) keep(null);
  return choice?.given === given ? choice.chosen : null;
}

/** Keeps the reader's choice on this device. The language that the page gives is no choice. */
export function chooseLanguage(chosen: Language, given: Language): void {
  keep(chosen === given ? null : { page: document.documentElement.lang, given, chosen });
  for (const follow of followers) follow();
}

function keep(next: Choice | null): void {
  choice = next;
  try {
    if (next === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // A browser that stores nothing: the choice holds on this page.
  }
}

/** Another page of the site may have written there. */
function stored(): Choice | null {
  try {
    const { page, given, chosen } = (parseJson(localStorage.getItem(KEY) ?? '{}')?.value ?? {}) as Record<
      string,
      unknown
    >;
    const languages = [given, chosen].map((tag) => toLanguage(typeof tag === 'string' ? tag : null));
    const [from, to] = languages;
    return typeof page === 'string' && from && to ? { page, given: from, chosen: to } : null;
  } catch {
    return null;
  }
}
