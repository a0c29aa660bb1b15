import type { Records } from '../records.ts';
import { ByteReader } from './byte-codec.ts';
import { hashText } from './hash.ts';

/** The hashes of the ids of one kind of record, by number. */
interface Hashes {
  readonly width: number;
  readonly values: Uint32Array;
}

/** The hashes of all ids. */
export interface IdHashes {
  readonly services: Hashes;
  readonly structures: Hashes;
}

/** What gives the id of a record, by number. */
export interface FoundIds {
  serviceId(number: number, signal: AbortSignal | undefined): Promise<string | undefined>;
  structureId(number: number, signal: AbortSignal | undefined): Promise<string | undefined>;
}

/**
 * Creates what finds records by id: a file has no list of ids, whose random letters weigh much; it has a short hash of each,
 * read at the first need. The records that share the hash are looked at one by one.
 */
export function createIdFinder(
  readHashes: () => Promise<IdHashes>,
  ids: FoundIds,
): Pick<Records, 'findService' | 'findStructure'> {
  let hashes: Promise<IdHashes> | undefined;
  const load = (): Promise<IdHashes> => {
    hashes ??= readHashes().catch((error: unknown) => {
      hashes = undefined;
      throw error;
    });
    return hashes;
  };
  async function find(
    id: string,
    { width, values }: Hashes,
    idOf: FoundIds['serviceId'],
    signal: AbortSignal | undefined,
  ): Promise<number> {
    const hash = hashText(id) % 2 ** width;
    for (let number = values.indexOf(hash); number >= 0; number = values.indexOf(hash, number + 1)) {
      if ((await idOf(number, signal)) === id) return number;
    }
    return -1;
  }
  return {
    findService: async (id, signal) => find(id, (await load()).services, (...asked) => ids.serviceId(...asked), signal),
    findStructure: async (id, signal) =>
      find(id, (await load()).structures, (...asked) => ids.structureId(...asked), signal),
  };
}

/** Parses the hashes of services, then of structures. @throws RangeError when the bytes are none */
export function parseHashes(part: Uint8Array, serviceCount: number, structureCount: number): IdHashes {
  const reader = new ByteReader(part);
  const read = (count: number): Hashes => {
    const width = reader.uint();
    return { width, values: reader.packed(count, width) };
  };
  return { services: read(serviceCount), structures: read(structureCount) };
}
