import type { parquetHeader } from 'hyparquet/src/column.js';
import type { decompressPage } from 'hyparquet/src/datapage.js';
import type { getMaxDefinitionLevel, getMaxRepetitionLevel } from 'hyparquet/src/schema.js';
import type { ColumnMetaData, DataReader, SchemaTree } from 'hyparquet/src/types.js';
import { fr } from '../../locales/fr.ts';
import type { Unzip } from './codecs.ts';
import { isSoundThrift } from './thrift.ts';

/** A Parquet file that is not read, or a part of one. The message says why, in French. */
export class ParquetError extends Error {
  override readonly name = 'ParquetError';
  /** Tells whether the content is far larger than the file, so that nothing more of it is read. */
  readonly isInflated: boolean;

  constructor(message: string, { isInflated = false, ...options }: ErrorOptions & { isInflated?: boolean } = {}) {
    super(message, options);
    this.isInflated = isInflated;
  }
}

/** Room of a file that is left: bytes of its pages, unzipped, and values. */
export interface PageRoom {
  bytes: number;
  values: number;
}

/** The functions of the reader that pages are looked at with. */
export interface PageTools {
  readonly parquetHeader: typeof parquetHeader;
  readonly decompressPage: typeof decompressPage;
  readonly getMaxDefinitionLevel: typeof getMaxDefinitionLevel;
  readonly getMaxRepetitionLevel: typeof getMaxRepetitionLevel;
  readonly codecs: Readonly<Record<string, Unzip>>;
}

/** A header holds two values at most beside its numbers. */
const MOST_HEADER_BYTES = 1 << 14;
/** Packed values come in groups, the last of which may be padded. */
const PADDING = 512;
/** Values of a block of differences: a multiple of it, and as many as writers choose. */
const BLOCK = 128;
const LARGEST_BLOCK = 1 << 16;
/** Encodings whose values take no more room than they say. Values that repeat the beginning of the one before do not. */
const ENCODINGS: ReadonlySet<string> = new Set([
  ...['PLAIN', 'PLAIN_DICTIONARY', 'RLE_DICTIONARY', 'RLE', 'DELTA_BINARY_PACKED', 'DELTA_LENGTH_BYTE_ARRAY'],
]);

/**
 * Looks through the pages of a column before they are read: the reader believes their counts, and a run of a few bytes may stand for
 * billions of values.
 * @returns the number of its values
 * @throws ParquetError
 */
