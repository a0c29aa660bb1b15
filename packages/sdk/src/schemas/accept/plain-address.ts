import { reservedDomains } from '../writing/email.ts';
import { areLetters, skipWord } from './signs.ts';

// Within them, nothing of an address is too long.
const PLAIN_LABEL = 63;
const PLAIN_EMAIL = 254;
/** A unit of a text is three bytes at most, and a link 2083. */
const PLAIN_URL = 694;

/** Tells whether a text is a link of the plainest form: a scheme, a domain of ASCII, and anything after. */
export function isPlainUrl(text: string): boolean {
  if (text.length > PLAIN_URL) return false;
  const start = skipScheme(text);
  const end = start === 0 ? 0 : skipDomain(text, start);
  if (end === 0 || end === text.length) return end !== 0;
  const next = text.charCodeAt(end);
  return next === SLASH || next === QUESTION || next === HASH;
}

/** Returns the end of `http://` or `https://` at the start of a text, or 0 when the text does not begin so. */
function skipScheme(text: string): number {
  for (let at = 0; at < 4; at += 1) if (text.charCodeAt(at) !== 'http'.charCodeAt(at)) return 0;
  const colon = text.charCodeAt(4) === LETTER_S ? 5 : 4;
  const isScheme =
    text.charCodeAt(colon) === COLON && text.charCodeAt(colon + 1) === SLASH && text.charCodeAt(colon + 2) === SLASH;
  return isScheme ? colon + 3 : 0;
}

/** Tells whether a text is an e-mail address of the plainest form. */
export function isPlainEmail(text: string): boolean {
  if (text.length > PLAIN_EMAIL) return false;
  let at = skipWord(text, 0);
  while (at > 0 && isJoint(text.charCodeAt(at))) {
    const next = skipWord(text, at + 1);
    if (next === at + 1) return false;
    at = next;
  }
  if (at === 0 || at > PLAIN_LABEL || text.charCodeAt(at) !== AT) return false;
  const end = skipDomain(text, at + 1);
  return end === text.length && !hasReservedEnding(text);
}

/** Tells whether an address ends with a name that the rule refuses, in capitals or not. */
function hasReservedEnding(text: string): boolean {
  const start = text.lastIndexOf('.') + 1;
  for (let index = 0; index < reservedDomains.length; index += 1) {
    const reserved = reservedDomains[index] ?? '';
    if (reserved.length === text.length - start && isSameLetters(text, start, reserved)) return true;
  }
  return false;
}

/** Compares letters, whatever their case, from a place of a text on. */
function isSameLetters(text: string, start: number, small: string): boolean {
  for (let at = 0; at < small.length; at += 1) {
    if ((text.charCodeAt(start + at) | 0x20) !== small.charCodeAt(at)) return false;
  }
  return true;
}

const AT = 0x40;
const COLON = 0x3a;
const DASH = 0x2d;
const DOT = 0x2e;
const HASH = 0x23;
const LETTER_S = 0x73;
const QUESTION = 0x3f;
const SLASH = 0x2f;
const UNDERSCORE = 0x5f;

/** Returns the end of a domain of two labels or more, made of letters, digits and single dashes, or 0 when there is none. */
function skipDomain(text: string, start: number): number {
  let labels = 0;
  let at = start;
  for (;;) {
    const label = at;
    at = skipWord(text, at);
    while (text.charCodeAt(at) === DASH) {
      const next = skipWord(text, at + 1);
      if (next === at + 1) return 0;
      at = next;
    }
    if (at === label || at - label > PLAIN_LABEL) return 0;
    labels += 1;
    if (text.charCodeAt(at) === DOT) at += 1;
    // An ending of letters alone is no number, that an address would be read from.
    else return labels >= 2 && at - label >= 2 && areLetters(text, label, at) ? at : 0;
  }
}

/** Tells whether a sign may stand between two parts of the name of a mailbox. */
function isJoint(sign: number): boolean {
  return sign === DOT || sign === DASH || sign === UNDERSCORE;
}
