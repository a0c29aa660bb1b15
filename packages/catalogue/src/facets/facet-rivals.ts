import type { BestOfClusters } from '../selection/best-of-clusters.ts';
import type { ServiceColumns } from '../columns/columns.ts';
import type { FacetKeys } from './facet-keys.ts';
import type { FacetRows } from './facet-rows.ts';

/** Creates the count of services of duplicate structures: for each value, those of the best structure of each cluster. */
export function createRivalCount({ keys: all, codes }: FacetRows, best: BestOfClusters, services: ServiceColumns) {
  const numbers: number[] = [];
  const refusals: number[] = [];
  let keys = all;
  const tallies = keys.map(({ values }) => createTally(values.length, best));
  const kept = createTally(1, best);

  function countCluster(members: readonly number[], totals: readonly Uint32Array[]): number {
    for (const member of members) {
      const number = numbers[member] ?? 0;
      const structure = services.structures[number] ?? 0;
      const refusal = refusals[member] ?? 0;
      if (refusal === -1) {
        kept.add(0, structure);
        for (let filter = 0; filter < keys.length; filter += 1) addKeys(filter, number, structure);
      } else addKeys(refusal, number, structure);
    }
    for (const [filter, tally] of tallies.entries()) tally.take(totals[filter]);
    const count = new Uint32Array(1);
    kept.take(count);
    return count[0] ?? 0;
  }

  function addKeys(filter: number, number: number, structure: number): void {
    const positions = keysOf(keys[filter], codes[filter]?.[number] ?? 0);
    for (let at = 0; at < positions.length; at += 1) tallies[filter]?.add(positions[at] ?? 0, structure);
  }

  return {
    /** Adds a service that passed, or that one filter alone refused; -1 for none. */
    add: (number: number, refusal: number): void => {
      numbers.push(number);
      refusals.push(refusal);
    },
    /** Adds the counts to the totals per value of each filter, returns how many the search itself keeps, and begins anew. */
    take: (totals: readonly Uint32Array[], asked: readonly FacetKeys[]): number => {
      keys = asked;
      const clusters = new Map<number, number[]>();
      for (const [member, number] of numbers.entries()) {
        const cluster = best.clusterOf(services.structures[number] ?? 0);
        const known = clusters.get(cluster);
        if (known === undefined) clusters.set(cluster, [member]);
        else known.push(member);
      }
      let total = 0;
      for (const members of clusters.values()) total += countCluster(members, totals);
      numbers.length = 0;
      refusals.length = 0;
      return total;
    },
  };
}

const NONE: readonly number[] = [];

function keysOf(keys: FacetKeys | undefined, code: number): ArrayLike<number> {
  return keys?.keysOf(code) ?? NONE;
}

/** Counts, for each value, the services of the best structure met so far, and of those tied with it. */
function createTally(size: number, best: BestOfClusters) {
  // One more than the number of the best structure, or 0 for none.
  const champions = new Uint32Array(size);
  const counts = new Uint32Array(size);
  const touched: number[] = [];
  return {
    add: (position: number, structure: number): void => {
      const champion = champions[position] ?? 0;
      if (champion === 0) touched.push(position);
      const order = champion === 0 ? 1 : best.compare(structure, champion - 1);
      if (order < 0) return;
      counts[position] = order > 0 ? 1 : (counts[position] ?? 0) + 1;
      if (order > 0) champions[position] = structure + 1;
    },
    take: (totals: Uint32Array | undefined): void => {
      for (const position of touched) {
        if (totals !== undefined) totals[position] = (totals[position] ?? 0) + (counts[position] ?? 0);
        champions[position] = 0;
      }
      touched.length = 0;
    },
  };
}
