const pattern = /\s+|"([^"]*)"|24\/7|\d{1,2}:\d{2}|\[|\]|\|\||[;,:/-]|\d+|[a-z]+/giy;

/** One word, number, time, mark or comment. A comment keeps its opening quote, which sets it apart from the others. */
export type Token = string;

// Longer texts are no opening hours, whatever they hold.
const MAX_LENGTH = 1000;

/** Cuts an `opening_hours` text into lower-case tokens. Returns null when a part of it is no token. */
export function toTokens(text: string): Token[] | null {
  if (text.length > MAX_LENGTH) return null;
  const source = text.replace(/[\u2010-\u2015]/g, '-');
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < source.length) {
    const found = pattern.exec(source);
    if (found === null) return null;
    if (found[1] !== undefined) tokens.push(`"${found[1].trim()}`);
    else if (found[0].trim() !== '') tokens.push(found[0].toLowerCase());
  }
  return tokens;
}
