/** The characters bytes are written with: those of ASCII that a JSON string holds as they are, save `<` and the space. */
const ALPHABET = "!#$%&'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";
const BASE = 91;
/** Two characters of 91 tell 8,281 values apart: 13 bits. One alone, at the end, holds 6. */
const PAIR_BITS = 13;
const LAST_BITS = 6;

const codes = new TextEncoder().encode(ALPHABET);
const values = new Int16Array(256).fill(-1);
for (const [value, code] of codes.entries()) values[code] = value;

/** Writes bytes as ASCII that stands in a JSON string without escapes: 13 bits in two characters, 23 % longer. */
export function toText(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const pairs = Math.floor((bytes.length * 8) / PAIR_BITS);
  const rest = bytes.length * 8 - pairs * PAIR_BITS;
  const text = new Uint8Array(pairs * 2 + (rest === 0 ? 0 : rest <= LAST_BITS ? 1 : 2));
  let at = 0;
  let held = 0;
  let heldBits = 0;
  for (const byte of bytes) {
    held |= byte << heldBits;
    heldBits += 8;
    if (heldBits < PAIR_BITS) continue;
    const value = held & 0x1fff;
    text[at] = codes[value % BASE] ?? 0;
    text[at + 1] = codes[Math.floor(value / BASE)] ?? 0;
    at += 2;
    held >>>= PAIR_BITS;
    heldBits -= PAIR_BITS;
  }
  if (heldBits > 0) text[at] = codes[held % BASE] ?? 0;
  if (heldBits > LAST_BITS) text[at + 1] = codes[Math.floor(held / BASE)] ?? 0;
  return text;
}

/** Reads what `toText` wrote; null when the text was not written so. */
export function fromText(text: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const pairs = text.length >> 1;
  const bits = pairs * PAIR_BITS + (text.length % 2) * LAST_BITS;
  const bytes = new Uint8Array(Math.floor(bits / 8));
  let at = 0;
  let held = 0;
  let heldBits = 0;
  for (let index = 0; index < text.length; index += 2) {
    const isPair = index + 1 < text.length;
    const low = values[text[index] ?? 0] ?? -1;
    const high = isPair ? (values[text[index + 1] ?? 0] ?? -1) : 0;
    const value = high * BASE + low;
    const valueBits = isPair ? PAIR_BITS : LAST_BITS;
    if (low < 0 || high < 0 || value >> valueBits !== 0) return null;
    held |= value << heldBits;
    heldBits += valueBits;
    for (; heldBits >= 8; heldBits -= 8) {
      bytes[at] = held & 0xff;
      at += 1;
      held >>>= 8;
    }
  }
  return bytes;
}
