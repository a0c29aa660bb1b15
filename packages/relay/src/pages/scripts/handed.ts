// The words that one page of a relay hands to the next: by the tab, and never by an address, which the browser keeps.

/** Words that tell a danger, for the search. */
export const HANDED = 'di-q';
/** Words of a reader who says that something is missing, for the questions. */
export const TOLD = 'di-manque';

/** Keeps words in the tab. Without a storage the next page begins without them. */
export function keep(name: string, value: string): void {
  try {
    sessionStorage.setItem(name, value);
  } catch {
    // The numbers stand on this page, and the words can be typed again.
  }
}

function take(name: string): string | null {
  try {
    const kept = sessionStorage.getItem(name);
    sessionStorage.removeItem(name);
    return kept;
  } catch {
    return null;
  }
}

/** Takes all that the tab keeps, once: no later page shows it to another person. The search of the page gets the words that tell a danger. */
export function takeHanded(search: Element | null): { readonly handed: string | null; readonly told: string | null } {
  const handed = take(HANDED);
  if (handed !== null && search !== null) Object.assign(search, { q: handed });
  return { handed, told: take(TOLD) };
}
