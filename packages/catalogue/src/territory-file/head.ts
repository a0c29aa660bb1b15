import { DatasetError } from '@inclusion-kit/sdk';
import { broken } from './dataset-errors.ts';
import { toMembers, type FileBytes, type Member, type MemberSize } from './members.ts';

const FORMAT = 'inclusion-kit/offre';
/** The version of the format that is written, and the only one that is read. */
const VERSION = 2;
const OPENING = `{"format":"${FORMAT}",`;
/** Files of version 1 opened an array. */
const FIRST_VERSION_OPENING = `[${OPENING}`;
/** The most bytes of a first line. */
const MAX_HEAD_BYTES = 32 * 1024;

/** The first line of a file, in plain JSON: it tells people and programs the content of the file. */
export interface Head {
  /** Day of the data, `YYYY-MM-DD`. */
  readonly date: string;
  /** Licence of the data, for instance `etalab-2.0`. */
  readonly licence: string;
  /** Slugs of the sources of the data. */
  readonly sources: readonly string[];
  /** How many of each the file holds. */
  readonly services: number;
  readonly structures: number;
  readonly communes: number;
  /** Bytes after the first line. */
  readonly rest: number;
  /** The members before the blocks: the index, long texts, the beginnings of ids. */
  readonly members: readonly MemberSize[];
}

/** The first line of a file that was read, and where what follows stands. */
export interface ReadHead extends Omit<Head, 'members'> {
  /** Bytes of the line, its line feed included. */
  readonly length: number;
  readonly index: Member;
  readonly texts: Member;
  readonly ids: Member;
}

/** Writes the first line of a file. */
export function writeHead(head: Head): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify({ format: FORMAT, version: VERSION, ...head })}\n`);
}

/** Reads the first line of a territory file, null when the bytes are something else. @throws DatasetError */
export async function readHead(bytes: FileBytes): Promise<ReadHead | null> {
  const opening = new TextDecoder().decode(await bytes.read(0, FIRST_VERSION_OPENING.length));
  if (opening === FIRST_VERSION_OPENING) throw olderVersion();
  if (!opening.startsWith(OPENING)) return null;
  const start = await bytes.read(0, MAX_HEAD_BYTES);
  const length = start.indexOf(0x0a) + 1;
  let head: Head & { version: number };
  try {
    head = JSON.parse(new TextDecoder().decode(start.subarray(0, length))) as typeof head;
  } catch (cause) {
    throw broken('its first line is not whole', cause);
  }
  if (head.version > VERSION) throw newerVersion(head.version);
  const { date, licence, sources, services, structures, communes, rest, members } = head;
  const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
  const isRight =
    head.version === VERSION &&
    [date, licence].every((text) => typeof text === 'string') &&
    Array.isArray(sources) &&
    Array.isArray(members) &&
    [services, structures, communes, rest].every(isCount) &&
    members.every(({ bytes, sum }) => isCount(bytes) && isCount(sum));
  const [index, texts, ids] = isRight ? toMembers(length, members) : [];
  if (!index || !texts || !ids) throw broken('its first line does not say what it should');
  return { date, licence, sources, services, structures, communes, rest, length, index, texts, ids };
}

function olderVersion(): DatasetError {
  return new DatasetError(
    'older_version',
    'The dataset file was written by version 0.1 of inclusion-kit, in an older format.',
    {
      hint: 'Write it anew from its records: `npx @inclusion-kit/cli convert services.json structures.json --out offre.json`.',
    },
  );
}

function newerVersion(version: number): DatasetError {
  return new DatasetError(
    'newer_version',
    `The dataset file has version ${version} of its format; this program reads ${VERSION}.`,
    { hint: 'Update the program that shows it, or make the file again with the same version of inclusion-kit.' },
  );
}
