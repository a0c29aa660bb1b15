import type { StructureColumns } from '../columns/columns.ts';
import { lazily } from '../shared/lazily.ts';

/** The choice among duplicate structures. */
export type BestOfClusters = ReturnType<typeof createBestOfClusters>;

/** Creates the choice among the duplicates of a catalogue's structures. */
export function createBestOfClusters(structures: StructureColumns) {
  const { clusters, score_qualite, date_maj } = structures;
  // Per cluster, one more than the number of its best structure so far, or 0 for none.
  const best = lazily(() => new Uint32Array(structures.count));
  /** 1 for a structure that has duplicates. */
  const hasRivals = lazily(() => {
    const sizes = new Uint32Array(structures.count);
    for (const cluster of clusters) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
    return Uint8Array.from(clusters, (cluster) => ((sizes[cluster] ?? 0) > 1 ? 1 : 0));
  });
  /** Positive when the first structure is better: higher `score_qualite`, then later `date_maj`. Returns 0 when they are tied. */
  const compare = (a: number, b: number): number =>
    (score_qualite[a] ?? 0) - (score_qualite[b] ?? 0) || (date_maj[a] ?? 0) - (date_maj[b] ?? 0);

  function among<T>(
    items: Uint32Array,
    structureOf: (item: number) => number,
    use: (championOf: (structure: number) => number) => T,
  ): T {
    const champions = best();
    const touched: number[] = [];
    for (const item of items) {
      const structure = structureOf(item);
      if (hasRivals()[structure] !== 1) continue;
      const cluster = clusters[structure] ?? 0;
      const champion = champions[cluster] ?? 0;
      if (champion === 0) touched.push(cluster);
      if (champion === 0 || compare(structure, champion - 1) > 0) champions[cluster] = structure + 1;
    }
    const result = use((structure) =>
      hasRivals()[structure] === 1 ? (champions[clusters[structure] ?? 0] ?? 1) - 1 : structure,
    );
    for (const cluster of touched) champions[cluster] = 0;
    return result;
  }

  return {
    hasRivals,
    clusterOf: (structure: number): number => clusters[structure] ?? 0,
    compare,
    /**
     * Finds the best structure of each cluster among those of some items, and tells `use` whether a structure is tied with
     * its cluster's best. A structure without duplicates always is.
     */
    among: <T>(
      items: Uint32Array,
      structureOf: (item: number) => number,
      use: (isBest: (structure: number) => boolean) => T,
    ): T =>
      among(items, structureOf, (championOf) => use((structure) => compare(structure, championOf(structure)) === 0)),
    /** Keeps the best structure of each cluster, the first of those tied. */
    firstAmong: (structures: Uint32Array): Uint32Array =>
      among(
        structures,
        (structure) => structure,
        (championOf) => structures.filter((structure) => championOf(structure) === structure),
      ),
  };
}
