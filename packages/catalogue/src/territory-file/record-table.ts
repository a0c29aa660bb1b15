/**
 * Records told field by field: the values of one field stand side by side, which compresses better than record by record.
 * Lossless for anything JSON can hold, unknown fields and absent ones included.
 */
export interface RecordTable {
  /** The names of all fields. */
  fields: string[];
  /** The lists of fields that records have, each as positions in `fields`, in the record's own order. */
  shapes: number[][];
  /** Record → position in `shapes`. */
  shapeOf: number[];
  /**
   * Field → its values, one for each record that has the field. Of a field that is told elsewhere, only what differs:
   * pairs of record and value.
   */
  values: unknown[][];
}

/** What is told elsewhere of a record, by its place in the table: field → value. */
export type Told = ReadonlyMap<string, (record: number) => unknown>;

type Fields = Readonly<Record<string, unknown>>;

/** Tells records field by field, save what is told elsewhere. */
export function toRecordTable(records: readonly object[], told: Told): RecordTable {
  const fields = new Map<string, number>();
  const shapes = new Map<string, number>();
  const table: RecordTable = { fields: [], shapes: [], shapeOf: [], values: [] };
  for (const [index, record] of (records as readonly Fields[]).entries()) {
    // JSON has no undefined: such a field is absent once written.
    const names = Object.keys(record).filter((name) => record[name] !== undefined);
    const shape = names.map((name) => {
      const position = positionOf(fields, name);
      const values = (table.values[position] ??= []);
      const tell = told.get(name);
      if (tell === undefined) values.push(record[name]);
      else if (!isSame(tell(index), record[name])) values.push([index, record[name]]);
      return position;
    });
    const key = positionOf(shapes, shape.join());
    table.shapes[key] ??= shape;
    table.shapeOf.push(key);
  }
  table.fields = [...fields.keys()];
  return table;
}

/** Tells records one by one again. */
export function fromRecordTable({ fields, shapes, shapeOf, values }: RecordTable, told: Told): object[] {
  const readers = fields.map((name, field) => createReader(values[field] ?? [], told.get(name)));
  return shapeOf.map((shape, index) =>
    // Entries make a field of any name one of the record's own, `__proto__` too.
    Object.fromEntries((shapes[shape] ?? []).map((field) => [fields[field] ?? '', readers[field]?.(index)])),
  );
}

/** Creates what reads the values of one field, record after record. */
function createReader(
  values: readonly unknown[],
  tell: ((record: number) => unknown) | undefined,
): (record: number) => unknown {
  if (tell !== undefined) {
    const differing = new Map(values as readonly [number, unknown][]);
    return (record) => (differing.has(record) ? differing.get(record) : tell(record));
  }
  let next = 0;
  return () => {
    next += 1;
    return values[next - 1];
  };
}

function positionOf(positions: Map<string, number>, key: string): number {
  const position = positions.get(key) ?? positions.size;
  positions.set(key, position);
  return position;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
