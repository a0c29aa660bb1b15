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
  /** Field → its values, one for each record that has the field. */
  values: unknown[][];
}

type Fields = Readonly<Record<string, unknown>>;

/** Tells records field by field. */
export function toRecordTable(records: readonly object[]): RecordTable {
  const fields = new Map<string, number>();
  const shapes = new Map<string, number>();
  const table: RecordTable = { fields: [], shapes: [], shapeOf: [], values: [] };
  for (const record of records as readonly Fields[]) {
    // JSON has no undefined: such a field is absent once written.
    const names = Object.keys(record).filter((name) => record[name] !== undefined);
    const shape = names.map((name) => {
      const known = fields.get(name);
      const position = known ?? fields.size;
      if (known === undefined) {
        fields.set(name, position);
        table.values.push([]);
      }
      table.values[position]?.push(record[name]);
      return position;
    });
    const key = shape.join();
    const known = shapes.get(key);
    if (known === undefined) {
      shapes.set(key, shapes.size);
      table.shapes.push(shape);
    }
    table.shapeOf.push(known ?? shapes.size - 1);
  }
  table.fields = [...fields.keys()];
  return table;
}

/** Tells records one by one again. */
export function fromRecordTable({ fields, shapes, shapeOf, values }: RecordTable): object[] {
  const next = values.map(() => 0);
  return shapeOf.map((shape) =>
    // Entries make a field of any name one of the record's own, `__proto__` too.
    Object.fromEntries(
      (shapes[shape] ?? []).map((field) => {
        const at = next[field] ?? 0;
        next[field] = at + 1;
        return [fields[field] ?? '', values[field]?.[at]];
      }),
    ),
  );
}
