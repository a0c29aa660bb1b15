/** Tells whether one edit makes one word of the other, or of its beginning when `asPrefix`. Equal words are no typo. */
export function isOneEditApart(typed: string, word: string, asPrefix = false): boolean {
  let at = 0;
  const shortest = Math.min(typed.length, word.length);
  while (at < shortest && typed.charCodeAt(at) === word.charCodeAt(at)) at += 1;
  if (at === typed.length) return !asPrefix && word.length === at + 1;
  const goesOn = (typedFrom: number, wordFrom: number): boolean => isRest(typed, typedFrom, word, wordFrom, asPrefix);
  return (
    goesOn(at + 1, at + 1) ||
    goesOn(at + 1, at) ||
    goesOn(at, at + 1) ||
    (typed.charCodeAt(at) === word.charCodeAt(at + 1) &&
      typed.charCodeAt(at + 1) === word.charCodeAt(at) &&
      goesOn(at + 2, at + 2))
  );
}

/** Tells whether the rest of a word is that of another, or its beginning when `asPrefix`. Asked of every word of an index: it makes no text. */
function isRest(typed: string, typedFrom: number, word: string, wordFrom: number, asPrefix: boolean): boolean {
  if (!asPrefix && word.length - wordFrom !== typed.length - typedFrom) return false;
  let at = typedFrom;
  while (at < typed.length && typed.charCodeAt(at) === word.charCodeAt(at - typedFrom + wordFrom)) at += 1;
  return at >= typed.length;
}
