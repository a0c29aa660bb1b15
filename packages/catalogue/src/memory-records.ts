import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import { findById } from './search/order.ts';
import type { Records } from './records.ts';

/** Creates the records of a catalogue that holds them all, each list in the order of ids. */
export function createMemoryRecords(services: readonly Service[], structures: readonly ListedStructure[]): Records {
  return {
    services: (numbers) => Promise.resolve(pick(services, numbers)),
    structures: (numbers) => Promise.resolve(pick(structures, numbers)),
    findService: (id) => Promise.resolve(findById(services, id)),
    findStructure: (id) => Promise.resolve(findById(structures, id)),
  };
}

function pick<T>(records: readonly T[], numbers: ArrayLike<number>): T[] {
  return Array.from(numbers, (number) => {
    const record = records[number];
    if (record === undefined) throw new RangeError(`No record has the number ${number}.`);
    return record;
  });
}
