import { isObject, parseJson } from '@inclusion-kit/sdk/internal';

/** Returns the index after the object that starts at `start`; -1 when it has no end in this text. */
export function endOfObject(text: string, start: number): number {
  let depth = 0;
  for (let i = start; i < text.length; i += 1) {
    const character = text.charCodeAt(i);
    if (character === 0x22) {
      const end = endOfString(text, i);
      if (end === -1) return -1;
      i = end - 1;
    } else if (character === 0x7b || character === 0x5b) depth += 1;
    else if (character === 0x7d || character === 0x5d) {
      depth -= 1;
      if (depth === 0) return i + 1;
    }
  }
  return -1;
}

/** Returns the index after the string that starts at `start`; -1 when it has no end in this text. */
export function endOfString(text: string, start: number): number {
  for (let i = text.indexOf('"', start + 1); i !== -1; i = text.indexOf('"', i + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(i - 1 - backslashes) === 0x5c) backslashes += 1;
    if (backslashes % 2 === 0) return i + 1;
  }
  return -1;
}

/** A text of JSON, which may hold digits, or a number. */
const TEXT_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;
const MANY_DIGITS = /\d{16}/;

/**
 * Parses JSON whose whole numbers are ids: one with more digits than a number holds is given as its digits.
 * @returns null when it is no JSON
 */
export function parseWithDigits(text: string): { value: unknown } | null {
  const parsed = parseJson(text);
  // A text that is no JSON may have no end of a string, and is never looked through for numbers.
  return parsed !== null && MANY_DIGITS.test(text) ? parseJson(withDigits(text)) : parsed;
}

/** Parses a record, as above. Only its ids are looked at, since nearly all records are sound and there may be millions. */
export function parseRecord(text: string): { value: unknown } | null {
  const parsed = parseJson(text);
  return parsed !== null && hasRoundedId(parsed.value) ? parseJson(withDigits(text)) : parsed;
}

/** Puts quotes around the whole numbers that are rounded when they are read. */
const withDigits = (text: string): string =>
  text.replace(TEXT_OR_NUMBER, (token) =>
    /^-?\d{16,}$/.test(token) && isRounded(Number(token)) ? `"${token}"` : token,
  );

const isRounded = (value: unknown): boolean => typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER;

/** Looks at the ids of a record, and at those of the properties of a feature. */
const hasRoundedId = (value: unknown): boolean =>
  isObject(value) && (isIdRounded(value) || (isObject(value['properties']) && isIdRounded(value['properties'])));

const isIdRounded = ({ id, structure_id }: Readonly<Record<string, unknown>>): boolean =>
  isRounded(id) || isRounded(structure_id);
