import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGunzip, gzip } from 'node:zlib';
import * as z from 'zod';
import { Source, type ListedStructure, type Service } from '@inclusion-kit/sdk/schemas';

/** The choice of the records of an offer to keep, when not all of them are. */
export interface Keep {
  service: (service: Service) => boolean;
  /** Structures that a kept service needs are kept too. */
  structure: (structure: ListedStructure) => boolean;
}

/** The offer last synchronised from the API. */
export interface KeptOffer {
  structures: ListedStructure[];
  services: Service[];
  /** The sources as the API names them. */
  sources: Source[];
  head: KeptHead;
}

/** The number of the layout. A kept offer with another number is not read. */
const FORMAT = 1;

/** A record that the API answers 500 for, even alone. */
export type UnreadableRecord = z.infer<typeof UnreadableRecord>;
export const UnreadableRecord = z.object({
  list: z.enum(['structures', 'services']),
  /** Page of the list, from 1, and the place in it, from 1. */
  page: z.int().min(1),
  place: z.int().min(1),
  status: z.int(),
  /** The API's id for the request, null when it gave none. */
  request_id: z.nullable(z.string()),
});

/** The first line of a kept offer. */
export type KeptHead = z.infer<typeof Head>;
const Head = z.object({
  format: z.literal(FORMAT),
  /** Base address of the API it came from. */
  upstream: z.string(),
  /** ISO date and time, UTC, at which the synchronisation began. */
  date: z.iso.datetime(),
  structures: z.int().min(0),
  services: z.int().min(0),
  sources: z.array(z.custom<Source>((value) => Source.safeParse(value).success)),
  /** Records that could not be had. */
  unreadable: z.array(UnreadableRecord).default([]),
});

const zip = promisify(gzip);

/** Zips lines so that the pieces of a file can be written, and cut off, one by one: zipped pieces follow each other. */
export function zipLines(records: readonly unknown[]): Promise<Buffer> {
  return zip(records.map((record) => `${JSON.stringify(record)}\n`).join(''), { level: 4 });
}

/** Writes a kept offer from two files of zipped lines. It replaces the file at `path` at once, and whole. */
export async function writeKeptOffer(
  path: string,
  head: Omit<KeptHead, 'format'>,
  parts: { structures: string; services: string },
): Promise<void> {
  const next = `${path}.next`;
  try {
    const file = createWriteStream(next, { flush: true });
    file.write(await zipLines([{ format: FORMAT, ...head }]));
    await pipeline(createReadStream(parts.structures), file, { end: false });
    await pipeline(createReadStream(parts.services), file);
    await rename(next, path);
  } finally {
    await rm(next, { force: true });
  }
}

/** Reads the first line of a kept offer, or returns null when there is no file that can be read. */
export async function readKeptHead(path: string): Promise<KeptHead | null> {
  const lines = readLines(path);
  try {
    const first = await lines.next();
    return first.done === true ? null : Head.parse(JSON.parse(first.value));
  } catch {
    return null;
  } finally {
    await lines.return(undefined);
  }
}

/** Reads a kept offer, or the records of it that `keep` chooses. @throws Error when the file is cut or changed */
export async function readKeptOffer(path: string, keep: Keep | null = null): Promise<KeptOffer> {
  const lines = readLines(path);
  const first = await lines.next();
  const head = Head.parse(JSON.parse(first.done === true ? '' : first.value));
  const structures: ListedStructure[] = [];
  const services: Service[] = [];
  let read = 0;
  for await (const line of lines) {
    // Records were checked as they came from the API, and the file is whole by its own sums.
    if (structures.length < head.structures) structures.push(JSON.parse(line) as ListedStructure);
    else {
      const service = JSON.parse(line) as Service;
      read += 1;
      if (keep?.service(service) ?? true) services.push(service);
    }
  }
  if (read !== head.services) throw new Error(`${head.services} services expected, ${read} read`);
  return {
    structures: keep === null ? structures : narrow(structures, services, keep),
    services,
    sources: head.sources,
    head,
  };
}

function narrow(structures: ListedStructure[], services: readonly Service[], keep: Keep): ListedStructure[] {
  const homes = new Set(services.map(({ structure_id }) => structure_id));
  return structures.filter((structure) => homes.has(structure.id) || keep.structure(structure));
}

/** Reads zipped lines, those of the first `length` bytes. @throws Error when the file is cut */
export async function* readLines(path: string, length = Infinity): AsyncGenerator<string, undefined> {
  const bytes = createReadStream(path, { highWaterMark: 1 << 18, end: length - 1 });
  const unzipped = createGunzip();
  const lines = createInterface({ input: unzipped, crlfDelay: Infinity });
  // The lines do not notice a failure of the file below them: they would end there as if they were whole.
  const piped = pipeline(bytes, unzipped);
  piped.catch(() => lines.close());
  try {
    yield* lines;
    await piped;
  } finally {
    bytes.destroy();
    unzipped.destroy();
  }
  return undefined;
}
