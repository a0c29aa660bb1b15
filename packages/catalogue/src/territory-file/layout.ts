import type { OfferRecords } from '../columns/build-columns.ts';
import type { Columns } from '../columns/columns.ts';
import { hilbertRank } from './hilbert.ts';

/** The numbers of the records of each block, in the order of the file. */
export type Layout = readonly Readonly<Record<keyof OfferRecords, readonly number[]>>[];

/** JSON of the records of one block, in characters before compression: about fifteen services with their structures. */
const BLOCK_LENGTH = 36 * 1024;

/**
 * Lays records out so that neighbours on the ground are neighbours in the file and a structure stands with the first of its
 * services: the records of one page of results then lie in few blocks.
 */
export function layOut({ services }: Columns, kept: OfferRecords): Layout {
  const unplaced = new Set(kept.structures.keys());
  const items: { rank: number; structure: number; service?: number }[] = [];
  for (const [service, structure] of services.structures.entries()) {
    unplaced.delete(structure);
    items.push({ rank: rankOf(kept.services[service], kept.structures[structure]), structure, service });
  }
  for (const structure of unplaced) items.push({ rank: rankOf(kept.structures[structure]), structure });
  items.sort((a, b) => a.rank - b.rank || a.structure - b.structure || (a.service ?? 0) - (b.service ?? 0));

  const seen = new Set<number>();
  const blocks: Record<keyof OfferRecords, number[]>[] = [];
  let length = Infinity;
  for (const { service, structure } of items) {
    if (length >= BLOCK_LENGTH) {
      length = 0;
      blocks.push({ services: [], structures: [] });
    }
    if (!seen.has(structure)) {
      seen.add(structure);
      blocks.at(-1)?.structures.push(structure);
      length += JSON.stringify(kept.structures[structure]).length;
    }
    if (service !== undefined) {
      blocks.at(-1)?.services.push(service);
      length += JSON.stringify(kept.services[service]).length;
    }
  }
  return blocks;
}

type Placed = { readonly latitude: number | null; readonly longitude: number | null } | undefined;

/** Ranks the first point that is known. A record without one comes last. */
function rankOf(...records: readonly Placed[]): number {
  for (const { latitude, longitude } of records.flatMap((record) => record ?? [])) {
    if (latitude !== null && longitude !== null) return hilbertRank(latitude, longitude);
  }
  return Number.MAX_SAFE_INTEGER;
}
