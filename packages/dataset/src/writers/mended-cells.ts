import type { Mapping } from '../mapping/mapping.ts';
import type { Mend } from '../mending/mend-dataset.ts';

/** The place of a cell in its file. */
interface CellPlace {
  readonly sheet?: string | null | undefined;
  readonly row: number;
  readonly pointer?: string | null | undefined;
}

/** The mended values of the cells of one file. */
export interface MendedCells {
  /** Returns the mended value of a cell that gives one field, undefined when it stays. */
  valueOf(place: CellPlace, column: string): { readonly value: unknown } | undefined;
  /** Returns the mended coordinates of a cell that gives a point, undefined when both stay. */
  pointOf(place: CellPlace, column: string): { latitude?: unknown; longitude?: unknown } | undefined;
}

/**
 * Finds the mended values that stand in cells. A cell that gives several fields keeps its text, and so do several cells that give one
 * field: they would lose a part.
 */
export function toMendedCells(file: string, mends: readonly Mend[], { columns }: Mapping): MendedCells {
  const values = new Map<string, { readonly value: unknown }>();
  const points = new Map<string, { latitude?: unknown; longitude?: unknown }>();
  for (const mend of mends) {
    const { column, field, sheet, after } = mend;
    if (mend.file !== file || column === undefined || Array.isArray(mend.before)) continue;
    const own = columns.find((one) => one.column === column && (one.sheet === undefined || one.sheet === sheet));
    const fields = (own?.field ?? '').split(',').map((one) => one.trim().replace(/^(?:structure|service)\./, ''));
    const key = keyOf(mend, column);
    if (field === 'latitude' || field === 'longitude') points.set(key, { ...points.get(key), [field]: after });
    if (fields.length === 1 && fields[0] === field && !values.has(key)) values.set(key, { value: after });
  }
  return {
    valueOf: (place, column) => values.get(keyOf(place, column)),
    pointOf: (place, column) => points.get(keyOf(place, column)),
  };
}

/** Services inside an item share the cells of that item, and have their own, whose columns tell their list. */
const keyOf = ({ sheet, row, pointer }: CellPlace, column: string): string =>
  JSON.stringify([sheet ?? null, row, column.includes('[].') ? (pointer ?? null) : null, column]);
