/** Tells whether one edit makes one word of the other, or of its beginning when `asPrefix`. Equal words are no typo. */
export function isOneEditApart(typed: string, word: string, asPrefix = false): boolean {
  let at = 0;
  const shortest = Math.min(typed.length, word.length);
  while (at < shortest && typed.charCodeAt(at) === word.charCodeAt(at)) at += 1;
  if (at === typed.length) return !asPrefix && word.length === at + 1;
  const goesOn = (typedFrom: number, wordFrom: number): boolean =>
    asPrefix
      ? word.startsWith(typed.slice(typedFrom), wordFrom)
      : word.length - wordFrom === typed.length - typedFrom && word.endsWith(typed.slice(typedFrom));
  return (
    goesOn(at + 1, at + 1) ||
    goesOn(at + 1, at) ||
    goesOn(at, at + 1) ||
    (typed.charCodeAt(at) === word.charCodeAt(at + 1) &&
      typed.charCodeAt(at + 1) === word.charCodeAt(at) &&
      goesOn(at + 2, at + 2))
  );
}
