import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfUp, roundTo, sixDigits, sum } from './rounding.ts';

const whole = fc.integer({ min: -1e6, max: 1e6 });

describe('a fraction of whole numbers', () => {
  it('is rounded as the exact fraction is, halves away from zero', () => {
    const large = fc.maxSafeInteger();
    fc.assert(
      fc.property(fc.oneof(whole, large), fc.oneof(whole, large), fc.integer({ min: 0, max: 6 }), (n, d, decimals) => {
        const rounded = halfUp(n, d, decimals);
        if (d === 0) {
          expect(rounded).toBeNull();
          return;
        }
        const [top, bottom] = [BigInt(Math.abs(n)), BigInt(Math.abs(d))];
        const scale = 10n ** BigInt(decimals);
        let units = (top * scale) / bottom;
        if (2n * (top * scale - units * bottom) >= bottom) units += 1n;
        const sign = n < 0 === d < 0 || units === 0n ? 1 : -1;
        expect(rounded).toBe((sign * Number(units)) / Number(scale));
      }),
      { seed: 7 },
    );
  });

  it('is never a negative zero', () => {
    expect([halfUp(-1, 1000, 2), halfUp(1, -1000, 2), halfUp(0, -3, 2)]).toEqual([0, 0, 0]);
  });

  it('is exact where floating numbers are not', () => {
    // Twice the numerator and the denominator pass 2 ** 53: the quotient of floating numbers is one unit too large.
    expect(halfUp(4_503_599_627_370_497, 2, 0)).toBe(2_251_799_813_685_249);
    expect(halfUp(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 4)).toBe(1);
    expect(halfUp(-Number.MAX_SAFE_INTEGER, 3, 0)).toBe(-3_002_399_751_580_330);
  });
});

describe('a number', () => {
  it.each([
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.125, 2, 0.13],
    [-0.125, 2, -0.13],
    [-0.001, 2, 0],
    [1234.5678, 1, 1234.6],
  ])('of %d to %i decimals is %d', (value, decimals, rounded) => {
    expect(roundTo(value, decimals)).toBe(rounded);
  });

  it('keeps six significant digits, whatever its size and its sign', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100_000, max: 999_999 }),
        fc.integer({ min: -30, max: 30 }),
        fc.constantFrom(1, -1),
        fc.constantFrom('', '.3', '.7'),
        (units, power, sign, rest) => {
          const kept = rest === '.7' ? units + 1 : units;
          expect(sixDigits(sign * Number(`${units}${rest}e${power}`))).toBe(sign * Number(`${kept}e${power}`));
        },
      ),
      { seed: 7 },
    );
  });

  it.each([
    [0, 0],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [Number.NaN, Number.NaN],
    [1, 1],
    [0.001, 0.001],
    [1000, 1000],
    [999_999.7, 1_000_000],
    [0.009_999_999_7, 0.01],
    [1e-20, 1e-20],
    [-123_456_789, -123_457_000],
  ])('of %d keeps %d', (value, kept) => {
    expect(sixDigits(value)).toBe(kept);
  });

  it('is added to others, none making 0', () => {
    expect([sum([]), sum([1, 2, 3.5]), sum(Int32Array.of(4, -1))]).toEqual([0, 6.5, 3]);
  });
});
