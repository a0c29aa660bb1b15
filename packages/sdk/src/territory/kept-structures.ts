import { groupBy } from '../group-by.ts';
import type { CountedStructure } from './offer.ts';
import { byCode } from './places.ts';

/** Structures that are told to be the same, the one that stands for all first. */
export type Cluster = readonly [kept: CountedStructure, ...others: CountedStructure[]];

/**
 * Gathers the structures that are listed as duplicates, by any chain of lists. The one that is kept has the best score, then the
 * latest day, then the smallest id. A structure without a duplicate is a cluster of its own.
 */
export function clusterStructures(structures: readonly CountedStructure[]): Cluster[] {
  const byId = new Map(structures.map((structure) => [structure.id, structure]));
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    for (let at = id; at !== root;) {
      const up = parents.get(at) ?? root;
      parents.set(at, root);
      at = up;
    }
    return root;
  };
  for (const { id, duplicates } of structures) {
    for (const other of duplicates) {
      if (!byId.has(other)) continue;
      const [a, b] = [rootOf(id), rootOf(other)];
      if (a !== b) parents.set(a, b);
    }
  }
  const clusters = groupBy(structures, (structure) => (structure.id === '' ? structure : rootOf(structure.id)));
  return [...clusters.values()].map((members) => members.sort(bestFirst) as unknown as Cluster);
}

function bestFirst(a: CountedStructure, b: CountedStructure): number {
  return (b.score ?? -1) - (a.score ?? -1) || byCode(b.day ?? '', a.day ?? '') || byCode(a.id, b.id);
}
