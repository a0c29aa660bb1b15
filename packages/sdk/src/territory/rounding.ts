/**
 * Rounds a fraction of whole numbers, halves away from zero, on the exact fraction: 1/16 to 3 decimals is 0.063, which rounding a
 * quotient of floating numbers misses. Returns null when the denominator is 0.
 */
export function halfUp(numerator: number, denominator: number, decimals: number): number | null {
  if (denominator === 0) return null;
  const isNegative = numerator < 0 !== denominator < 0;
  const n = BigInt(Math.abs(numerator));
  const d = BigInt(Math.abs(denominator));
  const units = Number((2n * n * 10n ** BigInt(decimals) + d) / (2n * d));
  return units === 0 ? 0 : (isNegative ? -units : units) / 10 ** decimals;
}

/** Rounds a number that is no fraction of whole numbers, halves away from zero. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const units = Math.round(Math.abs(value) * scale);
  return units === 0 ? 0 : (Math.sign(value) * units) / scale;
}

/** Keeps the six significant digits of a measure. */
export function sixDigits(value: number): number {
  return Number(value.toPrecision(6));
}

/** Adds numbers. */
export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
