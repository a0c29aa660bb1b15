/** The step from the number before. A number that no whole unit gives back stands in an array, and null for no number. */
type Step = number | readonly [number | null];

/**
 * One field of many records, in the shortest of three forms: its values as they are, its distinct values with a position for
 * each record, or steps from number to number, in units of 1 / `perUnit`.
 */
export type TableColumn =
  readonly unknown[] | Dictionary | { readonly steps: readonly Step[]; readonly perUnit: number };

/** The distinct values of a field, and the place of the value of each record among them. */
export interface Dictionary {
  readonly values: readonly unknown[];
  readonly codes: readonly number[];
}

/** Records of the same fields told field by field, which compresses better than record by record. */
export type Table = Readonly<Record<string, TableColumn>>;

type Row = Readonly<Record<string, unknown>>;

/** The unit of coordinates: sources give six decimals, some ten centimetres. */
const MICRO = 1e6;

/** Tells records of the same fields field by field. A field that is undefined comes back as null. */
export function toTable(rows: readonly object[]): Table {
  const names = Object.keys(rows[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, toColumn(rows.map((row) => (row as Row)[name] ?? null))]));
}

/** Tells records one by one again. Equal lists may be shared. */
export function fromTable(table: Table): Record<string, unknown>[] {
  const columns = Object.entries(table).map(([name, column]) => [name, fromColumn(column)] as const);
  const rows = Array.from(columns[0]?.[1] ?? [], (): Record<string, unknown> => ({}));
  for (const [name, values] of columns) for (const [index, row] of rows.entries()) row[name] = values[index];
  return rows;
}

/** Numbers the distinct values of a field in the order they are met. */
export function toDictionary(values: readonly unknown[]): Dictionary {
  const distinct = new Map<string, number>();
  const codes = values.map((value) => {
    const key = JSON.stringify(value);
    const code = distinct.get(key) ?? distinct.size;
    distinct.set(key, code);
    return code;
  });
  return { values: Array.from(distinct.keys(), (key) => JSON.parse(key) as unknown), codes };
}

/** Lists the values of a field. */
export function fromColumn(column: TableColumn): readonly unknown[] {
  if ('codes' in column) return column.codes.map((code) => column.values[code]);
  return 'steps' in column ? fromSteps(column.steps, column.perUnit) : column;
}

function toColumn(values: readonly unknown[]): TableColumn {
  const tellings: TableColumn[] = [values, toDictionary(values)];
  if (values.every((value): value is number | null => value === null || typeof value === 'number')) {
    const perUnit = values.every((value) => value === null || Number.isInteger(value)) ? 1 : MICRO;
    tellings.push({ steps: toSteps(values, perUnit), perUnit });
  }
  const lengths = tellings.map((telling) => JSON.stringify(telling).length);
  return tellings[lengths.indexOf(Math.min(...lengths))] ?? values;
}

function toSteps(values: readonly (number | null)[], perUnit: number): Step[] {
  let last = 0;
  return values.map((value) => {
    const whole = value === null ? Number.NaN : Math.round(value * perUnit);
    if (!Number.isSafeInteger(whole) || whole / perUnit !== value) return [value];
    const step = whole - last;
    last = whole;
    return step;
  });
}

function fromSteps(steps: readonly Step[], perUnit: number): (number | null)[] {
  let last = 0;
  return steps.map((step) => {
    if (typeof step !== 'number') return step[0];
    last += step;
    return last / perUnit;
  });
}
