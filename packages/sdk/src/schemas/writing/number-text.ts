const decimal =
  /^\p{White_Space}*([+-]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?|nan|inf(?:inity)?))\p{White_Space}*$/iu;
const integer = /^\p{White_Space}*([+-]?\d+(?:_\d+)*)(?:\.0+)?\p{White_Space}*$/u;
const MAX_DIGITS = 4300;

/** Reads a number written as a text as the reference does, `inf` and `nan` included. Returns null when the text is no number. */
export function readNumberText(text: string): number | null {
  // Underscores may stand within a number, one at a time, and then no space around it.
  const bare = /^_|__|_$/.test(text) ? '' : text.replaceAll('_', '');
  const number = decimal.exec(bare)?.[1];
  if (number === undefined || (bare !== text && bare !== number)) return null;
  return Number(number.replace(/inf.*/i, 'Infinity'));
}

/**
 * Reads a whole number written as a text as the reference does: `1.0` is one, but `1.` and `1e1` are not. Returns null when
 * the text is no whole number.
 */
export function readIntegerText(text: string): number | null {
  const digits = integer.exec(text)?.[1]?.replaceAll('_', '');
  return digits === undefined || digits.replace(/^[+-]?0*/, '').length > MAX_DIGITS ? null : Number(digits);
}
