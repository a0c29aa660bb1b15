import { isObject } from '@inclusion-kit/sdk/internal';
import type { parquetMetadata } from 'hyparquet';
import type { FileMetaData, RowGroup, SchemaTree } from 'hyparquet/src/types.js';
import { fr } from '../../locales/fr.ts';
import { toDay } from '../cells.ts';
import { loadCodecs } from './codecs.ts';
import { checkPages, ParquetError, type PageRoom, type PageTools } from './pages.ts';
import { isSoundThrift } from './thrift.ts';

export { ParquetError } from './pages.ts';

/** Unzipped bytes and values for each byte of a file, and those that any file may have. */
const MOST_INFLATION = 100;
const ALWAYS_BYTES = 10_000_000;
const MOST_VALUES_A_BYTE = 8;
const ALWAYS_VALUES = 2_000_000;
/** Signs of all values of a file, those of a text that many rows share once for each: whoever reads a row reads them. */
const ALWAYS_SIGNS = 1_000_000_000;
/** Columns inside columns are read no deeper. */
const MAX_DEPTH = 12;
/** Elements of the schema by columns of a group, over all groups: the reader looks for each column among the elements. */
const MOST_LOOKED_AT = 400_000_000;
/** Bytes of the largest decimal that is written: with more, reading one takes time that grows with their square. */
const LONGEST_DECIMAL = 64;
/** Codecs that the reader has itself. */
const BUILT_IN: ReadonlySet<string> = new Set(['UNCOMPRESSED', 'SNAPPY']);
const ROWS_AT_ONCE = 500;
/** Columns without a name: pandas writes its index so. */
const INDEX = /^__index_level_\d+__$/;
const FOOTER_END = 8;

/** Rows of a Parquet file, the first of them being number `start`, from 0. */
export interface ParquetRows {
  readonly start: number;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** An opened Parquet file. */
export interface ParquetFile {
  /** Names of the columns that are read. */
  readonly columns: readonly string[];
  /** Names of the columns of bytes, which are left out. */
  readonly leftOut: readonly string[];
  /** Reads the rows in lots. A part that cannot be read is told in its place, and loses only itself. @throws ParquetError */
  lots: () => AsyncGenerator<ParquetRows | { readonly start: number; readonly reason: string }>;
}

/** Opens a Parquet file. The reader of the format is loaded at the first one. @throws ParquetError */
export async function openParquet(content: Uint8Array<ArrayBuffer>): Promise<ParquetFile> {
  const [hyparquet, { parquetHeader }, { decompressPage }, schema] = await Promise.all([
    import('hyparquet'),
    import('hyparquet/src/column.js'),
    import('hyparquet/src/datapage.js'),
    import('hyparquet/src/schema.js'),
  ]);
  const { getTreePath, getMaxDefinitionLevel, getMaxRepetitionLevel } = schema;
  const metadata = attempt(() => readFooter(content, hyparquet.parquetMetadata));
  const tree = attempt(() => hyparquet.parquetSchema(metadata));
  const groups = metadata.row_groups;
  const names = new Set(groups.flatMap(({ columns }) => columns.map(({ meta_data: of }) => of?.codec ?? '')));
  const codecs = await loadCodecs(names);
  const tools: PageTools = { parquetHeader, decompressPage, getMaxDefinitionLevel, getMaxRepetitionLevel, codecs };
  const room: PageRoom = {
    bytes: content.length * MOST_INFLATION + ALWAYS_BYTES,
    values: content.length * MOST_VALUES_A_BYTE + ALWAYS_VALUES,
  };
  const named = tree.children.filter(({ element: { name } }) => !INDEX.test(name) && name !== '__proto__');
  const columns = named.filter((one) => !isLeftOut(one)).map(({ element: { name } }) => name);
  const wanted = new Set(columns);

  const toPlain = createPlain(content.length * MOST_INFLATION + ALWAYS_SIGNS);

  let lookedAt = 0;
  /** Looks through a group of rows. @throws ParquetError */
  const check = (group: RowGroup): void => {
    const count = Number(group.num_rows);
    lookedAt += metadata.schema.length * group.columns.length;
    if (lookedAt > MOST_LOOKED_AT) throw new ParquetError(fr.dataset.inflated, { isInflated: true });
    let hasColumn = count === 0;
    for (const { meta_data: column } of group.columns) {
      const [top = ''] = column?.path_in_schema ?? [];
      if (column === undefined || (top !== '' && !wanted.has(top))) continue;
      const { codec } = column;
      if (!BUILT_IN.has(codec) && !Object.hasOwn(codecs, codec)) throw new ParquetError(fr.readers.encoding(codec));
      const path = getTreePath(tree, column.path_in_schema);
      if (path.length > MAX_DEPTH) throw new ParquetError(fr.readers.noParquet);
      if (checkPages(content, column, path, room, tools) < count) {
        throw new ParquetError(fr.readers.noParquet);
      }
      hasColumn = true;
    }
    // Nothing else bears out the number of its rows.
    if (!hasColumn) throw new ParquetError(fr.readers.noParquet);
  };
  const file = {
    byteLength: content.length,
    slice: (from: number, to?: number) => content.slice(from, to).buffer,
  };

  return {
    columns,
    leftOut: named.filter(isLeftOut).map(({ element: { name } }) => name),
    async *lots() {
      let start = 0;
      for (const group of groups) {
        const count = Number(group.num_rows);
        if (!Number.isSafeInteger(count) || count < 0) throw new ParquetError(fr.readers.noParquet);
        try {
          check(group);
          const asked = { file, columns, compressors: codecs, parsers };
          // It goes through all groups that it is shown, however few of them are asked for.
          const shown = { ...metadata, row_groups: [group] };
          const rows = count === 0 ? [] : await hyparquet.parquetReadObjects({ ...asked, metadata: shown });
          for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
            const lot = rows.slice(at, at + ROWS_AT_ONCE).map((row) => toPlain(row) as Record<string, unknown>);
            yield { start: start + at, rows: lot };
          }
        } catch (cause) {
          if (cause instanceof ParquetError && cause.isInflated) throw cause;
          yield { start, reason: cause instanceof ParquetError ? cause.message : fr.readers.noParquet };
        }
        start += count;
      }
    },
  };
}

