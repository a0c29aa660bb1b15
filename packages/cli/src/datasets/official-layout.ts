import type { Mend } from '@inclusion-kit/dataset';
import { isObject } from '@inclusion-kit/sdk/internal';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import { CallError } from '../call.ts';
import { writeOffer } from '../convert/convert.ts';
import { mending } from '../locales/mending.ts';
import { STANDARD_OUTPUT } from '../write-whole.ts';

type Records = readonly Readonly<Record<string, unknown>>[];

/**
 * Writes records in the layout of the common schema: JSON, one record a line, a workbook, or two files of CSV or Parquet, by the end of
 * the name.
 * @throws CallError when the name tells none of them
 */
export async function writeOfficial(out: string, structures: Records, services: Records): Promise<void> {
  const format = checkOut(out);
  await writeOffer(out, format, {
    structures: structures.map(withoutPlace) as unknown as ListedStructure[],
    services: services.map(withoutPlace) as unknown as Service[],
    communes: [],
    date: '',
  });
}

/** Returns the format that the end of a name tells. @throws CallError when the official layout has none such */
export function checkOut(out: string): 'json' | 'ndjson' | 'csv' | 'xlsx' | 'parquet' {
  const [, text, workbook] = /\.(json|ndjson|csv)(?:\.gz)?$|\.(xlsx|parquet)$/i.exec(out) ?? [];
  const format = text ?? workbook;
  if (format === undefined) throw new CallError(mending.badOut(out));
  return format.toLowerCase() as 'json' | 'ndjson' | 'csv' | 'xlsx' | 'parquet';
}

/** Returns the format of a file in its own layout, which the end of its name tells. @throws CallError when it is not written */
export function checkOriginal(out: string): 'json' | 'ndjson' | 'csv' | 'xlsx' {
  if (out === STANDARD_OUTPUT) return 'csv';
  const [, end = ''] = /\.(json|geojson|ndjson|jsonl|csv|xlsx)(?:\.gz)?$/i.exec(out) ?? [];
  switch (end.toLowerCase()) {
    case 'json':
    case 'geojson':
      return 'json';
    case 'ndjson':
    case 'jsonl':
      return 'ndjson';
    case 'csv':
      return 'csv';
    case 'xlsx':
      return 'xlsx';
    default:
      throw new CallError(mending.badOriginal(out));
  }
}

const withoutPlace = (record: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !name.startsWith('_')));

/** Gives fields their values of before the mends. A value that was changed since stays, and is counted. */
export function undoMends(
  { structures, services }: { structures: Records; services: Records },
  mends: readonly Mend[],
): { structures: Records; services: Records; undone: number; changed: number } {
  const byRecord = new Map<string, Mend[]>();
  for (const mend of mends) {
    const key = `${mend.model} ${mend.id}`;
    byRecord.set(key, [...(byRecord.get(key) ?? []), mend]);
  }
  let undone = 0;
  let changed = 0;
  const back = (model: Mend['model'], records: Records): Records =>
    records.map((record) => {
      const fields: Record<string, unknown> = {};
      for (const { field, before, after, undone: own = before } of byRecord.get(`${model} ${String(record['id'])}`) ??
        []) {
        if (JSON.stringify(record[field] ?? null) === JSON.stringify(after ?? null)) {
          fields[field] = own;
          undone += 1;
        } else changed += 1;
      }
      return { ...record, ...fields };
    });
  return { structures: back('structure', structures), services: back('service', services), undone, changed };
}

/** Returns the mends of a journal, or null when it holds none. */
export function parseJournal(value: unknown): Mend[] | null {
  const mends = isObject(value) ? value['mends'] : null;
  if (!Array.isArray(mends)) return null;
  return mends.every((one) => isObject(one) && typeof one['id'] === 'string' && typeof one['field'] === 'string')
    ? (mends as Mend[])
    : null;
}
