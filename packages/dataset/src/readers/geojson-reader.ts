import { isObject } from '@inclusion-kit/sdk/internal';
import type { FileReader } from './file-reader.ts';
import { readJsonLots } from './json/json-records.ts';
import type { FileRecord } from './record.ts';
import { createToValue, type ToValue } from './cells.ts';

/** Reads GeoJSON: the properties of each feature, placed by its point. Lists may be texts, as some tools write them. */
export const geojsonReader: FileReader = {
  extensions: ['geojson'],
  async *read({ name, text }): AsyncGenerator<FileRecord[]> {
    const columns = new Map<string, ToValue>();
    for await (const lot of readJsonLots(text(), name)) {
      yield lot.map((told) => (told.kind === 'record' ? { ...told, value: toRecord(told.value, columns) } : told));
    }
  },
};

/** Turns a feature into a record. A value that is no feature is left as it is: the schema says what it lacks. */
function toRecord(feature: unknown, columns: Map<string, ToValue>): unknown {
  if (!isObject(feature) || !isObject(feature['properties'])) return feature;
  const record: Record<string, unknown> = { ...feature['properties'] };
  for (const [name, value] of Object.entries(record)) {
    if (typeof value !== 'string') continue;
    const toValue = columns.get(name) ?? createToValue(name);
    columns.set(name, toValue);
    record[name] = toValue(value);
  }
  const [longitude, latitude] = pointOf(feature['geometry']);
  record['longitude'] ??= longitude;
  record['latitude'] ??= latitude;
  return record;
}

function pointOf(geometry: unknown): readonly unknown[] {
  const isPoint = isObject(geometry) && geometry['type'] === 'Point' && Array.isArray(geometry['coordinates']);
  return isPoint ? (geometry['coordinates'] as unknown[]) : [null, null];
}
