import type { Columns } from '../columns/columns.ts';
import type { OfferRecords } from '../columns/build-columns.ts';
import type { FileOrder } from './column-codec.ts';
import { hilbertRank } from './hilbert.ts';

/** How many records of each kind stand in one block. */
export interface BlockCounts {
  readonly services: number;
  readonly structures: number;
}

/** Where each record stands in a file. */
export interface Layout {
  /** Numbers of services in the order of the file. */
  readonly services: FileOrder;
  /** Numbers of structures in the order of the file. */
  readonly structures: FileOrder;
  /** What each block holds of both orders, one after the other. */
  readonly blocks: readonly BlockCounts[];
}

/**
 * JSON of the records of one block, in characters, before it is compressed: about a page of results. Smaller blocks compress
 * worse, larger ones bring more that was not asked for.
 */
const BLOCK_LENGTH = 40 * 1024;

/** A service, or a structure that has none. */
interface Item {
  readonly rank: number;
  readonly structure: number;
  /** -1 for the structure alone. */
  readonly service: number;
}

/**
 * Lays records out so that neighbours on the ground are neighbours in the file and a structure stands with the first of its
 * services: the records of one page of results then lie in few blocks.
 */
export function layOut({ services, structures }: Columns, kept: OfferRecords): Layout {
  const withService = new Uint8Array(structures.count);
  const items: Item[] = [];
  for (const [service, structure] of services.structures.entries()) {
    withService[structure] = 1;
    const rank = rankOf(kept.services[service]) ?? rankOf(kept.structures[structure]);
    items.push({ rank: rank ?? Number.MAX_SAFE_INTEGER, structure, service });
  }
  for (const [structure, record] of kept.structures.entries()) {
    if (withService[structure] === 1) continue;
    items.push({ rank: rankOf(record) ?? Number.MAX_SAFE_INTEGER, structure, service: -1 });
  }
  items.sort((a, b) => a.rank - b.rank || a.structure - b.structure || a.service - b.service);
  return cut(items, kept);
}

function cut(items: readonly Item[], kept: OfferRecords): Layout {
  const services: number[] = [];
  const structures: number[] = [];
  const blocks: BlockCounts[] = [];
  const seen = new Set<number>();
  let length = 0;
  let from = { services: 0, structures: 0 };
  const close = (): void => {
    blocks.push({ services: services.length - from.services, structures: structures.length - from.structures });
    from = { services: services.length, structures: structures.length };
    length = 0;
  };
  for (const { service, structure } of items) {
    if (!seen.has(structure)) {
      seen.add(structure);
      structures.push(structure);
      length += JSON.stringify(kept.structures[structure]).length;
    }
    if (service >= 0) {
      services.push(service);
      length += JSON.stringify(kept.services[service]).length;
    }
    if (length >= BLOCK_LENGTH) close();
  }
  if (length > 0) close();
  return { services: Uint32Array.from(services), structures: Uint32Array.from(structures), blocks };
}

function rankOf(record: { latitude: number | null; longitude: number | null } | undefined): number | null {
  const { latitude = null, longitude = null } = record ?? {};
  return latitude === null || longitude === null ? null : hilbertRank(latitude, longitude);
}
