import { isDataInclusionError } from '@inclusion-kit/sdk';
import { parseJson } from '@inclusion-kit/sdk/internal';
import { fr } from '../../locales/fr.ts';
import { streamOf } from '../chunks.ts';
import { contentOf, startOf } from '../content.ts';
import type { FileReader, OpenedFile, OpenTerritory } from '../file-reader.ts';
import { geojsonReader } from '../geojson-reader.ts';
import type { FileRecord, FileTold, RecordList } from '../record.ts';
import { wideOf } from '../utf8.ts';
import { readJsonLots } from './json-records.ts';
import { createNdjsonReader, isFeature } from './ndjson-records.ts';

/** As much of a file as may hold its first lines. */
const MOST_LINE_BYTES = 1 << 18;

/** Reads JSON lists, JSON with one record a line, GeoJSON, and the files of a territory that `convert` writes. */
export const jsonReader: FileReader = {
  extensions: ['json', 'ndjson', 'jsonl'],
  async *read(file, options): AsyncGenerator<readonly FileTold[]> {
    const { name } = file;
    const layout = await layoutOf(file);
    if (layout === 'territory') {
      yield* readTerritory(file, options.openTerritory);
      return;
    }
    if (layout === 'geojson') {
      yield* geojsonReader.read(file, options);
      return;
    }
    if (layout === 'lines') {
      const reader = createNdjsonReader(name);
      for await (const chunk of file.text()) {
        yield reader.push(chunk);
        if (reader.isStopped) return;
      }
      yield reader.end();
      return;
    }
    for await (const lot of readJsonLots(file.text(), name)) {
      const at = lot.findIndex((told) => told.kind === 'record' && isFeature(told.value));
      const feature = lot[at];
      if (feature !== undefined) {
        yield [...lot.slice(0, at), { kind: 'broken', reason: fr.dataset.geojson, file: name, line: feature.line }];
        return;
      }
      yield lot;
    }
  },
};

/** Tells how a file of JSON is laid out, by its first bytes: one record a line, lists, GeoJSON, or the file of a territory. */
export async function layoutOf({
  name,
  bytes,
}: Omit<OpenedFile, 'text'>): Promise<'lines' | 'lists' | 'geojson' | 'territory'> {
  const start = await startOf(bytes(), MOST_LINE_BYTES);
  const content = contentOf(start);
  if (content === 'territory' || content === 'geojson') return content;
  return isNdjson(name, (wideOf(start) ?? new TextDecoder()).decode(start)) ? 'lines' : 'lists';
}

async function* readTerritory(
  { name: file, bytes }: OpenedFile,
  openTerritory: OpenTerritory | undefined,
): AsyncGenerator<FileRecord[]> {
  const found = (value: unknown, list: RecordList): FileRecord[] => [{ kind: 'record', value, file, line: 1, list }];
  if (openTerritory === undefined) {
    yield [{ kind: 'broken', reason: fr.dataset.territoryNotRead, file, line: 1, isCut: true }];
    return;
  }
  try {
    const { source } = await openTerritory(streamOf(bytes()), { maxBytes: Infinity });
    for await (const structure of source.allStructures()) yield found(structure, 'structures');
    for await (const service of source.allServices()) yield found(service, 'services');
  } catch (error) {
    if (!isDataInclusionError(error)) throw error;
    yield [{ kind: 'broken', reason: fr.dataset.territory, file, line: 1, isCut: true }];
  }
}

/** A file of any name may hold one record a line: its first line is then a record by itself, or an object that another one follows. */
function isNdjson(name: string, start: string): boolean {
  if (/\.(ndjson|jsonl)(\.gz)?$/i.test(name)) return true;
  const [firstLine = '', ...others] = start.trimStart().split('\n');
  const value = firstLine.startsWith('{') ? parseJson(firstLine)?.value : undefined;
  if (typeof value !== 'object' || value === null) return false;
  return (
    'id' in value ||
    others
      .find((line) => line.trim() !== '')
      ?.trimStart()
      .startsWith('{') === true
  );
}
