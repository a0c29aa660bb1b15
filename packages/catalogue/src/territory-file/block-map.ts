import type { BlockCounts } from './file-order.ts';
import { toPositions, type FileIndex } from './index-codec.ts';

/** Where a record stands: its block, and its place among those of its kind there. */
export type Place = readonly [block: number, place: number];

/** Tells in which block a record stands, by number. */
export interface BlockMap {
  service(number: number): Place;
  structure(number: number): Place;
  /** Returns the positions, in the order of the file, of the first records of a block. */
  first(block: number): BlockCounts;
}

/** Creates the map of the blocks of a file. */
export function createBlockMap({ serviceOrder, structureOrder, blocks }: FileIndex): BlockMap {
  const services = toFirsts(blocks.map((block) => block.services));
  const structures = toFirsts(blocks.map((block) => block.structures));
  return {
    service: createFinder(toPositions(serviceOrder), services),
    structure: createFinder(toPositions(structureOrder), structures),
    first: (block) => ({ services: services[block] ?? 0, structures: structures[block] ?? 0 }),
  };
}

function toFirsts(counts: readonly number[]): Uint32Array {
  const firsts = new Uint32Array(counts.length);
  for (let block = 1; block < counts.length; block += 1) {
    firsts[block] = (firsts[block - 1] ?? 0) + (counts[block - 1] ?? 0);
  }
  return firsts;
}

function createFinder(positions: Uint32Array, firsts: Uint32Array): (number: number) => Place {
  return (number) => {
    const position = positions[number];
    if (position === undefined) throw new RangeError(`No record has the number ${number}.`);
    // The last block whose first record does not come after; a block that holds none shares its first with the next.
    let low = 0;
    let high = firsts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((firsts[middle] ?? 0) <= position) low = middle;
      else high = middle;
    }
    return [low, position - (firsts[low] ?? 0)];
  };
}
