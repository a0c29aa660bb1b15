import type { Records } from '../records.ts';
import { ByteReader } from './byte-codec.ts';
import { broken } from './dataset-errors.ts';
import { hashText } from './hash.ts';

/** The hashes of the ids of one kind of record, by number. */
interface Hashes {
  readonly width: number;
  readonly values: Uint32Array;
}

/** What an id is looked for in. */
export interface FoundIds {
  readonly serviceCount: number;
  readonly structureCount: number;
  serviceId(number: number, signal: AbortSignal | undefined): Promise<string | undefined>;
  structureId(number: number, signal: AbortSignal | undefined): Promise<string | undefined>;
}

/**
 * Creates what finds records by id: a file has no list of ids, whose random letters weigh much; it has a short hash of each,
 * read at the first need. The records that share the hash are looked at one by one.
 */
export function createIdFinder(
  readHashes: () => Promise<Uint8Array>,
  ids: FoundIds,
): Pick<Records, 'findService' | 'findStructure'> {
  let hashes: Promise<[Hashes, Hashes]> | undefined;
  const load = (): Promise<[Hashes, Hashes]> => {
    hashes ??= readHashes().then(
      (bytes) => parse(bytes, ids),
      (error: unknown) => {
        hashes = undefined;
        throw error;
      },
    );
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
    findService: async (id, signal) => find(id, (await load())[0], (...asked) => ids.serviceId(...asked), signal),
    findStructure: async (id, signal) => find(id, (await load())[1], (...asked) => ids.structureId(...asked), signal),
  };
}

function parse(bytes: Uint8Array, { serviceCount, structureCount }: FoundIds): [Hashes, Hashes] {
  try {
    const reader = new ByteReader(bytes);
    const read = (count: number): Hashes => {
      const width = reader.uint();
      return { width, values: reader.packed(count, width) };
    };
    return [read(serviceCount), read(structureCount)];
  } catch (cause) {
    throw broken('the hashes of its ids cannot be read', cause);
  }
}
