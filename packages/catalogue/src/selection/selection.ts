import type { BestOfClusters } from './best-of-clusters.ts';
import { passesAll, type CodeTest } from '../columns/code-test.ts';
import { numberAt, type Candidates } from '../shared/gathering.ts';
import { lazily } from '../shared/lazily.ts';

/** Creates the selection among `count` records. Its memory is reused from call to call. */
export function createSelection(count: number) {
  const memory = lazily(() => new Uint32Array(count));
  return {
    /** Returns the positions, among the candidates, of those that pass every test. Valid until the next call. */
    select: (candidates: Candidates, tests: readonly CodeTest[]): Uint32Array => {
      const positions = memory();
      let total = 0;
      if (tests.length === 0) {
        for (; total < candidates.count; total += 1) positions[total] = total;
        return positions.subarray(0, total);
      }
      for (let position = 0; position < candidates.count; position += 1) {
        const number = numberAt(candidates, position);
        if (!passesAll(tests, number)) continue;
        positions[total] = position;
        total += 1;
      }
      return positions.subarray(0, total);
    },
    /**
     * Keeps the positions of services whose structure has no better duplicate among them.
     * @param structureOf candidate → its structure.
     */
    dropDuplicates: (
      positions: Uint32Array,
      candidates: Candidates,
      structureOf: Uint32Array,
      best: BestOfClusters,
    ): Uint32Array => {
      const structureAt = (position: number): number => structureOf[numberAt(candidates, position)] ?? 0;
      return best.among(positions, structureAt, (isBest) => {
        let kept = 0;
        for (const position of positions) {
          if (!isBest(structureAt(position))) continue;
          positions[kept] = position;
          kept += 1;
        }
        return positions.subarray(0, kept);
      });
    },
  };
}
