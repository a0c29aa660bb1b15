import { chunksOf, streamOf } from '../readers/chunks.ts';
import type { ZipEntry } from '../readers/xlsx/zip.ts';

/** A file of an archive: as it stood in another archive, or a text. */
export type ZipContent = Pick<ZipEntry, 'content' | 'method' | 'checksum' | 'size'> | string;

const LOCAL_ENTRY = 0x04_03_4b_50;
const DIRECTORY_ENTRY = 0x02_01_4b_50;
const END_OF_DIRECTORY = 0x06_05_4b_50;
const DEFLATED = 8;
/** Names are UTF-8. */
const UTF8 = 0x08_00;
const VERSION = 20;
/** 1 January 1980, the first day that archives know. */
const DAY = 0x21;
const GZIP_HEADER_BYTES = 10;
const GZIP_END_BYTES = 8;

/** Writes an archive. Files of another archive keep their bytes. */
export async function writeZip(files: Iterable<readonly [name: string, content: ZipContent]>): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const [name, given] of files) {
    const { content, method, checksum, size } = typeof given === 'string' ? await deflate(given) : given;
    const bytes = new TextEncoder().encode(name);
    const facts = [VERSION, UTF8, method, 0, DAY];
    const sizes = [checksum, content.length, size];
    parts.push(toBytes([LOCAL_ENTRY], facts, sizes, [bytes.length, 0]), bytes, content);
    directory.push(
      toBytes([DIRECTORY_ENTRY], [VERSION, ...facts], sizes, [bytes.length, 0, 0, 0, 0, 0, 0]),
      Uint8Array.from(new Uint8Array(Uint32Array.of(at).buffer)),
      bytes,
    );
    at += 30 + bytes.length + content.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const count = directory.length / 3;
  const end = toBytes([END_OF_DIRECTORY], [0, 0, count, count], [length, at], [0]);
  return new Blob([...parts, ...directory, end]);
}

/** Writes numbers of four bytes and of two in turn. */
function toBytes(...groups: readonly (readonly number[])[]): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (const [rank, group] of groups.entries()) {
    for (const number of group) {
      bytes.push(number & 0xff, (number >>> 8) & 0xff);
      if (rank % 2 === 0) bytes.push((number >>> 16) & 0xff, number >>> 24);
    }
  }
  return Uint8Array.from(bytes);
}

/** Deflates a text. A gzip holds the same bytes, and the sum of them behind. */
async function deflate(text: string): Promise<Exclude<ZipContent, string>> {
  const bytes = new TextEncoder().encode(text);
  const parts: BlobPart[] = [];
  for await (const part of chunksOf(streamOf([bytes]).pipeThrough(new CompressionStream('gzip')))) parts.push(part);
  const gzip = new Uint8Array(await new Blob(parts).arrayBuffer());
  return {
    content: gzip.subarray(GZIP_HEADER_BYTES, -GZIP_END_BYTES),
    method: DEFLATED,
    checksum: new DataView(gzip.buffer, gzip.length - GZIP_END_BYTES).getUint32(0, true),
    size: bytes.length,
  };
}
