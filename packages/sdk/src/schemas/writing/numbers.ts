import * as z from 'zod/mini';
import type { Finding } from './issue.ts';
import { withRules, type Check } from './rules.ts';

/** Beyond 64 bits the reference takes no whole number, save one written as a text. */
const MAX_INTEGER = 2 ** 64;

/** The bounds of a number. */
interface Bounds {
  min?: number | undefined;
  integer?: boolean | undefined;
}

/** Schema of a number. Like the reference, it reads a number written as a text, and a yes or no as 1 or 0. */
export function number(bounds: Bounds = {}) {
  const { min, integer = false } = bounds;
  const check: Check<number> = (context) => {
    const { value } = context;
    const params: Finding | null =
      integer && !isWhole(value)
        ? { code: 'number', reason: 'integer' }
        : min !== undefined && value < min
          ? { code: 'too_small', bound: min }
          : null;
    if (params !== null) context.issues.push({ code: 'custom', params: { ...params }, input: value });
  };
  return z.pipe(
    z.transform((value) => toQuantity(value, bounds)),
    z.nullable(z.number().check(withRules(check, { rule: 'number', min, integer }))),
  );
}

/** Tells whether a number is a whole one that the reference takes. */
export function isWhole(value: number): boolean {
  return Number.isInteger(value) && value <= MAX_INTEGER;
}

/** Reads a number written as a text, or as a yes or no. Any other value stays as it is. */
export function toNumber(value: unknown): unknown {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'string' ? (readNumberText(value) ?? value) : value;
}

/** Reads a number as `toNumber` does, null for what JSON cannot hold. The schema refuses what the bounds refuse. */
export function toQuantity(value: unknown, { min = Number.NEGATIVE_INFINITY, integer = false }: Bounds): unknown {
  if (typeof value !== 'string') return toNumber(value);
  const number = integer ? readIntegerText(value) : readNumberText(value);
  if (number === null) {
    const other = readNumberText(value);
    return other === null || isWhole(other) ? value : other;
  }
  if (Number.isFinite(number) && (!integer || isWhole(number))) return number;
  return number >= min || (Number.isNaN(number) && min === Number.NEGATIVE_INFINITY) ? null : number;
}

const decimal =
  /^\p{White_Space}*([+-]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?|nan|inf(?:inity)?))\p{White_Space}*$/iu;
const integer = /^\p{White_Space}*([+-]?\d+(?:_\d+)*)(?:\.0+)?\p{White_Space}*$/u;
const MAX_DIGITS = 4300;

/** Reads a number written as a text as the reference does, `inf` and `nan` included. Returns null when the text is no number. */
function readNumberText(text: string): number | null {
  // Underscores may stand within a number, one at a time, and then no space around it.
  const bare = /^_|__|_$/.test(text) ? '' : text.replaceAll('_', '');
  const number = decimal.exec(bare)?.[1];
  if (number === undefined || (bare !== text && bare !== number)) return null;
  return Number(number.replace(/inf.*/i, 'Infinity'));
}

/** Reads a whole number in a text as the reference does: `1.0` is one, `1.` and `1e1` are not. Null for no number. */
function readIntegerText(text: string): number | null {
  const digits = integer.exec(text)?.[1]?.replaceAll('_', '');
  return digits === undefined || digits.replace(/^[+-]?0*/, '').length > MAX_DIGITS ? null : Number(digits);
}
