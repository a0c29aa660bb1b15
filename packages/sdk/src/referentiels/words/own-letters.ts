/** Latin, Cyrillic and Arabic letters. */
const LETTERS = String.raw`A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u0400-\u04FF\u0620-\u064A\u066E-\u06D3`;
const LETTER_OR_SET = /\\p\{L\}|\[(?:[^\]\\]|\\.)*\]/g;

/**
 * Returns a pattern of words with the letters that may stand beside them in place of `\p{L}`. Engines compile the letters of all scripts
 * anew wherever a pattern has them, and once more for the first text with a sign beyond Latin-1: « j’ai faim » took 57 ms.
 */
export const withOwnLetters = (pattern: RegExp): RegExp =>
  new RegExp(
    pattern.source.replace(LETTER_OR_SET, (found) =>
      found.startsWith('[') ? found.replaceAll(String.raw`\p{L}`, LETTERS) : `[${LETTERS}]`,
    ),
    pattern.flags,
  );

/** Signs that nobody sees, which come with a text that was copied: a soft hyphen, spaces and joiners of no width, a mark of the order of bytes. */
const UNSEEN = /[\u{AD}\u{200B}-\u{200D}\u{2060}\u{FEFF}]/gu;

/** Leaves out signs that nobody sees. */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');
