import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import { findById } from '../shared/order.ts';

/** The records that columns stand for, by number, in memory or still to be fetched: a search asks for those of one page. */
export interface Records {
  /** Returns services in the order asked. @throws NetworkError or ShapeError when they cannot be had */
  services(numbers: ArrayLike<number>, signal?: AbortSignal): Promise<readonly Service[]>;
  /** Returns structures in the order asked. @throws NetworkError or ShapeError when they cannot be had */
  structures(numbers: ArrayLike<number>, signal?: AbortSignal): Promise<readonly ListedStructure[]>;
  /** Returns the number of a service, -1 when no service has this id. */
  findService(id: string, signal?: AbortSignal): Promise<number>;
  /** Returns the number of a structure, -1 when no structure has this id. */
  findStructure(id: string, signal?: AbortSignal): Promise<number>;
}

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
