import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bandNames, shareBands, sumBands, type Band } from './freshness.ts';

const counted = fc
  .tuple(...bandNames.map(() => fc.integer({ min: 0, max: 3000 })))
  .map((counts) => Object.fromEntries(bandNames.map((band, at) => [band, counts[at] ?? 0])) as Record<Band, number>);
const hundredths = (share: number): number => Math.round(share * 100);

it('shares the records out over the bands so that parts and whole agree', () => {
  fc.assert(
    fc.property(counted, (counts) => {
      const { total, current } = sumBands(counts);
      const shares = shareBands(counts);
      const parts = bandNames.map((band) => hundredths(shares[band]));
      expect(hundredths(shares.moins_de_6_mois) + hundredths(shares.de_6_mois_a_1_an)).toBe(hundredths(current));
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total === 0 ? 0 : 100);
      for (const band of bandNames) {
        expect(shares[band]).toBeGreaterThanOrEqual(0);
        expect(Math.abs(hundredths(shares[band]) - (100 * counts[band]) / (total || 1))).toBeLessThanOrEqual(1);
      }
    }),
  );
});
