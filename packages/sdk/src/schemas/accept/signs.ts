// The kind of each sign of ASCII, looked up rather than compared because texts are read sign by sign.
const DIGIT = 1;
const LETTER = 2;
const kinds = /* @__PURE__ */ toKinds();

function toKinds(): Uint8Array {
  const kinds = new Uint8Array(128);
  kinds.fill(DIGIT, 0x30, 0x3a);
  kinds.fill(LETTER, 0x41, 0x5b);
  kinds.fill(LETTER, 0x61, 0x7b);
  return kinds;
}

/** Returns where the letters and digits of ASCII end that begin at a place of a text. */
export function skipWord(text: string, start: number): number {
  const { length } = text;
  let at = start;
  while (at < length && kindAt(text, at) !== 0) at += 1;
  return at;
}

/** Returns how many digits of ASCII a text begins with. */
export function skipDigits(text: string): number {
  const { length } = text;
  let at = 0;
  while (at < length && kindAt(text, at) === DIGIT) at += 1;
  return at;
}

/** Tells whether a part of a text holds letters of ASCII alone. */
export function areLetters(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (kindAt(text, at) !== LETTER) return false;
  return true;
}

function kindAt(text: string, at: number): number {
  const sign = text.charCodeAt(at);
  return sign < 128 ? (kinds[sign] ?? 0) : 0;
}
