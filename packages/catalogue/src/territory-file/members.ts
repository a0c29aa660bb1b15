import { isDataInclusionError } from '@inclusion-kit/sdk';
import { loadPart } from '@inclusion-kit/sdk/internal';
import { broken, changed } from './dataset-errors.ts';
import { createPacer } from '../shared/pacer.ts';

/** The bytes of a file, which may still be on their way. */
export interface FileBytes {
  /**
   * Returns the bytes from `start` up to `end`, fewer only when the file ends before.
   * @throws NetworkError when they cannot be read now
   */
  read(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** The bytes of a gzip member, and the CRC-32 of its content: the member of another file has another sum. */
export interface MemberSize {
  readonly bytes: number;
  readonly sum: number;
}

/** The place of a gzip member in the file. */
export interface Member {
  readonly start: number;
  readonly end: number;
  readonly sum: number;
}

/** Values by name. */
export type Lines = Readonly<Record<string, unknown>>;

/** Finds where members stand that follow one another. */
export function toMembers(firstStart: number, sizes: Iterable<MemberSize>): Member[] {
  let end = firstStart;
  return Array.from(sizes, ({ bytes, sum }) => {
    const start = end;
    end += bytes;
    return { start, end, sum };
  });
}

/** Tells the size and the sum of a member: a gzip member ends with its CRC-32 and the length of its content. */
export function sizeOf(member: Uint8Array): MemberSize {
  const { buffer, byteOffset, length } = member;
  return { bytes: length, sum: new DataView(buffer, byteOffset, length).getUint32(length - 8, true) };
}

/** Joins bytes. */
export async function joinBytes(...parts: readonly Uint8Array<ArrayBuffer>[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Blob([...parts]).arrayBuffer());
}

/** Writes values as one gzip member: one a line, as JSON with its name, so that a reader may pause between two. */
export async function writeMember(values: Lines): Promise<Uint8Array<ArrayBuffer>> {
  const lines = Object.entries(values).map((entry) => `${JSON.stringify(entry)}\n`);
  const stream = new Blob(lines).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Reads one gzip member, called `what` in an error, and gives its values to a maker. @throws DatasetError */
export async function parseMember<T>(
  bytes: Uint8Array<ArrayBuffer>,
  { start, end, sum }: Member,
  parse: (values: Lines) => T | Promise<T>,
  what: string,
): Promise<T> {
  if (bytes.length < end - start) throw broken('it ends too early');
  try {
    const text = new TextDecoder().decode(await gunzip(bytes));
    if (sizeOf(bytes).sum !== sum) throw changed();
    const pace = createPacer();
    const entries: [string, unknown][] = [];
    for (const line of text.split('\n')) {
      if (line !== '') entries.push(JSON.parse(line) as [string, unknown]);
      await pace();
    }
    return await parse(Object.fromEntries(entries));
  } catch (cause) {
    if (isDataInclusionError(cause)) throw cause;
    throw broken(what, cause);
  }
}

/** Reads a member from its file, see `parseMember`. */
export async function readMember<T>(
  file: FileBytes,
  member: Member,
  parse: (values: Lines) => T | Promise<T>,
  what: string,
): Promise<T> {
  return parseMember(await file.read(member.start, member.end), member, parse, what);
}

/** Decompresses gzip. Rejects when the bytes are not whole, or not the same. */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof DecompressionStream === 'undefined') {
    const { gunzipSync } = await loadPart(() => import('./gunzip-by-library.ts'));
    return gunzipSync(bytes);
  }
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
