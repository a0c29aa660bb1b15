const BEYOND_ASCII = /[^\0-\x7f]/;

/** Folds a text for comparing: lower case, without accents, ligatures undone. */
export function foldText(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}

/** Splits a text into its folded words: letters and figures in a row. */
export const foldWords = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
