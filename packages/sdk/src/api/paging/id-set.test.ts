import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIdSet } from './id-set.ts';

describe('the set of ids', () => {
  it('says what a Set says', () => {
    const ids = fc.array(
      fc.oneof(
        fc.string(),
        fc.string({ unit: 'grapheme' }),
        fc.nat(50).map((n) => `dora--${n}`),
      ),
    );
    fc.assert(
      fc.property(ids, (list) => {
        const compact = createIdSet();
        const reference = new Set<string>();
        for (const id of list) {
          expect(compact.add(id)).toBe(!reference.has(id));
          reference.add(id);
        }
        expect(compact.size).toBe(reference.size);
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it('tells 400,000 ids that resemble each other apart, in some 8 MB', () => {
    const ids = createIdSet();
    for (let number = 0; number < 200_000; number += 1) {
      expect(ids.add(`dora--service-${number}`)).toBe(true);
      expect(ids.add(`${number}-dora--service`)).toBe(true);
    }
    expect(ids.size).toBe(400_000);
    expect(ids.add('dora--service-199999')).toBe(false);
    expect(ids.byteLength).toBeLessThanOrEqual(2 ** 23);
  });
});
