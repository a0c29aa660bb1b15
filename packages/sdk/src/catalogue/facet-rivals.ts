import type { BestOfClusters } from './best-of-clusters.ts';
import type { FacetKeys } from './facet-keys.ts';

/** A service that passed, or that one filter alone refused, and whose structure has duplicates. */
export interface Rival {
  readonly number: number;
  readonly structure: number;
  /** The filter that refused it, -1 for none. */
  readonly refusal: number;
}

/** What services are counted by in one filter. */
interface Keyed {
  readonly keys: FacetKeys;
  readonly codes: Uint32Array;
}

/**
 * Counts the services of duplicate structures: for each value, those of the best structure of each cluster among the
 * services that a search with this value alone would keep.
 * @param totals services per value of each filter; the counts are added to them.
 * @returns how many of them the search itself keeps.
 */
export function countRivals(
  rivals: readonly Rival[],
  best: BestOfClusters,
  filters: readonly Keyed[],
  totals: readonly Uint32Array[],
): number {
  let total = 0;
  for (const cluster of byCluster(rivals, best)) {
    total += countTied(
      cluster.filter(({ refusal }) => refusal === -1),
      best,
    );
    for (const [filter, { keys, codes }] of filters.entries()) {
      const perValue = new Map<number, Rival[]>();
      for (const rival of cluster) {
        if (rival.refusal !== -1 && rival.refusal !== filter) continue;
        const positions = keys.keysOf(codes[rival.number] ?? 0);
        for (let at = 0; at < positions.length; at += 1) {
          const position = positions[at] ?? 0;
          const known = perValue.get(position);
          if (known === undefined) perValue.set(position, [rival]);
          else known.push(rival);
        }
      }
      const counts = totals[filter];
      if (counts === undefined) continue;
      for (const [position, members] of perValue) {
        counts[position] = (counts[position] ?? 0) + countTied(members, best);
      }
    }
  }
  return total;
}

function byCluster(rivals: readonly Rival[], best: BestOfClusters): Iterable<Rival[]> {
  const clusters = new Map<number, Rival[]>();
  for (const rival of rivals) {
    const cluster = best.clusterOf(rival.structure);
    const known = clusters.get(cluster);
    if (known === undefined) clusters.set(cluster, [rival]);
    else known.push(rival);
  }
  return clusters.values();
}

/** Counts the services whose structure no other of them beats. */
function countTied(members: readonly Rival[], best: BestOfClusters): number {
  let champion: number | null = null;
  let count = 0;
  for (const { structure } of members) {
    const order = champion === null ? 1 : best.compare(structure, champion);
    if (order > 0) {
      champion = structure;
      count = 1;
    } else if (order === 0) count += 1;
  }
  return count;
}