/**
 * Tells whether a column is left out: bytes, which are no text, numbers without end, and variants, whose parts may be told a thousand
 * times by a few bytes.
 */
function isLeftOut({ element, children }: SchemaTree): boolean {
  const { type, type_length: length = Infinity, converted_type: converted, logical_type: logical } = element;
  const isBytes = type === 'FIXED_LEN_BYTE_ARRAY' && converted === undefined && logical === undefined;
  const isDecimal = converted === 'DECIMAL' || logical?.type === 'DECIMAL';
  const isEndless =
    isDecimal && (type === 'BYTE_ARRAY' || (type === 'FIXED_LEN_BYTE_ARRAY' && length > LONGEST_DECIMAL));
  return isBytes || isEndless || logical?.type === 'VARIANT' || children.some(isLeftOut);
}

/** The reader of the format throws errors of every kind at a broken file. */
function attempt<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw cause instanceof ParquetError ? cause : new ParquetError(fr.readers.noParquet, { cause });
  }
}

function readFooter(content: Uint8Array<ArrayBuffer>, parse: typeof parquetMetadata): FileMetaData {
  const end = content.length - FOOTER_END;
  if (new TextDecoder().decode(content.subarray(-4)) === 'PARE') throw new ParquetError(fr.readers.encrypted);
  if (end < 0) throw new ParquetError(fr.readers.noParquet);
  const length = new DataView(content.buffer, content.byteOffset + end).getUint32(0, true);
  if (length > end) throw new ParquetError(fr.readers.noParquet);
  const footer = content.slice(end - length);
  if (!isSoundThrift(footer.subarray(0, length))) throw new ParquetError(fr.readers.noParquet);
  return parse(footer);
}

const decoder = new TextDecoder();
/** A text of JSON that is none stays a text. */
const parsers = {
  jsonFromBytes: (bytes: Uint8Array): unknown => {
    const text = decoder.decode(bytes);
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return text;
    }
  },
};

/**
 * Creates what makes a value one that JSON has: days and moments are texts, large whole numbers too, and bytes are nothing. It
 * makes so many signs in all, for one text of a file may be the value of all its rows.
 * @throws ParquetError beyond
 */
function createPlain(signs: number): (value: unknown) => unknown {
  let left = signs;
  function toPlain(value: unknown): unknown {
    left -= typeof value === 'string' ? value.length : 1;
    if (left < 0) throw new ParquetError(fr.dataset.inflated, { isInflated: true });
    if (value === undefined || value === null || value instanceof Uint8Array) return null;
    if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    if (typeof value === 'number') return Number.isNaN(value) ? null : value;
    if (value instanceof Date) return toDay(value);
    if (Array.isArray(value)) return value.map(toPlain);
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toPlain(inner)]));
  }
  return toPlain;
}
