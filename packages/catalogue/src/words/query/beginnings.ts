import { foldText } from '@inclusion-kit/sdk/internal';
import { lazily } from '../../shared/lazily.ts';

/** Letters before this one are those of Latin scripts: each is folded by itself as it is in a word. */
const LATIN = 0x250;
const ASCII = 0x80;

/** Letter → the first letter that it is folded into, 0 for a sign that is left out of words. */
const foldedLetters = lazily(() =>
  Uint16Array.from({ length: LATIN }, (_, code) =>
    foldText(String.fromCharCode(code).normalize('NFKC').toLowerCase())
      .replace(/[^\p{L}\p{N}]/gu, '')
      .charCodeAt(0),
  ),
);

/**
 * Creates what tells whether the word that begins at a place of a text may be one of some folded words, by its first letter: few are, and
 * the others need not be read. Any may be where the words are null.
 */
export function createBeginnings(words: readonly string[] | null): (text: string, start: number) => boolean {
  if (words === null) return () => true;
  const letters = foldedLetters();
  const begins = new Uint8Array(ASCII);
  // A sign that is left out tells nothing of what follows.
  begins[0] = 1;
  let isBeyond = false;
  for (const word of words) {
    const code = word.charCodeAt(0);
    if (code < ASCII) begins[code] = 1;
    else isBeyond = true;
  }
  return (text, start) => {
    const code = text.charCodeAt(start);
    if (code >= LATIN) return true;
    const folded = letters[code] ?? 0;
    return folded < ASCII ? begins[folded] === 1 : isBeyond;
  };
}
