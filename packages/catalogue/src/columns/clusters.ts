import type { ListedStructure } from '@inclusion-kit/sdk/schemas';

/** Gives each structure the smallest number of its cluster, which `doublons` connects, also through an absent id. */
export function clusterStructures(
  structures: readonly Pick<ListedStructure, 'doublons'>[],
  numberOf: ReadonlyMap<string, number>,
): Uint32Array {
  const parents = structures.map((_, number) => number);
  const absent = new Map<string, number>();
  const nodeOf = (id: string): number => {
    const node = numberOf.get(id) ?? absent.get(id);
    if (node !== undefined) return node;
    absent.set(id, parents.length);
    return parents.push(parents.length) - 1;
  };
  const rootOf = (node: number): number => {
    let root = node;
    for (let parent = parents[root] ?? root; parent !== root; parent = parents[root] ?? root) root = parent;
    for (let step = node; step !== root;) {
      const next = parents[step] ?? root;
      parents[step] = root;
      step = next;
    }
    return root;
  };
  for (const [number, { doublons }] of structures.entries()) {
    for (const { id } of doublons) {
      const a = rootOf(number);
      const b = rootOf(nodeOf(id));
      // The smaller number stays the root. Ids that are not in the data come after every number.
      parents[Math.max(a, b)] = Math.min(a, b);
    }
  }
  return Uint32Array.from(structures, (_, number) => rootOf(number));
}
