import { UsageError } from '@inclusion-kit/sdk';
import { isObject } from '@inclusion-kit/sdk/internal';

/** The fields that one column gives. */
export interface MappedColumn {
  /** Name of the file, when several are mapped apart. */
  file?: string | undefined;
  /** Name of the sheet. */
  sheet?: string | undefined;
  /** Rank of the table in its sheet, from 1. */
  table?: number | undefined;
  /** Name of the column as in the file, line breaks as spaces. In JSON it is a path. */
  column: string;
  /** The fields, separated by commas: `nom`, `structure.nom`, `commune, code_postal`. Null is not published. */
  field: string | null;
  /** How sure the suggestion is, 0–1. */
  confidence?: number;
  /** The reason of the suggestion, in French. */
  reason?: string;
}

/** The columns of files by the fields they give: what a person confirms once, and keeps for the next time. */
export interface Mapping {
  /** The columns. Those that are not named are not published. */
  columns: MappedColumn[];
  /** Values of fields that no column gives, by field. */
  defaults?: Readonly<Record<string, unknown>>;
  /** Values of vocabularies by the words of the file, by field. */
  values?: Readonly<Record<string, Readonly<Record<string, string | readonly string[] | null>>>>;
}

/**
 * Reads a mapping from parsed YAML or JSON: an object with `columns`, or the list of columns itself.
 * @throws UsageError when it has another shape
 */
export function parseMapping(value: unknown): Mapping {
  const columns = Array.isArray(value)
    ? (value as unknown[])
    : isObject(value)
      ? (value['columns'] ?? value['mapping'])
      : null;
  if (!Array.isArray(columns)) throw new UsageError('The mapping must have columns.');
  const { defaults, values } = isObject(value) ? value : {};
  for (const part of [defaults, values])
    if (part !== undefined && part !== null && !isObject(part))
      throw new UsageError('defaults and values must be objects, by the fields that columns give.');
  return {
    columns: (columns as unknown[]).map((one, index) => toColumn(one, index)),
    ...(isObject(defaults) ? { defaults } : {}),
    ...(isObject(values) ? { values: values as NonNullable<Mapping['values']> } : {}),
  };
}

function toColumn(value: unknown, index: number): MappedColumn {
  if (!isObject(value) || typeof value['column'] !== 'string') throw new UsageError(`columns[${index}] has no column.`);
  const { file, sheet, table, column } = value as unknown as MappedColumn;
  const field = (value['field'] ?? null) as unknown;
  if (field !== null && typeof field !== 'string')
    throw new UsageError(`columns[${index}].field must be a text or null.`);
  return { file, sheet, table, column, field };
}
