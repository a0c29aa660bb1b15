import { foldText } from '@inclusion-kit/sdk/internal';
import { toTextOf } from '../fields/text.ts';

/** A number and its street: « 12 bis rue Kléber ». */
const NUMBERED = /^\d{1,4} ?(?:bis|ter|quater|[a-d])?,? +(?:[a-z]\S*\.? +)?\S*[a-z]{2}/;
const WHOLE =
  /^(?:\d{1,4} ?(?:bis|ter|quater|[a-d])?,? +)?(?:rue|avenue|av|bd|boulevard|place|pl|chemin|allees?|impasse|route|rte|quai|cours|square|za|zi|zac|zone|hameau|faubourg|passage|voie|rond ?point|esplanade|residence)\b\.? +\S/;
const NUMBER = /^\d{1,4} ?(?:bis|ter|quater|[a-d])?$/;
const POSTAL = /\b\d{5}\b/g;
/** Signs and words between two addresses: most cells have none, and are not cut. */
const SEVERAL = /[;\n|/]|\s(?:et|ou|puis|\+)\s/;
const fold = (text: string): string => foldText(text).replace(/\s+/g, ' ').trim();

/** Joins the parts of a street in several cells: number, kind and name. Returns the addresses where each cell holds a whole one. */
export function joinStreet(parts: readonly string[]): string | string[] {
  const different = parts.filter((part, at) => parts.findIndex((other) => fold(other) === fold(part)) === at);
  const whole = different.filter((part) => WHOLE.test(fold(part)));
  if (whole.length > 1) return whole;
  const [only = ''] = whole;
  // A whole street may have its number, which stands in its own column too.
  const isSaid = (part: string): boolean => NUMBER.test(fold(part)) && fold(only).startsWith(`${fold(part)} `);
  return different.filter((part) => part !== '' && !isSaid(part)).join(' ');
}

/** Cuts the text of a cell into addresses, when it holds several: each begins with its number, or has its own postal code. */
export function toStreets(value: unknown): string[] {
  const text = toTextOf(value).trim();
  if (!SEVERAL.test(text)) return [];
  const parts = text
    .split(/\s*[;\n|]\s*|\s+\/\s*|\s*\/\s+|\s+(?:et|ou|puis|\+)\s+/)
    .map((part) => part.replace(/^[-–•]\s*/, '').trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return [];
  const codes = parts.map((part) => part.match(POSTAL)?.length ?? 0);
  const areNumbered = parts.every((part) => NUMBERED.test(fold(part)) && WHOLE.test(fold(part)));
  return areNumbered || (codes.every((count) => count === 1) && new Set(text.match(POSTAL)).size > 1) ? parts : [];
}
