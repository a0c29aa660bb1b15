import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';

/** A file of an archive. */
export interface ZipEntry {
  readonly content: Buffer;
  /** 0 as it is, 8 deflated. */
  readonly method: number;
  /** What the content sums up to, unzipped. */
  readonly checksum: number;
}

const END_OF_DIRECTORY = 0x06_05_4b_50;
const DIRECTORY_ENTRY = 0x02_01_4b_50;
const LOCAL_ENTRY = 0x04_03_4b_50;
/** The end of the directory may be followed by a comment of this length. */
const MAX_COMMENT = 65_535;
const END_LENGTH = 22;

/** The archive is broken, or is none. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
}

/**
 * Lists the files of an archive by name. Nothing is unzipped yet.
 * @throws ZipError when it is no archive
 */
export function openZip(archive: Buffer): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  try {
    const end = findEnd(archive);
    let at = archive.readUInt32LE(end + 16);
    for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
      if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new ZipError();
      const nameLength = archive.readUInt16LE(at + 28);
      const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
      const content = contentAt(archive, archive.readUInt32LE(at + 42), archive.readUInt32LE(at + 20));
      const checksum = archive.readUInt32LE(at + 16);
      entries.set(name, { content, method: archive.readUInt16LE(at + 10), checksum });
      at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    }
  } catch (cause) {
    // Reading outside of the archive: its numbers are wrong.
    throw new ZipError('', { cause });
  }
  return entries;
}

/** Unzips a file of an archive piece by piece, as UTF-8. @throws ZipError when it is broken */
export async function* readEntry({ content, method, checksum }: ZipEntry): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let sum = 0;
  if (method !== 0 && method !== 8) throw new ZipError();
  const pieces = Readable.from([content], { objectMode: false });
  try {
    for await (const piece of (method === 8 ? pieces.pipe(createInflateRaw()) : pieces) as AsyncIterable<Buffer>) {
      sum = crc32(piece, sum);
      yield decoder.decode(piece, { stream: true });
    }
  } catch (cause) {
    throw new ZipError('', { cause });
  }
  if (sum !== checksum) throw new ZipError();
  yield decoder.decode();
}

function findEnd(archive: Buffer): number {
  const last = archive.length - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (archive.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw new ZipError();
}

function contentAt(archive: Buffer, at: number, length: number): Buffer {
  if (archive.readUInt32LE(at) !== LOCAL_ENTRY) throw new ZipError();
  const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  if (start + length > archive.length) throw new ZipError();
  return archive.subarray(start, start + length);
}
