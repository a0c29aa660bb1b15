import { chunksOf, streamOf } from '../chunks.ts';

export interface ZipEntry {
  readonly content: Uint8Array<ArrayBuffer>;
  /** 0 as it is, 8 deflated. */
  readonly method: number;
  /** CRC-32 of the content, unzipped, and its length. */
  readonly checksum: number;
  readonly size: number;
  readonly room: Room;
  /** Tells that a password keeps the content. */
  readonly isLocked: boolean;
}

/** The room that is left for an archive. All reads of all its files count. */
export interface Room {
  /** Bytes that are unzipped. */
  bytes: number;
  /** Cells of workbooks, the empty ones included. */
  cells: number;
  /** Signs of the texts in cells. One text of a workbook may be the value of all its rows, and whoever reads a row reads it. */
  signs: number;
}

/**
 * Unzipped bytes for each byte of an archive, as other readers of workbooks have it, and those that any archive may have.
 * Sheets reach 50 where rows are empty but painted.
 * @see https://poi.apache.org/apidocs/dev/org/apache/poi/openxml4j/util/ZipSecureFile.html
 */
const MOST_INFLATION = 100;
const ALWAYS_BYTES = 10_000_000;
/** An id alone takes 16 bytes, since no two are alike. */
const MOST_CELLS_A_BYTE = 8;
const ALWAYS_CELLS = 1_000_000;
const ALWAYS_SIGNS = 100_000_000;

/** Returns the room of an archive of so many bytes. */
export const roomOf = (bytes: number): Room => ({
  bytes: bytes * MOST_INFLATION + ALWAYS_BYTES,
  cells: bytes * MOST_CELLS_A_BYTE + ALWAYS_CELLS,
  signs: bytes * MOST_INFLATION + ALWAYS_SIGNS,
});

const END_OF_DIRECTORY = 0x06_05_4b_50;
const DIRECTORY_ENTRY = 0x02_01_4b_50;
const LOCAL_ENTRY = 0x04_03_4b_50;
/** The end of the directory may be followed by a comment of this length. */
const MAX_COMMENT = 65_535;
const END_LENGTH = 22;
const GZIP_HEADER = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];
/** As much as a block of gzip holds as it is. */
const SLICE_BYTES = 0xff_ff;

/**
 * The error of a file that is no archive, or a broken one, or one whose content is far larger than itself, or a workbook with macros, or one
 * that a password keeps.
 */
export class ZipError extends Error {
  override readonly name = 'ZipError';
  readonly isInflated: boolean;
  readonly hasMacros: boolean;
  readonly isLocked: boolean;

  constructor({
    isInflated = false,
    hasMacros = false,
    isLocked = false,
    ...options
  }: ErrorOptions & { isInflated?: boolean; hasMacros?: boolean; isLocked?: boolean } = {}) {
    super('', options);
    this.isInflated = isInflated;
    this.hasMacros = hasMacros;
    this.isLocked = isLocked;
  }
}

/**
 * Lists the files of an archive by name. Nothing is unzipped yet. An archive inside another one has the room of that one.
 * @throws ZipError when it is no archive, or tells of too much
 */
export function openZip(archive: Uint8Array<ArrayBuffer>, outer?: Room): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  const view = new DataView(archive.buffer, archive.byteOffset, archive.length);
  const decoder = new TextDecoder();
  const room = outer ?? roomOf(archive.length);
  let told = 0;
  try {
    const end = findEnd(view);
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new ZipError();
      const nameLength = view.getUint16(at + 28, true);
      const start = contentStart(view, view.getUint32(at + 42, true));
      const length = view.getUint32(at + 20, true);
      if (start + length > archive.length) throw new ZipError();
      entries.set(decoder.decode(archive.subarray(at + 46, at + 46 + nameLength)), {
        content: archive.subarray(start, start + length),
        method: view.getUint16(at + 10, true),
        checksum: view.getUint32(at + 16, true),
        size: view.getUint32(at + 24, true),
        isLocked: (view.getUint16(at + 8, true) & 1) === 1,
        room,
      });
      told += view.getUint32(at + 24, true);
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (cause) {
    // Reading outside of the archive: its numbers are wrong.
    throw new ZipError({ cause });
  }
  if (told > room.bytes) throw new ZipError({ isInflated: true });
  return entries;
}

/** Takes the cells of a row from a room. @throws ZipError when there is none left */
export function takeCells(room: Room, cells: readonly unknown[]): void {
  room.cells -= cells.length;
  for (const cell of cells) if (typeof cell === 'string') room.signs -= cell.length;
  if (Math.min(room.cells, room.signs) < 0) throw new ZipError({ isInflated: true });
}

/** Takes the bytes that come out of a file from the room of the archive around it. @throws ZipError when there is none left */
export async function* counted(bytes: AsyncIterable<Uint8Array>, room: Room | undefined): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    if (room !== undefined && (room.bytes -= piece.length) < 0) throw new ZipError({ isInflated: true });
    yield piece;
  }
}

/** Unzips a file of an archive piece by piece, as UTF-8. @throws ZipError when it is broken, or when there is no room left */
export async function* readEntry(entry: ZipEntry): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const piece of readEntryBytes(entry)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** Unzips a file of an archive piece by piece. @throws ZipError when it is broken, or when there is no room left */
export async function* readEntryBytes(entry: ZipEntry): AsyncGenerator<Uint8Array> {
  let left = entry.size;
  try {
    for await (const piece of chunksOf(streamOf(toGzip(entry)).pipeThrough(new DecompressionStream('gzip')))) {
      left -= piece.length;
      entry.room.bytes -= piece.length;
      if (Math.min(left, entry.room.bytes) < 0) throw new ZipError({ isInflated: true });
      yield piece;
    }
  } catch (cause) {
    throw cause instanceof ZipError ? cause : new ZipError({ cause });
  }
}

/** Makes a gzip of an entry, slice by slice: the platform then holds what it unzips against the sum. */
function* toGzip({ content, method, checksum, size, isLocked }: ZipEntry): Generator<Uint8Array<ArrayBuffer>> {
  if (isLocked) throw new ZipError({ isLocked });
  if (method !== 0 && method !== 8) throw new ZipError();
  yield Uint8Array.from(GZIP_HEADER);
  for (let at = 0; at < content.length; at += SLICE_BYTES) {
    const slice = content.subarray(at, at + SLICE_BYTES);
    if (method === 0) yield toBlockHeader(slice.length, false);
    yield slice;
  }
  if (method === 0) yield toBlockHeader(0, true);
  yield new Uint8Array(Uint32Array.of(checksum, size).buffer);
}

/** The header of a block that stands as it is. */
const toBlockHeader = (length: number, isLast: boolean): Uint8Array<ArrayBuffer> =>
  Uint8Array.of(Number(isLast), length, length >> 8, ~length, ~length >> 8);

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new ZipError();
}

function contentStart(view: DataView, at: number): number {
  if (view.getUint32(at, true) !== LOCAL_ENTRY) throw new ZipError();
  return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}
