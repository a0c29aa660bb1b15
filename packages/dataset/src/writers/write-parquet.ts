import { exportedFields, fieldFacts, fieldsOfEach, type FieldKind } from '@inclusion-kit/sdk/internal';
import type { RawRecord } from '@inclusion-kit/sdk/prepare';
import type { Model } from '@inclusion-kit/sdk/schemas';
import type { SchemaElement } from 'hyparquet-writer';
import { toDay } from '../readers/cells.ts';

/** How the values of a column are written. `json` takes any value. */
type Form = 'text' | 'texts' | 'number' | 'flag' | 'day' | 'json';

/** Rows that are written, and read, at once. */
const ROWS_A_GROUP = 20_000;

/**
 * Writes the records of a model as Parquet, alone or as `readDataset` gives them. Each field has its type, null and an empty list
 * stay different, and whoever reads the file finds the same values. Fields that the schema does not export follow those that it does.
 * @throws UsageError when the records are no list of objects
 * @example const blob = await writeParquet('service', services);
 */
export async function writeParquet(model: Model, list: Iterable<RawRecord>): Promise<Blob> {
  const records = [...fieldsOfEach(model, list)];
  // Loaded on demand: few files are written so.
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const names = new Set<string>(exportedFields(model));
  for (const record of records) for (const name of Object.keys(record)) names.add(name);
  const columns = [...names].map((name) => ({ name, form: formOf(name, records) }));
  const schema: SchemaElement[] = [
    { name: 'root', num_children: columns.length },
    ...columns.flatMap(({ name, form }) => ELEMENTS[form](name)),
  ];

  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const bytes = new ByteWriter();
  const take = (): void => {
    pieces.push(new Uint8Array(bytes.getBuffer()));
    bytes.index = 0;
  };
  const writer = new ParquetWriter({
    writer: Object.assign(bytes, { flush: take, finish: take }),
    schema,
    createdBy: 'inclusion-kit',
  });
  for (let at = 0; at < records.length; at += ROWS_A_GROUP) {
    const group = records.slice(at, at + ROWS_A_GROUP);
    const columnData = columns.map(({ name, form }) => ({
      name,
      data: group.map((record) => toWritten(form, record[name])),
    }));
    await writer.write({ columnData, rowGroupSize: ROWS_A_GROUP });
  }
  await writer.finish();
  return new Blob(pieces, { type: 'application/vnd.apache.parquet' });
}

const text = (name: string): SchemaElement => ({
  name,
  type: 'BYTE_ARRAY',
  converted_type: 'UTF8',
  repetition_type: 'OPTIONAL',
});

/** The elements of the schema of a column. Every field may be missing. */
const ELEMENTS: Readonly<Record<Form, (name: string) => SchemaElement[]>> = {
  text: (name) => [text(name)],
  texts: (name) => [
    { name, converted_type: 'LIST', num_children: 1, repetition_type: 'OPTIONAL' },
    { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
    text('element'),
  ],
  number: (name) => [{ name, type: 'DOUBLE', repetition_type: 'OPTIONAL' }],
  flag: (name) => [{ name, type: 'BOOLEAN', repetition_type: 'OPTIONAL' }],
  day: (name) => [{ name, type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' }],
  json: (name) => [{ ...text(name), converted_type: 'JSON' }],
};

const BY_KIND: Readonly<Partial<Record<FieldKind, Form>>> = {
  values: 'texts',
  codes: 'texts',
  number: 'number',
  flag: 'flag',
  date: 'day',
  records: 'json',
};

const isText = (value: unknown): boolean => typeof value === 'string';
const FITS: Readonly<Record<Form, (value: unknown) => boolean>> = {
  text: isText,
  texts: (value) => Array.isArray(value) && value.every(isText),
  number: (value) => typeof value === 'number',
  flag: (value) => typeof value === 'boolean',
  day: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && toDay(new Date(value)) === value,
  json: () => true,
};

const FREE: readonly Form[] = ['text', 'number', 'flag', 'texts'];

/** Returns the form of a column: that of its field, or one that takes all its values where the schema has no such field. */
function formOf(name: string, records: readonly Readonly<Record<string, unknown>>[]): Form {
  const facts = fieldFacts(name);
  const known = facts === undefined ? undefined : (BY_KIND[facts.kind] ?? 'text');
  const forms = known === undefined ? FREE : known === 'day' ? ([known, 'text'] as const) : [known];
  const fits = (form: Form): boolean =>
    records.every((record) => (record[name] ?? null) === null || FITS[form](record[name]));
  return forms.find(fits) ?? 'json';
}

const toWritten = (form: Form, value: unknown): unknown =>
  value === undefined || value === null ? null : form === 'day' ? new Date(value as string) : value;
