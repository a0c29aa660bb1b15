const pattern = /\s+|"([^"]*)"|24\/7|\d{1,2}:\d{2}|\[|\]|\|\||[;,:/-]|\d+|[a-z]+/giy;

/** One word, number, time, mark or comment; comments keep their opening quote to be told apart. */
export type Token = string;

// Longer texts are no opening hours, whatever they hold.
const MAX_LENGTH = 1000;

/** Cuts an `opening_hours` text into tokens, lower-cased; null when something in it is none. */
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
