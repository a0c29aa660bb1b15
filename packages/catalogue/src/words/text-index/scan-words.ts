/** Ends the reading of a text. */
export const ENOUGH = Symbol('enough');

/** Told of each word of a text, `whole` when its parts were told before. Returns `ENOUGH` to be told no more. */
export type OnWord = (start: number, end: number, whole: boolean) => unknown;

/** Reads no more of one text than this, since texts come from strangers: five times the longest the commons keeps. */
const MAX_TEXT_LENGTH = 50_000;

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;

const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const COLON = 0x3a;

/** Kind of each character met so far, plus one: asking a regular expression each time takes longer than all the rest. */
const kinds = new Uint8Array(0x10000);

function kindOf(character: string): number {
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  return /\p{N}/u.test(character) ? DIGIT : OTHER;
}

function kindAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  const known = kinds[code] ?? 0;
  if (known !== 0) return known - 1;
  if (code >= 0xd800 && code <= 0xdfff) return kindOfSurrogate(text, index);
  const kind = kindOf(String.fromCharCode(code));
  kinds[code] = kind + 1;
  return kind;
}

/** Returns the kind of a surrogate. The second of a pair has the kind of the first. A lone one is no letter. */
function kindOfSurrogate(text: string, index: number): number {
  const before = index === 0 ? 0 : text.charCodeAt(index - 1);
  const isSecond = text.charCodeAt(index) >= 0xdc00 && before >= 0xd800 && before <= 0xdbff;
  return kindOf(String.fromCodePoint(text.codePointAt(isSecond ? index - 1 : index) ?? 0));
}

/** Finds the words of a text. `R.S.A.` is one. `micro-crédit` gives its parts, then the whole. Links are passed over. */
export function scanWords(text: string, onWord: OnWord): void {
  const length = Math.min(text.length, MAX_TEXT_LENGTH);
  let index = 0;
  let chainStart = 0;
  let chainParts = 0;
  let lastStart = 0;
  let lastEnd = -1;
  while (index < length) {
    if (kindAt(text, index) === OTHER) {
      index += 1;
      continue;
    }
    const start = index;
    do index += 1;
    while (index < length && (kindAt(text, index) !== OTHER || isWithinWord(text, index)));
    if (index === start + 1) index = endOfInitials(text, start, length);
    else if (text.charCodeAt(index) === COLON && text.startsWith('://', index)) {
      index = endOfLink(text, index, length);
      continue;
    }
    if (start === lastEnd + 1 && joins(text, lastStart, lastEnd)) chainParts += 1;
    else {
      if (chainParts > 1 && onWord(chainStart, lastEnd, true) === ENOUGH) return;
      chainStart = start;
      chainParts = 1;
    }
    if (onWord(start, index, false) === ENOUGH) return;
    lastStart = start;
    lastEnd = index;
  }
  if (chainParts > 1) onWord(chainStart, lastEnd, true);
}

const isCyrillic = (code: number): boolean => code >= 0x400 && code < 0x530;

/** Tells whether an apostrophe is a letter of a word, as in « б’є »: Cyrillic letters have no elision. */
function isWithinWord(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return (
    (code === APOSTROPHE || code === 0x2019) &&
    isCyrillic(text.charCodeAt(index - 1)) &&
    isCyrillic(text.charCodeAt(index + 1))
  );
}

/** Tells whether what follows a word joins it to the next: a hyphen, or an apostrophe that cuts off more than a letter. */
function joins(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(end);
  if (code === HYPHEN || code === 0x2010 || code === 0x2011) return true;
  return (code === APOSTROPHE || code === 0x2019) && end > start + 1;
}

/** Returns where initials with dots end (`R.S.A.`, `c.v`), or the end of the single letter that stands there. */
function endOfInitials(text: string, start: number, length: number): number {
  let end = start + 1;
  let letters = 1;
  while (text.charCodeAt(end) === DOT && end + 1 < length && kindAt(text, end + 1) === LETTER) {
    if (end + 2 < length && kindAt(text, end + 2) !== OTHER) break;
    end += 2;
    letters += 1;
  }
  if (letters > 1 && text.charCodeAt(end) === DOT) end += 1;
  return end;
}

function endOfLink(text: string, start: number, length: number): number {
  let end = start;
  while (end < length && !/[\s()[\]<>"]/.test(text.charAt(end))) end += 1;
  return end;
}
