/** Returns where the letters and digits of ASCII end that begin at a place of a text. */
export function skipWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && isAlphanumeric(text.charCodeAt(at))) at += 1;
  return at;
}

/** Returns how many digits of ASCII a text begins with. */
export function skipDigits(text: string): number {
  let at = 0;
  while (at < text.length && isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

/** Tells whether a part of a text holds letters of ASCII alone. */
export function areLetters(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!isLetter(text.charCodeAt(at))) return false;
  return true;
}

function isDigit(sign: number): boolean {
  return sign >= 0x30 && sign <= 0x39;
}

function isLetter(sign: number): boolean {
  return (sign >= 0x61 && sign <= 0x7a) || (sign >= 0x41 && sign <= 0x5a);
}

function isAlphanumeric(sign: number): boolean {
  return isLetter(sign) || isDigit(sign);
}
