import { isObject } from '@inclusion-kit/sdk/internal';
import type { WrittenFormat } from '@inclusion-kit/dataset/worker';

const MAX_SOURCE = 30;

/** Makes a short name of a source of the name of a file. */
export function toSource(name: string): string {
  const source = name
    .replace(/\..*$/, '')
    .normalize('NFD')
    .replace(/[^\dA-Za-z]+/g, (signs) => (/^\p{M}+$/u.test(signs) ? '' : '-'))
    .toLowerCase()
    .slice(0, MAX_SOURCE)
    .replace(/^-+|-+$/g, '');
  return source === '' ? 'fichier' : source;
}

/** Reads a mapping that was kept, null when the file is none. */
export async function readMapping(file: File): Promise<unknown> {
  try {
    const value: unknown = JSON.parse(await file.text());
    return isObject(value) && Array.isArray(value['columns']) && value['columns'].every(isColumn) ? value : null;
  } catch {
    return null;
  }
}

const isColumn = (one: unknown): boolean =>
  isObject(one) && typeof one['column'] === 'string' && (one['field'] === null || typeof one['field'] === 'string');

/** Tells whether two files hold the same, byte by byte. */
export async function isSameFile(one: Blob, other: Blob): Promise<boolean> {
  if (one.size !== other.size) return false;
  try {
    const [a, b] = (await Promise.all([one.arrayBuffer(), other.arrayBuffer()])).map((bytes) => new Uint8Array(bytes));
    return a?.every((byte, at) => byte === b?.[at]) === true;
  } catch {
    // It went away, or cannot be read: opening it says so.
    return false;
  }
}

/** Returns the end of the name of a file in its own layout. */
function endOf(type: string, from: string): string {
  if (type.includes('spreadsheet')) return 'xlsx';
  if (type.includes('ndjson')) return 'ndjson';
  if (type.includes('json')) return /\.geojson$/i.test(from) ? 'geojson' : 'json';
  return 'csv';
}

/** Gives a file to the person, and returns its name. */
export function saveFile(blob: Blob, from: string, format: WrittenFormat, model: 'structure' | 'service'): string {
  const [stem = ''] = from.split('.');
  const end = {
    original: `vos-colonnes.${endOf(blob.type, from)}`,
    ...{ xlsx: 'repare.xlsx', json: 'repare.json', ndjson: 'repare.ndjson' },
    csv: model === 'service' ? 'offres.csv' : 'structures.csv',
    ...{ report: 'rapport.csv', mapping: 'correspondance.json' },
  }[format];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${stem}-${end}`;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return link.download;
}