export function checkPages(
  content: Uint8Array<ArrayBuffer>,
  column: ColumnMetaData,
  path: SchemaTree[],
  room: PageRoom,
  tools: PageTools,
): number {
  const start = Number(column.dictionary_page_offset || column.data_page_offset);
  const end = start + Number(column.total_compressed_size);
  if (!(start >= 0 && start <= end && end <= content.length)) throw new ParquetError(fr.readers.noParquet);
  const widths = {
    repetition: widthOf(tools.getMaxRepetitionLevel(path)),
    definition: widthOf(tools.getMaxDefinitionLevel(path)),
  };
  let values = 0;
  for (let at = start; at < end - 1;) {
    const head = content.subarray(at, Math.min(end, at + MOST_HEADER_BYTES));
    if (!isSoundThrift(head)) throw new ParquetError(fr.readers.noParquet);
    const reader = readerOf(head);
    const header = tools.parquetHeader(reader);
    const from = at + reader.offset;
    const { compressed_page_size: zippedSize, uncompressed_page_size: size } = header;
    if (!(zippedSize >= 0 && size >= 0 && from + zippedSize <= end)) throw new ParquetError(fr.readers.noParquet);
    at = from + zippedSize;
    room.bytes -= size;
    if (room.bytes < 0) throw new ParquetError(fr.dataset.inflated, { isInflated: true });
    const { data_page_header: first, data_page_header_v2: second, dictionary_page_header: dictionary } = header;
    if (header.type === 'DICTIONARY_PAGE') {
      const count = dictionary?.num_values ?? -1;
      if (!(count >= 0 && count <= size * 8)) throw new ParquetError(fr.readers.noParquet);
      continue;
    }
    const told = first ?? second;
    if (told === undefined || !(told.num_values >= 0)) throw new ParquetError(fr.readers.noParquet);
    values += told.num_values;
    room.values -= told.num_values;
    if (room.values < 0) throw new ParquetError(fr.dataset.inflated, { isInflated: true });
    if (!ENCODINGS.has(told.encoding)) throw new ParquetError(fr.readers.encoding(told.encoding));
    const zipped = content.subarray(from, at);
    if (first === undefined && second !== undefined) {
      const repetition = second.repetition_levels_byte_length;
      const levels = repetition + second.definition_levels_byte_length;
      // A length that the header does not tell would have the reader stand still.
      const isTold = [repetition, levels - repetition, second.num_rows, second.num_nulls].every((one) => one >= 0);
      if (!isTold || levels > Math.min(size, zippedSize)) throw new ParquetError(fr.readers.noParquet);
      const reader = readerOf(zipped);
      checkRuns(reader, widths.repetition, told.num_values);
      reader.offset = repetition;
      checkRuns(reader, widths.definition, told.num_values);
      const isZipped = second.is_compressed !== false && size > levels;
      const bytes = zipped.subarray(levels);
      const page = isZipped ? tools.decompressPage(bytes, size - levels, column.codec, tools.codecs) : bytes;
      // A boolean begins with the length of its runs in the format, and the reader takes it for a run: both are looked at.
      checkValues(readerOf(page), column.type, told.encoding, told.num_values, false);
    } else {
      const reader = readerOf(tools.decompressPage(zipped, size, column.codec, tools.codecs));
      for (const width of [widths.repetition, widths.definition]) {
        if (width === 0) continue;
        const length = reader.view.getUint32(reader.offset, true);
        reader.offset += 4;
        const next = reader.offset + length;
        checkRuns(reader, width, told.num_values);
        reader.offset = next;
      }
      checkValues(reader, column.type, told.encoding, told.num_values, true);
    }
  }
  return values;
}

function checkValues(reader: DataReader, type: string, encoding: string, values: number, hasLength: boolean): void {
  if (encoding === 'PLAIN') return;
  if (encoding.startsWith('DELTA')) checkBlocks(reader);
  else if (type === 'BOOLEAN') {
    if (hasLength) reader.offset += 4;
    checkRuns(reader, 1, values);
  } else if (reader.offset < reader.view.byteLength) {
    const width = reader.view.getUint8(reader.offset);
    reader.offset += 1;
    checkRuns(reader, width, values);
  }
}

/** Looks through runs, each of which tells how often it repeats. @throws ParquetError when they hold more than was told */
function checkRuns(reader: DataReader, width: number, values: number): void {
  if (width === 0) return;
  const { view } = reader;
  for (let seen = 0; seen < values && reader.offset < view.byteLength;) {
    const header = readVarInt(reader);
    const isPacked = (header & 1) === 1;
    const count = isPacked ? (header >> 1) << 3 : header >>> 1;
    reader.offset += isPacked ? Math.ceil((count * width) / 8) : (width + 7) >> 3;
    seen += count;
    if (count < 0 || seen > values + PADDING) throw new ParquetError(fr.readers.noParquet);
  }
}

/** Holds the sizes of blocks to the format: with others, the reader would go back and never end. @throws ParquetError */
function checkBlocks(reader: DataReader): void {
  const [size, parts] = [readVarInt(reader), readVarInt(reader)];
  const isRight = size > 0 && size % BLOCK === 0 && size <= LARGEST_BLOCK && parts > 0 && size % parts === 0;
  if (!isRight) throw new ParquetError(fr.readers.noParquet);
}

function readVarInt(reader: DataReader): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = reader.view.getUint8(reader.offset);
    reader.offset += 1;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
}

const readerOf = (bytes: Uint8Array): DataReader => ({
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  offset: 0,
});

/** Bits of the levels up to the highest. */
const widthOf = (highest: number): number => 32 - Math.clz32(highest);
