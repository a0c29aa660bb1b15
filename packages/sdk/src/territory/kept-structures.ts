import { groupBy } from '../group-by.ts';
import type { CountedStructure } from './offer.ts';
import { byCode } from './places.ts';

/** Structures that are told to be the same, the one that stands for all first. */
export type Cluster = readonly [kept: CountedStructure, ...others: CountedStructure[]];

/**
 * Gathers the structures that are listed as duplicates, by any chain of lists. The one that is kept has the best score, then the
 * latest day, then the smallest id. A structure without a duplicate is in none.
 * @param structures structures whose ids differ
 */
export function clusterStructures(structures: readonly CountedStructure[]): Cluster[] {
  // Most structures list none: only those that are listed, or list some, are looked up.
  const listed = new Set<string>();
  structures.forEach(({ id, duplicates }) => {
    if (duplicates.length === 0) return;
    listed.add(id);
    for (const other of duplicates) listed.add(other);
  });
  listed.delete('');
  const members = structures.filter(({ id }) => listed.has(id));
  const known = new Set(members.map(({ id }) => id));
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
  const join = (one: string, other: string): void => {
    if (!known.has(other)) return;
    const [a, b] = [rootOf(one), rootOf(other)];
    if (a !== b) parents.set(a, b);
  };
  for (const { id, duplicates } of members) for (const other of duplicates) join(id, other);
  const clusters = [...groupBy(members, ({ id }) => rootOf(id)).values()];
  return clusters.flatMap((all) => (all.length > 1 ? [all.sort(bestFirst) as unknown as Cluster] : []));
}

/** The ids of the structures that another one of their cluster stands for. */
export const droppedOf = (clusters: readonly Cluster[]): Set<string> =>
  new Set(clusters.flatMap(([, ...others]) => others.map(({ id }) => id)));

function bestFirst(a: CountedStructure, b: CountedStructure): number {
  return (b.score ?? -1) - (a.score ?? -1) || byCode(b.day ?? '', a.day ?? '') || byCode(a.id, b.id);
}
