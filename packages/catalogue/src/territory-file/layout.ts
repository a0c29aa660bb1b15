import type { OfferRecords } from '../columns/build-columns.ts';
import type { Columns } from '../columns/columns.ts';

/** The numbers of the records of each block, in the order of the file. */
export type Layout = readonly Readonly<Record<keyof OfferRecords, readonly number[]>>[];

/** JSON of the records of one block, in characters before compression: about fifteen services with their structures. */
const BLOCK_LENGTH = 36 * 1024;

/** Lays neighbours on the ground side by side, structures by their first service: a page's records lie in few blocks. */
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

/** Cells of the grid along one side: about 40 m at the equator, so that one building is one cell. */
const SIDE = 2 ** 20;

/** Returns the rank of a point along a Hilbert curve over the world, where neighbours mostly stay near. Below 2⁴⁰. */
function hilbertRank(latitude: number, longitude: number): number {
  let x = toCell((longitude + 180) / 360);
  let y = toCell((latitude + 90) / 180);
  let rank = 0;
  for (let side = SIDE / 2; side >= 1; side /= 2) {
    const right = (x & side) === 0 ? 0 : 1;
    const up = (y & side) === 0 ? 0 : 1;
    rank += side * side * ((3 * right) ^ up);
    if (up === 1) continue;
    if (right === 1) {
      x = SIDE - 1 - x;
      y = SIDE - 1 - y;
    }
    [x, y] = [y, x];
  }
  return rank;
}

function toCell(share: number): number {
  return Math.min(SIDE - 1, Math.max(0, Math.floor(share * SIDE)));
}
