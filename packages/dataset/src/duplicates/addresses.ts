import { inAddresses } from './abbreviations.ts';
import { align } from './names.ts';
import { expand, toWords } from './words.ts';

/** An address made ready to be compared. */
export interface Address {
  /** Number in the street, null when none is told. */
  readonly number: number | null;
  /** « bis », « ter » or the letter after the number, empty without one. */
  readonly suffix: string;
  /** The words of the street, kind included, without articles. */
  readonly street: readonly string[];
}

/** The likeness of two addresses of one commune, from the most to the least. */
export const addressLevels = ['equal', 'near', 'street', 'other', 'unknown'] as const;

/** Houses this close in number may be one place that was written twice. */
const NEAR = 4;

/** Makes an address ready. Returns null when there is none. */
export function toAddress(text: string): Address | null {
  const words = toWords(text);
  const [, digits, letter] = /^(\d{1,4})([a-z]|bis|ter)?$/.exec(words[0] ?? '') ?? [];
  const isApart = digits !== undefined && letter === undefined && /^(?:bis|ter|quater|[bc])$/.test(words[1] ?? '');
  const street = expand(words.slice(digits === undefined ? 0 : isApart ? 2 : 1), inAddresses);
  if (street.length === 0) return null;
  const suffix = letter ?? (isApart ? (words[1] ?? '') : '');
  return {
    number: digits === undefined ? null : Number(digits),
    suffix: suffix.replace('bis', 'b').replace('ter', 't'),
    street,
  };
}

/** Compares two addresses of one commune. */
export function compareAddresses(a: Address | null, b: Address | null): (typeof addressLevels)[number] {
  if (a === null || b === null) return 'unknown';
  const { both, leftA, leftB } = align(a.street, b.street);
  if (both.length === 0 || leftA.length + leftB.length > 1) return 'other';
  if (a.number === b.number && a.suffix === b.suffix) return 'equal';
  if (a.number === null || b.number === null) return 'near';
  return Math.abs(a.number - b.number) <= NEAR ? 'near' : 'street';
}
