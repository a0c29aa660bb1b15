import type * as CardWords from '../later.ts';

let words: typeof CardWords | null = null;
let loading: Promise<void> | null = null;

/** What tells opening hours, reads Markdown, names départements; null while it is not loaded. */
export function cardWords(): typeof CardWords | null {
  return words;
}

/**
 * Loads these words, once for every card; null when they are there. First offers do not wait for them: their lines keep the
 * room that they will take.
 */
export function loadCardWords(): Promise<void> | null {
  if (words !== null) return null;
  loading ??= import('../later.ts').then(
    (module) => {
      words = module;
    },
    () => {
      // They stay unsaid; a card drawn later tries again.
      loading = null;
    },
  );
  return loading;
}
