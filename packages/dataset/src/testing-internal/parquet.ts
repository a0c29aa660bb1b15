import { gzipSync, zstdCompressSync } from 'node:zlib';
import { parquetMetadata } from 'hyparquet';
import { ByteWriter, parquetWriteBuffer } from 'hyparquet-writer';
import { writeMetadata } from 'hyparquet-writer/src/metadata.js';

type Writing = Parameters<typeof parquetWriteBuffer>[0];
type Element = NonNullable<Writing['schema']>[number];

const text = (name: string): Element[] => [
  { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
];
const listOf = (name: string, inner: Element[]): Element[] => [
  { name, converted_type: 'LIST', num_children: 1, repetition_type: 'OPTIONAL' },
  { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
  ...inner,
];

/** The columns of a test's file, by name: their elements of the schema. */
export const columnsOf = {
  text,
  texts: (name: string) => listOf(name, text('element')),
  /** A list of objects of texts. */
  objects: (name: string, keys: readonly string[]) =>
    listOf(name, [
      { name: 'element', num_children: keys.length, repetition_type: 'OPTIONAL' },
      ...keys.flatMap((key) => text(key)),
    ]),
  day: (name: string): Element[] => [{ name, type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' }],
  double: (name: string): Element[] => [{ name, type: 'DOUBLE', repetition_type: 'OPTIONAL' }],
  whole: (name: string): Element[] => [{ name, type: 'INT64', repetition_type: 'OPTIONAL' }],
  flag: (name: string): Element[] => [{ name, type: 'BOOLEAN', repetition_type: 'OPTIONAL' }],
  decimal: (name: string): Element[] => [
    { name, type: 'INT32', converted_type: 'DECIMAL', scale: 1, precision: 6, repetition_type: 'OPTIONAL' },
  ],
  bytes: (name: string): Element[] => [
    { name, type: 'FIXED_LEN_BYTE_ARRAY', type_length: 2, repetition_type: 'OPTIONAL' },
  ],
};

/** Writes a Parquet file: columns by name, each with its kind and its values. */
export function toParquet(
  columns: Readonly<Record<string, { schema: Element[]; data: readonly unknown[] }>>,
  options: Partial<Pick<Writing, 'codec' | 'rowGroupSize'>> & {
    encodings?: Readonly<Record<string, 'DELTA_BYTE_ARRAY'>>;
  } = {},
): Uint8Array<ArrayBuffer> {
  const { encodings = {}, ...rest } = options;
  const entries = Object.entries(columns);
  return new Uint8Array(
    parquetWriteBuffer({
      ...rest,
      columnData: entries.map(([name, { data }]) => ({
        name,
        data: [...data],
        ...(encodings[name] === undefined ? {} : { encoding: encodings[name] }),
      })),
      schema: [{ name: 'root', num_children: entries.length }, ...entries.flatMap(([, { schema }]) => schema)],
      compressors: {
        GZIP: (bytes: Uint8Array) => gzipSync(bytes),
        ZSTD: (bytes: Uint8Array) => zstdCompressSync(bytes),
      },
    }),
  );
}

const MAGIC = 0x31524150;

/** The end of a Parquet file, which tells its columns and rows. */
export type Footer = Parameters<typeof writeMetadata>[1];

/** Writes the footer of a Parquet file anew, after a change. Its pages stay. */
export function withFooter(
  content: Uint8Array<ArrayBuffer>,
  change: (footer: Footer) => void,
): Uint8Array<ArrayBuffer> {
  const footer = parquetMetadata(content) as Footer;
  const writer = new ByteWriter();
  writer.appendBytes(content.subarray(0, content.length - 8 - footer.metadata_length));
  change(footer);
  for (const { columns } of footer.row_groups) {
    for (const { meta_data: column } of columns) delete column?.statistics;
  }
  writeMetadata(writer, footer, undefined);
  writer.appendUint32(MAGIC);
  return new Uint8Array(writer.getBuffer());
}

/** Makes a file of a footer alone, given as its bytes. */
export function toFooter(footer: readonly number[]): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(footer.length + 12);
  const view = new DataView(file.buffer);
  view.setUint32(0, MAGIC, true);
  file.set(footer, 4);
  view.setUint32(footer.length + 4, footer.length, true);
  view.setUint32(footer.length + 8, MAGIC, true);
  return file;
}
