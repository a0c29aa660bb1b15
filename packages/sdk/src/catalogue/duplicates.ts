import type { ListedStructure, Service } from '../schemas/index.ts';

/**
 * Gives each structure the key of its cluster: structures that `doublons` connects, directly or through others.
 * A structure without duplicates is a cluster of its own.
 * @returns structure id → cluster key; equal keys mean the same cluster.
 */
export function clusterStructures(structures: Iterable<ListedStructure>): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  const findRoot = (id: string): string => {
    let root = id;
    for (let parent = parents.get(root); parent !== undefined && parent !== root; parent = parents.get(root))
      root = parent;
    for (let step = id; step !== root;) {
      const next = parents.get(step) ?? root;
      parents.set(step, root);
      step = next;
    }
    return root;
  };
  const ids: string[] = [];
  for (const { id, doublons } of structures) {
    ids.push(id);
    for (const doublon of doublons) parents.set(findRoot(doublon.id), findRoot(id));
  }
  return new Map(ids.map((id) => [id, findRoot(id)]));
}

/**
 * Keeps, of each cluster, the services of its best structure: highest `score_qualite`, then latest `date_maj`.
 * Only structures that have a service among the given ones compete; those tied on both are all kept.
 * @param services what is left after every other filter.
 */
export function keepBestOfClusters<T extends { readonly service: Service; readonly structure: ListedStructure }>(
  services: readonly T[],
  clusters: ReadonlyMap<string, string>,
): T[] {
  const best = new Map<string, ListedStructure>();
  const clusterOf = ({ id }: ListedStructure): string => clusters.get(id) ?? id;
  for (const { structure } of services) {
    const cluster = clusterOf(structure);
    const sofar = best.get(cluster);
    if (sofar === undefined || compareQuality(structure, sofar) > 0) best.set(cluster, structure);
  }
  return services.filter(({ structure }) => {
    const winner = best.get(clusterOf(structure));
    return winner !== undefined && compareQuality(structure, winner) === 0;
  });
}

function compareQuality(a: ListedStructure, b: ListedStructure): number {
  if (a.score_qualite !== b.score_qualite) return a.score_qualite - b.score_qualite;
  if (a.date_maj === b.date_maj) return 0;
  return a.date_maj > b.date_maj ? 1 : -1;
}
