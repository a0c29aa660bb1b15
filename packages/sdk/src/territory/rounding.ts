/**
 * Rounds a fraction of whole numbers, halves away from zero, on the exact fraction: 1/16 to 3 decimals is 0.063, which rounding a
 * quotient of floating numbers misses. Returns null when the denominator is 0.
 */
export function halfUp(numerator: number, denominator: number, decimals: number): number | null {
  if (denominator === 0) return null;
  const isNegative = numerator < 0 !== denominator < 0;
  const n = Math.abs(numerator);
  const d = Math.abs(denominator);
  const scale = 10 ** decimals;
  // Under 2 ** 52 no quotient of whole numbers is rounded up to the next one.
  const units = 2 * n * scale + d < EXACT ? Math.floor((2 * n * scale + d) / (2 * d)) : exactUnits(n, d, decimals);
  return units === 0 ? 0 : (isNegative ? -units : units) / scale;
}

const EXACT = 2 ** 52;

function exactUnits(n: number, d: number, decimals: number): number {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  return Number((2n * top * 10n ** BigInt(decimals) + bottom) / (2n * bottom));
}

/** Rounds a number that is no fraction of whole numbers, halves away from zero. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const units = Math.round(Math.abs(value) * scale);
  return units === 0 ? 0 : (Math.sign(value) * units) / scale;
}

/** Keeps the six significant digits of a measure. */
export function sixDigits(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const size = Math.abs(value);
  // A logarithm takes longer than the step or two from the size of most values.
  let decimals = 5;
  while (decimals < 22 && size * (POWERS[decimals] ?? 1) < 100_000) decimals += 1;
  while (decimals > 0 && size * (POWERS[decimals] ?? 1) >= 1_000_000) decimals -= 1;
  const scale = POWERS[decimals] ?? 1;
  const units = Math.round(size * scale);
  // Powers of ten are exact up to 22. Beyond them, and at the edge of one, the text is.
  if (units < 100_000 || units >= 1_000_000) return Number(value.toPrecision(6));
  return (Math.sign(value) * units) / scale;
}

const POWERS = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/** A number of each of some values. The list of numbers is filled in a loop: making it from a list of values is many times slower. */
export function numbersOf<T>(values: ArrayLike<T>, numberOf: (value: T) => number): Float64Array {
  const numbers = new Float64Array(values.length);
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = numberOf(values[at] as T);
  return numbers;
}

/** Adds numbers. */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let at = 0; at < values.length; at += 1) total += values[at] ?? 0;
  return total;
}
