import type { Commune } from '@inclusion-kit/sdk/geography';
import { exportedFields, guardCell } from '@inclusion-kit/sdk/internal';
import { writeTerritoryFile } from '@inclusion-kit/catalogue';
import { writeParquet, writeWorkbook } from '@inclusion-kit/dataset';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';

export interface Offer {
  structures: readonly ListedStructure[];
  services: readonly Service[];
  communes: readonly Commune[];
  /** Day of the data, `YYYY-MM-DD`. */
  date: string;
}

/** Formats that a conversion can write. `offre` is what `<di-search dataset>` reads best. */
export const formats = ['offre', 'json', 'ndjson', 'csv', 'xlsx', 'geojson', 'parquet'] as const;
export type Format = (typeof formats)[number];

/** Tells a format whose files hold one model each. */
export const isOfOneModel = (format: Format): boolean => format === 'csv' || format === 'parquet';

/** Returns the content of a file, piece by piece. */
export async function toContent(
  format: Format,
  offer: Offer,
  model: 'services' | 'structures' = 'services',
): Promise<Iterable<string | Uint8Array>> {
  switch (format) {
    case 'offre':
      return [await writeTerritoryFile(offer, { date: offer.date })];
    case 'json':
      return toJson(offer);
    case 'ndjson':
      return toNdjson(offer);
    case 'csv':
      return toCsv(offer[model], model === 'services' ? 'service' : 'structure');
    case 'geojson':
      return toGeojson(offer);
    case 'xlsx':
      return [new Uint8Array(await (await writeWorkbook(offer)).arrayBuffer())];
    case 'parquet': {
      const blob = await writeParquet(model === 'services' ? 'service' : 'structure', offer[model]);
      return [new Uint8Array(await blob.arrayBuffer())];
    }
  }
}

/** Guesses the format of a file by its name: a territory file, unless the name says otherwise. */
export function formatOf(path: string): Format {
  const extension = /\.(ndjson|jsonl|csv|xlsx|geojson|parquet)(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase();
  if (extension === 'jsonl') return 'ndjson';
  return formats.find((format) => format === extension) ?? 'offre';
}

function* toJson({ structures, services, communes }: Offer): Generator<string> {
  const lists = { structures, services, communes };
  let before = '{';
  for (const [name, records] of Object.entries(lists)) {
    yield `${before}"${name}":[`;
    let between = '\n';
    for (const record of records) {
      yield `${between}${JSON.stringify(record)}`;
      between = ',\n';
    }
    yield '\n]';
    before = ',\n';
  }
  yield '}\n';
}

function* toNdjson({ structures, services }: Offer): Generator<string> {
  for (const records of [structures, services]) {
    for (const record of records) yield `${JSON.stringify(record)}\n`;
  }
}

/** Writes each record as a feature, which repeats its point: a record without one has no geometry. */
function* toGeojson({ structures, services }: Offer): Generator<string> {
  let before = '{"type":"FeatureCollection","features":[\n';
  for (const properties of [...structures, ...services]) {
    const { latitude, longitude } = properties;
    const geometry =
      latitude === null || longitude === null ? null : { type: 'Point', coordinates: [longitude, latitude] };
    yield `${before}${JSON.stringify({ type: 'Feature', geometry, properties })}`;
    before = ',\n';
  }
  yield '\n]}\n';
}

/**
 * Writes records as CSV, in the columns of all of them. Lists are written in JSON, which has no ambiguity. No records leave the
 * columns of their model: a file without any is read as damaged.
 */
function* toCsv(records: readonly (ListedStructure | Service)[], model: 'service' | 'structure'): Generator<string> {
  const names = new Set<string>(records.length === 0 ? exportedFields(model) : []);
  for (const record of records) for (const name of Object.keys(record)) names.add(name);
  const columns = [...names];
  yield `${columns.map(toCsvCell).join(',')}\r\n`;
  for (const record of records) {
    const cells = columns.map((name) => toCsvCell((record as Readonly<Record<string, unknown>>)[name]));
    yield `${cells.join(',')}\r\n`;
  }
}

/** Writes a cell of CSV: lists and objects as JSON. */
export function toCsvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  // Texts come from strangers, and the file is opened in a spreadsheet. The reader takes the guard away.
  const text = typeof value === 'string' ? guardCell(value) : JSON.stringify(value);
  // Quotes are the only way to keep a text that would be read as an empty cell or as a list. A lone return needs quotes too.
  return /[",\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
