const IDEM =
  /^(?:idem|id\.?|ibid(?:em)?\.?|〃|"|''|-\s*\/\/\s*-|même chose|meme chose|cf\.? ci-dessus|voir ci-dessus|comme ci-dessus|ditto)$/i;
/** Tells whether a text says « the same as above ». Such words are short, but dashes may have many blanks between them. */
export const isIdem = (text: string): boolean =>
  (text.length <= 40 || text.trimStart().startsWith('-')) && IDEM.test(text.trim());
